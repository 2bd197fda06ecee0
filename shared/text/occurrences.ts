import type { Range } from '../model/segment.ts';
import { findWhere } from './find.ts';
import { type FoldedText, foldText } from './fold.ts';
import { foldLoosely } from './foldLoosely.ts';
import { makeWordBoundaries } from './segmentation.ts';

/** How alike other words must be: `exact` to the letter, `loose` except for case, accents and punctuation. */
export const likenesses = ['exact', 'loose'] as const;
export type Likeness = (typeof likenesses)[number];

/** Words to be found again, in whatever text. */
export interface Wanted {
  readonly likeness: Likeness;
  readonly folded: FoldedText;
  /** Whether a word must begin where they begin, and end where they end. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

/**
 * What is to be found again of a range (UTF-16, half-open) of a text: whole words, unless those inside of other words are asked for
 * as well. In scripts that join words, where it begins or ends inside of one, its likes may: who tags the name in `북한이`, without its
 * particle, means it before other particles too.
 */
export function wordsToFind(
  text: string,
  range: Range,
  likeness: Likeness,
  { insideWords = false } = {},
): Wanted {
  const isEdge = makeWordEdges(text);
  const { start, end } = range;
  const folded = foldBy[likeness](text.slice(start, end));
  return {
    likeness,
    folded: { ...folded, text: folded.text.trim() },
    startsWord: !insideWords && (isEdge(start) || !joinsWords.test(text.slice(start, start + 2))),
    endsWord: !insideWords && (isEdge(end) || !joinsWords.test(text.charAt(end - 1))),
  };
}

/** Scripts that write words together, or particles at the end of a word: where a word ends there is a guess, or no help. */
const joinsWords =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * All places where a text (UTF-16, half-open, in text order, not overlapping) has the wanted words: whole grapheme
 * clusters and, unless the original is none, whole words. What an apostrophe joins to a word leaves the word whole:
 * `Kim` occurs in `Kim’s`, and `Ukraine` in `l’Ukraine`.
 */
export function findOccurrences(text: string, wanted: Wanted): Range[] {
  const isEdge = makeWordEdges(text);
  const hits = findWhere(
    text,
    foldBy[wanted.likeness](text),
    wanted.folded,
    ({ start, end }) => (!wanted.startsWord || isEdge(start)) && (!wanted.endsWord || isEdge(end)),
  );
  return wanted.likeness === 'loose' ? hits.map((hit) => withLastDot(text, hit)) : hits;
}

const foldBy: Readonly<Record<Likeness, (text: string) => FoldedText>> = {
  exact: (text) => foldText(text, 'exact'),
  loose: foldLoosely,
};

function makeWordEdges(text: string): (offset: number) => boolean {
  const isBoundary = makeWordBoundaries(text);
  return (offset) => isBoundary(offset) || /['’]/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** The last full stop of `U.S.` belongs to it, whatever it ends besides. */
function withLastDot(text: string, { start, end }: Range): Range {
  if (text.charAt(end) !== '.') return { start, end };
  const tail = text.slice(Math.max(start, end - 16), end);
  return /(?<![\p{L}\p{N}])(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u.test(tail)
    ? { start, end: end + 1 }
    : { start, end };
}
