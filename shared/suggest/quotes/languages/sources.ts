import { accordingAt, attributionAt, phraseAt } from './attribution.ts';
import { clauseEnd, kindOf, type Sentence, type Taken, wordOf } from './clauseEnd.ts';
import { cueAt } from './cues.ts';
import type { Piece } from './piece.ts';
import { sourceBefore, sourceBehind } from './subject.ts';
import type { View } from './view.ts';

/** As far as a comma is behind a source, in tokens. */
const reach = 16;

/** “Laut Polizei …”, “Selon X, …”, “По словам X, …”, “Wie die Polizei mitteilte, …”, “…, según X”, “… nach Angaben von X …”. */
export function fromPhrase(view: View, sentence: Sentence, taken: Taken): Piece | null {
  const { keys, grammar } = view;
  const hearsay = phraseAt(view, grammar.hearsay, sentence.first);
  if (hearsay > 0) {
    const first = sentence.first + hearsay + (keys[sentence.first + hearsay] === ',' ? 1 : 0);
    const cue = { first: sentence.first, last: sentence.first + hearsay };
    return reported(view, [{ first, last: clauseEnd(view, first, sentence, taken) }], { cue, source: null });
  }
  const named = phraseAt(view, grammar.accordingOfName, sentence.first);
  const source = named > 0 ? sourceBehind(view, sentence.first + named, sentence.last) : null;
  if (source?.isName && source.last - source.first > 1 && keys[source.end] === ',') {
    const cue = { first: sentence.first, last: sentence.first + named };
    const first = source.end + 1;
    return reported(view, [{ first, last: clauseEnd(view, first, sentence, taken) }], { cue, source });
  }
  const as = asClause(view, sentence, taken);
  if (as) return as;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (view.quotationAt[at] !== -1 || taken(at)) continue;
    // “según informó la policía” is a clause.
    if (grammar.as.has(keys[at] ?? '') && cueAt(view, at + 1, sentence.last)) continue;
    const behind = accordingBehind(view, sentence, at);
    if (behind) return around(view, sentence, behind, taken);
    const found = accordingAt(view, at, sentence.last);
    if (!found?.source || (found.source.isPronoun && found.last >= sentence.last)) continue;
    return around(view, sentence, { first: at, last: found.last, by: found }, taken);
  }
  return null;
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly by: NonNullable<Piece['by']>;
}

/** “Dem „Nordanzeiger“ zufolge”: the phrase that ends at a token. */
function accordingBehind(view: View, sentence: Sentence, at: number): Phrase | null {
  const { keys, grammar, quotationAt, quotations } = view;
  if (!grammar.accordingBehind.has(keys[at] ?? '')) return null;
  let first = at;
  while (first > sentence.first && at - first < 8 && keys[first - 1] !== ',') {
    first = Math.max(sentence.first, quotations[quotationAt[first - 1] ?? -1]?.first ?? first - 1);
    if (grammar.articles.has(keys[first] ?? '')) break;
  }
  const name = grammar.articles.has(keys[first] ?? '') ? first + 1 : first;
  if (name >= at) return null;
  const source = { first: name, last: at, end: at, isPronoun: false, isName: false };
  return { first, last: at + 1, by: { cue: { first: at, last: at + 1 }, source } };
}

/** The clause around a phrase: behind it, before it, or both. */
function around(view: View, sentence: Sentence, { first, last, by }: Phrase, taken: Taken): Piece | null {
  const { keys, grammar, tokens } = view;
  const isAtStart = onlySmall(view, sentence.first, first);
  const behind = keys[last] === ',' || keys[last] === '،' ? last + 1 : last;
  if (isAtStart) {
    // A long phrase up to the comma: “selon une source, citée par X, …”
    const from = grammar.isCommaBehindSource ? behindComma(view, last, sentence.last) : behind;
    if (from === null) return null;
    return reported(view, [{ first: from, last: clauseEnd(view, from, sentence, taken) }], by);
  }
  let start = sentence.first;
  for (let at = first - 1; at >= sentence.first; at -= 1)
    if (taken(at)) {
      start = at + 1;
      break;
    }
  while (start < first && tokens[start]?.kind === 'sign' && view.quotationAt[start] === -1) start += 1;
  const isApart =
    keys[first - 1] === ',' || keys[first - 1] === '،' || keys[first - 1] === '—' || keys[first - 1] === '–';
  const before = { first: start, last: isApart ? first - 1 : first };
  if (before.last > start && keys[before.last - 1] === ',') return null;
  const end = clauseEnd(view, behind, sentence, taken);
  const isEnd = grammar.isCommaBehindSource ? behind >= end || !isApart || keys[last] !== ',' : behind >= end;
  if (before.last - before.first < 2) return null;
  return reported(view, isEnd ? [before] : [before, { first: behind, last: end }], by);
}

