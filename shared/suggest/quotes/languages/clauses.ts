import { accordingAt, attributionAt, phraseAt, pronounOf } from './attribution.ts';
import { type Cue, cueAt, participleCue } from './cues.ts';
import type { Named } from './named.ts';
import type { Piece } from './piece.ts';
import { sourceBefore, sourceBehind } from './subject.ts';
import type { View } from './view.ts';

interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** Russian and Ukrainian verbs that demand. */
const demands = /^(?:по?треб|попрос|прос|настаив|предлож|вимаг|наполяг|запропон|сказа|заяв)/;

/** As far as a content clause begins behind its verb, and as little as one has, in tokens. */
const reach = 16;
const least = 3;

/** Reported clauses of a sentence; `taken` tells tokens that direct quotes have. */
export function clausesOf(view: View, sentence: Sentence, taken: (at: number) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  const phrase = fromPhrase(view, sentence, taken);
  if (phrase) pieces.push(phrase);
  let speaker: Named | null = null;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (view.quotationAt[at] !== -1) continue;
    const cue = cueAt(view, at, sentence.last) ?? participleCue(view, at, sentence.first);
    if (!cue) continue;
    const isGerund = view.grammar.gerund.test(view.keys[cue.word] ?? '');
    const own = isGerund
      ? null
      : cue.pronoun === null
        ? sourceBefore(view, cue, sentence.first)
        : pronounOf(cue.pronoun);
    const found =
      withThat(view, sentence, cue, own ?? null, taken) ?? withComma(view, sentence, cue, own ?? null, taken);
    if (!found) continue;
    const source: Named | null = found.by?.source ?? speaker;
    speaker = source;
    pieces.push({ ...found, by: found.by && { ...found.by, source } });
    at = Math.max(at, (found.ranges[0]?.first ?? at) - 1);
  }
  if (pieces.length > 0) return pieces;
  const behind = fromBehind(view, sentence, taken);
  return behind ? [behind] : [];
}

/** “X sagte am Montag, dass …”, “dijo el ministro que …”, “وقال X إن …”. */
function withThat(
  view: View,
  sentence: Sentence,
  cue: Cue,
  own: Named | null,
  taken: (at: number) => boolean,
): Piece | null {
  const { keys, grammar, tokens } = view;
  for (
    let at = Math.max(cue.last, cue.particle + 1);
    at < Math.min(sentence.last, cue.last + reach);
    at += 1
  ) {
    const key = keys[at] ?? '';
    if (taken(at) || /^[.:;!?؛]$/.test(key)) return null;
    // “reconoció haber jugado con miedo”
    const isInfinitive = at === cue.last && grammar.infinitives.has(key);
    // “писал письма, чтобы не скучать” tells an aim, “потребовал, чтобы” what is demanded.
    if (/^(?:чтобы|щоби?)$/.test(key) && !demands.test(keys[cue.word] ?? '')) return null;
    if (isInfinitive || (grammar.that.has(key) && (!grammar.isThatBehindComma || keys[at - 1] === ','))) {
      if (own && !grammar.isThatBehindComma && !isBetween(view, cue.last, at)) return null;
      const source = own ?? sourceBehind(view, cue.last, at) ?? subjectOfSentence(view, sentence, cue);
      const last = clauseEnd(view, at, sentence, taken);
      if (last - at < least) return null;
      return {
        ranges: [{ first: at, last }],
        kind: kindOf(view, at, last),
        rule: 'that',
        by: { cue: wordOf(cue), source },
      };
    }
    if (tokens[at]?.kind === 'sign' && !/^[,،]$/.test(key) && view.quotationAt[at] === -1) return null;
    if (at > cue.last && cueAt(view, at, sentence.last) && !grammar.isThatBehindComma) return null;
  }
  return null;
}

/** The subject of “Les associations saluent le projet mais regrettent que”: the noun phrase that the sentence begins with. */
function subjectOfSentence(view: View, { first }: Sentence, cue: Cue): Named | null {
  const { grammar, keys } = view;
  const isJoined =
    grammar.conjunctions.has(keys[cue.first - 1] ?? '') || grammar.gerund.test(keys[cue.word] ?? '');
  const begins = grammar.articles.has(keys[first] ?? '') || /^\p{Lu}/u.test(view.tokens[first]?.text ?? '');
  if (!isJoined || !begins || grammar.ends.has(keys[first] ?? '') || grammar.fillers.has(keys[first] ?? ''))
    return null;
  if (grammar.articles.size > 0)
    return sourceBehind(
      view,
      first,
      Math.min(cue.first, first + (grammar.articles.has(keys[first] ?? '') ? 2 : 1)),
    );
  return sourceBehind(view, first, first + 1);
}

/** Prepositions in front of whom, where or when something is told. */
const addresses: ReadonlySet<string> = new Set(
  'a al en ante durante tras por à au aux dans devant lors sur après'.split(' '),
);

/** Between a verb that has its subject and “that” may be an adverb or “a la prensa”, and no object that “que” would be about. */
function isBetween({ keys, grammar }: View, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const key = keys[at] ?? '';
    // “informó de que”, “dijo a la prensa que”, and not “cuenta con jugadores que”
    if (grammar.genitives.has(key)) return at === last - 1;
    if (grammar.ends.has(key)) return grammar.names !== 'capitals' || addresses.has(key);
    const isDay = grammar.articles.has(key) && grammar.fillers.has(keys[at + 1] ?? '');
    if (!grammar.fillers.has(key) && !isDay) return grammar.names === 'arabic';
  }
  return true;
}

