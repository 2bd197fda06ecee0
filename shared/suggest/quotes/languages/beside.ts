import type { Quotation } from '../quotations.ts';
import type { Attribution } from './attribution.ts';
import { nameIn } from './named.ts';
import type { Piece } from './piece.ts';
import { sourceBehind } from './subject.ts';
import type { View } from './view.ts';

/**
 * A quotation that its sentence begins with and a comma or a dash parts from words in small letters: “„…“, ließ er
 * ausrichten”, whatever the verb; its subject is behind it.
 */
export function behindComma(view: View, quotation: Quotation, end: number): Piece | null {
  const { keys, tokens, grammar } = view;
  let at = quotation.last;
  while (at < end && /^[,،—–-]$/u.test(keys[at] ?? '')) at += 1;
  const word = tokens[at];
  // “« C’est faux ! » s’emporte X”
  const isApart = at > quotation.last || /^[!?…]$/.test(keys[quotation.last - 2] ?? '');
  if (!isApart || at >= end || end - at > 40 || !word || word.kind !== 'word') return null;
  if (grammar.names === 'arabic' || !/^\p{Ll}/u.test(word.text)) return null;
  if (
    grammar.conjunctions.has(keys[at] ?? '') ||
    grammar.ends.has(keys[at] ?? '') ||
    grammar.relatives.has(keys[at] ?? '')
  )
    return null;
  if (grammar.articles.has(keys[at] ?? '') || !hasWords(view, quotation, 3)) return null;
  const isBehindAdverb =
    grammar.articles.size === 0 && /(?:л|ла|ли|ло|в|є|ет|ит|ют|ят)$/u.test(keys[at + 1] ?? '');
  let verb = isBehindAdverb ? at + 1 : at;
  while (verb < at + 3 && grammar.auxiliaries.has(keys[verb] ?? '')) verb += 1;
  // An adverb may be in front of the verb: “— тихо произнёс мужчина”.
  const source = sourceBehind(view, verb + 1, end);
  const cue = { first: verb, last: Math.min(end, verb + 1) };
  return {
    ranges: [quotation],
    kind: 'direct',
    rule: 'comma-behind',
    by: { cue, source: source && !isLong(source) ? source : null },
  };
}

/** A quotation that is a whole sentence behind a colon, whatever is in front of it: “X stärkte ihm den Rücken: „…“”. */
export function behindColon(view: View, from: number, quotation: Quotation): Piece | null {
  const { keys, tokens } = view;
  const isWhole =
    keys[quotation.first - 1] === ':' &&
    hasWords(view, quotation, 2) &&
    !/^\p{Ll}/u.test(tokens[quotation.first + 1]?.text ?? '') &&
    (/^[.!?…؟]$/.test(keys[quotation.last - 2] ?? '') ||
      /^[.!?…]$/.test(keys[quotation.last] ?? '') ||
      quotation.last === tokens.length);
  if (!isWhole) return null;
  const source = firstName(view, from, quotation.first);
  // “Am Tor hängt ein Schild: „Zutritt verboten“.”
  if (!source && !hasWords(view, quotation, 3)) return null;
  const cue = { first: quotation.first - 1, last: quotation.first };
  return { ranges: [quotation], kind: 'direct', rule: 'colon-before', by: source && { cue, source } };
}

/** The first name of two words or more in what is in front of a colon. */
function firstName(view: View, from: number, end: number): Attribution['source'] {
  if (view.grammar.names === 'arabic') return null;
  for (let at = Math.max(from, end - 40); at + 1 < end; at += 1) {
    const key = view.keys[at] ?? '';
    if (view.grammar.ends.has(key) || view.grammar.articles.has(key) || view.grammar.fillers.has(key))
      continue;
    if (!isCapital(view, at) || !isCapital(view, at + 1)) continue;
    let last = at + 2;
    while (last < end && isCapital(view, last)) last += 1;
    return nameIn(view, at, last);
  }
  return null;
}

function isCapital({ tokens, quotationAt }: View, at: number): boolean {
  return quotationAt[at] === -1 && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}

function isLong({ first, last }: { readonly first: number; readonly last: number }): boolean {
  return last - first > 6;
}

function hasWords({ tokens }: View, { first, last }: Quotation, least: number): boolean {
  let count = 0;
  for (let at = first; at < last && count < least; at += 1) if (tokens[at]?.kind !== 'sign') count += 1;
  return count >= least;
}
