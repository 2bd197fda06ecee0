import { lowerBound } from '../lists.ts';
import type { Range } from '../model/segment.ts';
import type { FoldedText } from './fold.ts';
import { snapToGraphemes } from './graphemes.ts';
import { makeWordBoundaries } from './segmentation.ts';

/**
 * All places where a text (UTF-16, half-open, in text order, not overlapping) holds a query, both of them folded alike.
 * A hit is made of whole grapheme clusters: it grows over the accents that follow its last letter, but what is only a
 * part of a cluster with more letters in it (one person of a family, half of a `ﬁ`) is not a hit. A query of nothing
 * but white space finds nothing.
 */
export function findAll(text: string, folded: FoldedText, query: FoldedText, wholeWords: boolean): Range[] {
  if (!wholeWords) return findWhere(text, folded, query, () => true);
  const isWordBoundary = makeWordBoundaries(text);
  return findWhere(text, folded, query, ({ start, end }) => isWordBoundary(start) && isWordBoundary(end));
}

/** The same, of those places alone that `counts` lets count; it is asked from the front to the back. */
export function findWhere(
  text: string,
  folded: FoldedText,
  query: FoldedText,
  counts: (hit: Range) => boolean,
): Range[] {
  const hits: Range[] = [];
  const wanted = query.text;
  if (wanted.trim() === '') return hits;
  for (let at = folded.text.indexOf(wanted); at !== -1; ) {
    const hit = wholeClusters(text, folded, at, at + wanted.length);
    const isHit = hit !== null && counts(hit);
    if (isHit) hits.push(hit);
    at = folded.text.indexOf(wanted, isHit ? at + wanted.length : at + 1);
  }
  return hits;
}

/** How many hits start before a UTF-16 offset, which is the index of the first one that does not. */
export function hitsBefore(hits: readonly Range[], offset: number): number {
  return lowerBound(hits.length, (index) => (hits[index]?.start ?? 0) < offset);
}

/** The range of a text between two offsets of it folded, grown to whole grapheme clusters; null where it is a part of one. */
export function wholeClusters(text: string, folded: FoldedText, from: number, to: number): Range | null {
  const start = folded.startOf(from);
  const end = folded.endOf(to);
  if (start === null || end === null) return null;
  if (isPlain(text, start) && isPlain(text, end)) return { start, end };
  const grown = snapToGraphemes(text, { start, end });
  // What was added at either side must be what folding leaves out.
  const isSame = grown.start >= (folded.endOf(from) ?? start) && grown.end <= (folded.startOf(to) ?? end);
  return isSame ? grown : null;
}

/** No character below U+0300 joins another one; a carriage return, the exception, is in no canonical text. */
function isPlain(text: string, offset: number): boolean {
  const before = offset === 0 ? 0 : text.charCodeAt(offset - 1);
  const after = offset === text.length ? 0 : text.charCodeAt(offset);
  return before < 0x300 && after < 0x300;
}
