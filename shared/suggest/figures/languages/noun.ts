import type { Grammar } from '../../../figure/languages/grammar.ts';
import type { Piece } from '../../../figure/languages/lex.ts';
import type { BoundedValue } from '../../../figure/languages/values.ts';
import { setOf } from '../../../figure/phrases.ts';

/** Endings of adjectives that a noun follows, where they tell: “300 новых домов”. */
const adjectives: Readonly<Record<string, RegExp>> = {
  ru: /(?:ых|их|ого|его|ой|ые|ие|ый|ий)$/,
  uk: /(?:их|іх|ого|ої|і|ий|их)$/,
  pl: /(?:ych|ich|ego|ej|e|y)$/,
  nl: /e$/,
};

/**
 * Where the noun that a number counts ends (an index of pieces): it follows directly, with “of” between where the number is a
 * noun itself. Behind a unit, and where none follows, it is where the search starts.
 */
export function readNoun(
  pieces: readonly Piece[],
  at: number,
  { last }: BoundedValue,
  language: string,
  grammar: Grammar,
): number {
  if (last.unit !== null || last.number.kind === 'share') return at;
  let start = at;
  while (start < at + 2 && grammar.of.has(pieces[start]?.text ?? '')) start += 1;
  if (!isNoun(pieces[start], grammar) || articles.has(pieces[start]?.text ?? '')) return at;
  if (language === 'de') return germanNoun(pieces, start, grammar) ?? at;
  const adjective = adjectives[language];
  let end = start;
  while (end < start + 2 && adjective?.test(pieces[end]?.text ?? '') && isNoun(pieces[end + 1], grammar))
    end += 1;
  return end + 1;
}

/** Up to the first word with a capital letter; without one there is no noun. */
function germanNoun(pieces: readonly Piece[], at: number, grammar: Grammar): number | null {
  for (let end = at; end < at + 3 && isNoun(pieces[end], grammar); end += 1) {
    if (/^\p{Lu}/u.test(pieces[end]?.raw ?? '')) return end + 1;
  }
  return null;
}

/** “17 de la mañana” counts nothing. */
const articles = setOf('la el los las le les il lo gli der die das den dem o a os as het');

function isNoun(piece: Piece | undefined, grammar: Grammar): boolean {
  if (piece?.kind !== 'word' || piece.text.endsWith("'")) return false;
  return !grammar.stops.has(piece.text) && !grammar.of.has(piece.text) && !grammar.doubt.has(piece.text);
}
