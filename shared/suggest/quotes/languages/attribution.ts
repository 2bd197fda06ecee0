import { type Cue, cueAt } from './cues.ts';
import type { Phrases } from './grammar.ts';
import type { Named } from './named.ts';
import { sourceBefore, sourceBehind } from './subject.ts';
import type { View } from './view.ts';

/** Who is said to speak, by which words. Indexes of tokens, half-open. */
export interface Attribution {
  readonly first: number;
  readonly last: number;
  /** The word or phrase that attributes. */
  readonly cue: { readonly first: number; readonly last: number };
  readonly source: Named | null;
  readonly kind: 'verb' | 'phrase' | 'colon';
}

/** The attribution that begins at a token, past a comma or a dash: “, sagte X”, “, selon X”, “ — сказал X”; null for none. */
export function attributionAt(view: View, from: number, end: number): Attribution | null {
  let at = from;
  while (at < end && at < from + 3 && /^[,،，—–―-]$/u.test(view.keys[at] ?? '')) at += 1;
  return accordingAt(view, at, end) ?? verbFirst(view, at, end) ?? soAt(view, at, end);
}

/** “laut Polizei”, “selon le maire”, “по словам врача” at a token. */
export function accordingAt(view: View, at: number, end: number): Attribution | null {
  const phrase = phraseAt(view, view.grammar.according, at);
  if (phrase === 0) return null;
  const cue = { first: at, last: at + phrase };
  const source = sourceBehind(view, at + phrase, end);
  return source && { first: at, last: source.end, cue, source, kind: 'phrase' };
}

/** How many tokens of one of the phrases begin at a token; 0 for none. */
export function phraseAt({ keys }: View, list: Phrases, at: number): number {
  const found = list
    .get(keys[at] ?? '')
    ?.find((phrase) => phrase.every((word, index) => keys[at + index] === word));
  return found?.length ?? 0;
}

function verbFirst(view: View, at: number, end: number): Attribution | null {
  const { keys, grammar } = view;
  const cue = firstCue(view, at, end) ?? splitVerb(view, at, end);
  if (!cue) return null;
  if (cue.pronoun !== null) return attribution(cue, pronounOf(cue.pronoun), cue.last);
  const source = sourceBehind(view, cue.last, end);
  // “hieß es aus der Zentrale”, “сообщили в пресс-службе”
  const isImpersonal =
    source === null && /^(?:в|у|во)$/.test(keys[cue.last] ?? '') && grammar.articles.size === 0;
  const place = isImpersonal ? sourceBehind(view, cue.last + 1, end) : null;
  const who = source ?? place ?? nameBehindPhrase(view, cue.last, end);
  return attribution(cue, who, who?.end ?? cue.last);
}

/** As far as a name is behind its verb where a phrase with a preposition is between them, in tokens. */
const nameReach = 9;

/** “lamentó entre lágrimas Carmen Bustos”, “sagte am Montag Jan Ohl”: the first name of two words or more before a comma. */
function nameBehindPhrase(
  { tokens, keys, grammar, quotationAt }: View,
  from: number,
  end: number,
): Named | null {
  if (grammar.names === 'arabic') return null;
  const isCapital = (at: number): boolean =>
    quotationAt[at] === -1 && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  for (let at = from; at + 1 < Math.min(end, from + nameReach); at += 1) {
    if (tokens[at]?.kind === 'sign') return null;
    if (!isCapital(at) || !isCapital(at + 1) || grammar.isTitle(keys[at] ?? '')) continue;
    // “an der Universität Ostrau”: what a preposition or an article is in front of is a place.
    if (grammar.names === 'german' && !grammar.fillers.has(keys[at - 1] ?? '')) continue;
    if (
      grammar.ends.has(keys[at - 1] ?? '') ||
      grammar.genitives.has(keys[at - 1] ?? '') ||
      grammar.articles.has(keys[at - 1] ?? '')
    )
      continue;
    let last = at + 2;
    while (last < end && isCapital(last)) last += 1;
    return { first: at, last, end: last, isPronoun: false, isName: true };
  }
  return null;
}

/** A cue at a token, past a reflexive or another word that may be in front of its verb. */
function firstCue(view: View, at: number, end: number): Cue | null {
  const cue = cueAt(view, at, end);
  if (cue) return cue;
  return view.grammar.fillers.has(view.keys[at] ?? '') ? cueAt(view, at + 1, end) : null;
}

/** German: “hatte die Polizei am Morgen mitgeteilt”. */
function splitVerb({ grammar, keys, tokens }: View, at: number, end: number): Cue | null {
  if (grammar.names !== 'german' || !grammar.auxiliaries.has(keys[at] ?? '')) return null;
  for (let last = at + 2; last < Math.min(end, at + 16); last += 1) {
    if (tokens[last]?.kind === 'sign') return null;
    if (grammar.participles.has(keys[last] ?? ''))
      return { first: at, last: at + 1, word: last, pronoun: null, particle: last };
  }
  return null;
}

function soAt(view: View, at: number, end: number): Attribution | null {
  if (!view.grammar.so.has(view.keys[at] ?? '')) return null;
  const source = sourceBehind(view, at + 1, end);
  return source && { first: at, last: source.end, cue: { first: at, last: at + 1 }, source, kind: 'phrase' };
}

/** The attribution in front of a quotation: “X sagte: „…“”. `from` is the first token of what may belong to it. */
export function attributionBefore(view: View, from: number, quotation: number): Attribution | null {
  const { keys, grammar } = view;
  const isColon = keys[quotation - 1] === ':';
  // “affirmant que « … »” reports a clause.
  if (grammar.that.has(keys[quotation - 1] ?? '') && !isColon) return null;
  if (grammar.names === 'arabic' && !isColon) return null;
  const isGlued = keys[quotation - 1] === ',' && grammar.names !== 'german';
  const furthest = Math.max(from, quotation - (isColon ? 30 : 2));
  for (let at = quotation - 1; at >= furthest; at -= 1) {
    if (!isColon && !isGlued && at < quotation - 1 && view.tokens[at]?.kind === 'sign') return null;
    const cue = cueAt(view, at, quotation);
    if (!cue || cue.last > quotation) continue;
    // “ein Schild, das sagt: …” is about the board.
    if (grammar.relatives.has(keys[at - 1] ?? '')) return null;
    const before = sourceBefore(view, cue, from);
    const source =
      cue.pronoun !== null ? pronounOf(cue.pronoun) : (before ?? sourceBehind(view, cue.last, quotation));
    if (!isColon && !source) return null;
    return { ...attribution(cue, source, quotation), kind: isColon ? 'colon' : 'verb' };
  }
  return null;
}

function attribution(cue: Cue, source: Named | null, last: number): Attribution {
  const end = Math.max(last, cue.particle + 1);
  return { first: cue.first, last: end, cue: { first: cue.word, last: cue.word + 1 }, source, kind: 'verb' };
}

/** A pronoun as a speaker. */
export function pronounOf(at: number): Named {
  return { first: at, last: at + 1, end: at + 1, isPronoun: true, isName: false };
}