function behindComma({ keys }: View, from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    if (keys[at] === ',' || keys[at] === '،') return at + 1;
    if (keys[at] === ':') return null;
  }
  return null;
}

/** Whether only conjunctions and adverbs are between two tokens. */
function onlySmall({ keys, grammar, tokens }: View, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const key = keys[at] ?? '';
    if (tokens[at]?.kind !== 'sign' && !grammar.conjunctions.has(key) && !grammar.fillers.has(key))
      return false;
  }
  return true;
}

/** “Wie die Polizei mitteilte, …”, “Как заявил X, …”, “Según informó X, …”. */
function asClause(view: View, sentence: Sentence, taken: Taken): Piece | null {
  const { keys, grammar } = view;
  if (!grammar.as.has(keys[sentence.first] ?? '')) return null;
  for (let at = sentence.first + 1; at < Math.min(sentence.last, sentence.first + reach); at += 1) {
    if (keys[at] === ',') return null;
    const cue = cueAt(view, at, sentence.last);
    if (!cue) continue;
    const source = sourceBehind(view, cue.last, sentence.last) ?? sourceBefore(view, cue, sentence.first + 1);
    const from = behindComma(view, Math.max(cue.last, source?.end ?? 0), sentence.last);
    return from === null
      ? null
      : reported(view, [{ first: from, last: clauseEnd(view, from, sentence, taken) }], {
          cue: wordOf(cue),
          source,
        });
  }
  return null;
}

/** “…, teilte die Polizei mit.”: a clause that its attribution ends. */
export function fromBehind(view: View, sentence: Sentence, taken: Taken): Piece | null {
  const { keys, grammar } = view;
  for (let at = sentence.last - 2; at >= sentence.first + 2; at -= 1) {
    if (taken(at)) return null;
    if (keys[at] !== ',' && keys[at] !== '،') continue;
    if (grammar.as.has(keys[at + 1] ?? '')) {
      const as = asBehind(view, at + 2, sentence.last);
      return (
        as &&
        reported(view, [{ first: startBehind(view, sentence, at, taken), last: at }], as, 'clause-before')
      );
    }
    const by = attributionAt(view, at, sentence.last);
    if (by?.kind !== 'verb' || (!by.source && !grammar.dropsSubject)) continue;
    if (by.first > at + 3) continue;
    // What goes on after it is another clause: “…, sagte X und ging”.
    return reported(view, [{ first: startBehind(view, sentence, at, taken), last: at }], by, 'clause-before');
  }
  return null;
}

/** “…, wie die Polizei mitteilte.”, “…, según informó la policía.”: who says what is in front of the comma. */
function asBehind(view: View, first: number, end: number): Piece['by'] {
  for (let at = first; at < Math.min(end, first + reach); at += 1) {
    if (view.keys[at] === ',') return null;
    const cue = cueAt(view, at, end);
    if (!cue) continue;
    const source = sourceBehind(view, cue.last, end) ?? sourceBefore(view, cue, first);
    return source && { cue: wordOf(cue), source };
  }
  return null;
}

/** The first token of the sentence that no direct quote has and that is a word. */
function startBehind(view: View, sentence: Sentence, end: number, taken: Taken): number {
  let first = sentence.first;
  for (let at = sentence.first; at < end; at += 1) if (taken(at)) first = at + 1;
  while (first < end && view.tokens[first]?.kind === 'sign' && view.quotationAt[first] === -1) first += 1;
  return first;
}

function reported(
  view: View,
  ranges: Piece['ranges'],
  by: Piece['by'],
  rule: Piece['rule'] = 'according',
): Piece | null {
  const [from, to] = [ranges[0]?.first ?? 0, ranges.at(-1)?.last ?? 0];
  if (ranges.some(({ first, last }) => last <= first) || to - from < 2) return null;
  return { ranges, kind: kindOf(view, from, to), rule, by };
}
