import { pronounOf } from './attribution.ts';
import { clauseEnd, kindOf, type Sentence, type Taken, wordOf } from './clauseEnd.ts';
import { type Cue, cueAt, participleCue } from './cues.ts';
import type { Named } from './named.ts';
import type { Piece } from './piece.ts';
import { fromBehind, fromPhrase } from './sources.ts';
import { sourceBefore, sourceBehind } from './subject.ts';
import type { View } from './view.ts';

/** Russian and Ukrainian verbs that demand. */
const demands = /^(?:по?треб|попрос|прос|настаив|предлож|вимаг|наполяг|запропон|сказа|заяв)/;

/** As far as a content clause begins behind its verb, and as little as one has, in tokens. */
const reach = 16;
const least = 2;

/** Reported clauses of a sentence; `taken` tells tokens that direct quotes have. */
export function clausesOf(view: View, sentence: Sentence, taken: Taken): readonly Piece[] {
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
    const source: Named | null = found.by?.source ?? speaker ?? subjectOfSentence(view, sentence, cue);
    speaker = source;
    pieces.push({ ...found, by: found.by && { ...found.by, source } });
    at = Math.max(at, (found.ranges[0]?.first ?? at) - 1);
  }
  if (pieces.length > 0) return pieces;
  const behind = fromBehind(view, sentence, taken);
  return behind ? [behind] : [];
}

/** “X sagte am Montag, dass …”, “dijo el ministro que …”, “وقال X إن …”. */
function withThat(view: View, sentence: Sentence, cue: Cue, own: Named | null, taken: Taken): Piece | null {
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
      const source = own ?? sourceBehind(view, cue.last, at);
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
function withComma(view: View, sentence: Sentence, cue: Cue, own: Named | null, taken: Taken): Piece | null {
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