/** German clauses without “dass”: “X sagte, die Brücke sei gesperrt”. */
function withComma(
  view: View,
  sentence: Sentence,
  cue: Cue,
  own: Named | null,
  taken: (at: number) => boolean,
): Piece | null {
  const { keys, grammar } = view;
  if (grammar.subjunctive.size === 0) return null;
  for (
    let at = Math.max(cue.last, cue.particle + 1);
    at < Math.min(sentence.last, cue.last + 2 * reach);
    at += 1
  ) {
    if (taken(at) || /^[.:;!?]$/.test(keys[at] ?? '')) return null;
    if (keys[at] !== ',') continue;
    const first = at + 1;
    const mood = moodBehind(view, first, sentence.last);
    if (mood === -1 || (mood - first > 1 && keys[mood + 1] === ',')) continue;
    const source = own ?? sourceBehind(view, cue.last, at);
    const last = clauseEnd(view, first, sentence, taken);
    if ((!source && !impersonal.has(keys[cue.word] ?? '')) || last - first < least) return null;
    return {
      ranges: [{ first, last }],
      kind: kindOf(view, first, last),
      rule: 'clause',
      by: { cue: wordOf(cue), source },
    };
  }
  return null;
}

/** Verbs without anyone who speaks. */
const impersonal: ReadonlySet<string> = new Set(['verlautete', 'hieß', 'heißt']);

/** The first subjunctive of the clause that begins at a token; -1 where it has none, or its verb is at its end. */
function moodBehind(view: View, first: number, end: number): number {
  const { keys, grammar, tokens } = view;
  for (let at = first; at < Math.min(end, first + 14); at += 1) {
    const key = keys[at] ?? '';
    if (tokens[at]?.kind === 'sign') return -1;
    if (grammar.subjunctive.has(key)) {
      const next = tokens[at + 1];
      return next && (next.kind !== 'sign' || view.quotationAt[at + 1] !== -1) ? at : -1;
    }
  }
  return -1;
}

/** “Laut Polizei …”, “Selon X, …”, “По словам X, …”, “Wie die Polizei mitteilte, …”, “…, según X”, “… nach Angaben von X …”. */
function fromPhrase(view: View, sentence: Sentence, taken: (at: number) => boolean): Piece | null {
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
function around(
  view: View,
  sentence: Sentence,
  { first, last, by }: Phrase,
  taken: (at: number) => boolean,
): Piece | null {
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
function asClause(view: View, sentence: Sentence, taken: (at: number) => boolean): Piece | null {
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
function fromBehind(view: View, sentence: Sentence, taken: (at: number) => boolean): Piece | null {
  const { keys, grammar } = view;
  for (let at = sentence.last - 2; at >= sentence.first + 2; at -= 1) {
    if (taken(at)) return null;
    if (keys[at] !== ',' && keys[at] !== '،') continue;
    const by = attributionAt(view, at, sentence.last);
    if (by?.kind !== 'verb' || (!by.source && !grammar.dropsSubject)) continue;
    if (by.first > at + 3) continue;
    // What goes on after it is another clause: “…, sagte X und ging”.
    return reported(view, [{ first: startBehind(view, sentence, at, taken), last: at }], by, 'clause-before');
  }
  return null;
}

/** The first token of the sentence that no direct quote has and that is a word. */
function startBehind(view: View, sentence: Sentence, end: number, taken: (at: number) => boolean): number {
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

/** Where the clause that begins at a token ends: with its sentence, or before the next attribution in it. */
function clauseEnd(view: View, from: number, sentence: Sentence, taken: (at: number) => boolean): number {
  const { keys, grammar } = view;
  let last = from;
  for (let at = from; at < sentence.last; at += 1) {
    if (taken(at)) break;
    last = at + 1;
    const isJoint = at > from + 1 && (keys[at] === ',' || grammar.conjunctions.has(keys[at] ?? ''));
    if (isJoint && view.quotationAt[at] === -1 && attributes(view, at + 1, sentence.last)) {
      last = keys[at - 1] === ',' ? at - 1 : at;
      break;
    }
  }
  while (last > from && view.quotationAt[last - 1] === -1 && /^[.!?…,;:،؛؟—–]$/u.test(keys[last - 1] ?? ''))
    last -= 1;
  return last;
}

/** Whether a new attribution begins at a token: “… und warnte, dass”, “, подчеркнув, что”, “, según X”. */
function attributes(view: View, at: number, end: number): boolean {
  const { grammar, keys } = view;
  const next = grammar.conjunctions.has(keys[at] ?? '') ? at + 1 : at;
  if (accordingAt(view, next, end)) return true;
  const cue = cueAt(view, next, end);
  if (!cue) return false;
  for (let that = cue.last; that < Math.min(end, cue.last + 5); that += 1)
    if (grammar.that.has(keys[that] ?? '')) return true;
  return (
    view.quotationAt[cue.last] !== -1 ||
    keys[cue.last] === ':' ||
    (keys[at - 1] === ',' && Boolean(attributionAt(view, next, end)?.source))
  );
}

function kindOf({ quotationAt, quotations }: View, first: number, last: number): 'mixed' | 'indirect' {
  for (let at = first; at < last; at += 1) if (quotations[quotationAt[at] ?? -1]) return 'mixed';
  return 'indirect';
}

function wordOf({ word }: Cue): { readonly first: number; readonly last: number } {
  return { first: word, last: word + 1 };
}
