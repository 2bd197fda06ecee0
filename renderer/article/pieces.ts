import type { Block } from '../../shared/model/article.ts';
import type { Range } from '../../shared/model/segment.ts';
import { snapToGraphemes } from '../../shared/text/graphemes.ts';

/**
 * The most text that one node of the document holds, in UTF-16 code units: the engine lays a paragraph out as a
 * whole, and one of 20 MB would take it minutes.
 */
const maxPieceLength = 8192;

/** A block, or a part of a long one, as it becomes one node of the document; `[start, end)` in UTF-16 code units. */
export interface Piece extends Range {
  readonly block: Block;
  /** Which part of its block it is: the parts of one block follow each other without a gap. */
  readonly part: 'whole' | 'first' | 'middle' | 'last';
}

/** Cuts long blocks into pieces: at a line break, else at white space, else between two grapheme clusters. */
export function makePieces(text: string, blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block) => {
    const { start, end } = block;
    if (end - start <= maxPieceLength) return { start, end, block, part: 'whole' };
    const ranges = cut(text, block);
    return ranges.map((range, index) => ({ ...range, block, part: partAt(index, ranges.length) }));
  });
}

function partAt(index: number, count: number): Piece['part'] {
  return index === 0 ? 'first' : index === count - 1 ? 'last' : 'middle';
}

function cut(text: string, { start, end }: Range): readonly Range[] {
  const ranges: Range[] = [];
  let from = start;
  while (end - from > maxPieceLength) {
    const to = cutAt(text, from);
    ranges.push({ start: from, end: to });
    // A line break that is cut at shows as the gap between the pieces.
    from = text[to] === '\n' ? to + 1 : to;
  }
  ranges.push({ start: from, end });
  return ranges;
}

function cutAt(text: string, from: number): number {
  const furthest = from + maxPieceLength;
  const least = from + maxPieceLength / 2;
  // Looked for in this range alone: in a text of one line, the next one back would be at its start.
  const feed = text.slice(least + 1, furthest + 1).lastIndexOf('\n');
  if (feed >= 0) return least + 1 + feed;
  let at = furthest;
  while (at > least && !/\s/.test(text.charAt(at - 1))) at -= 1;
  const place = at > least ? at : furthest;
  return snapToGraphemes(text, { start: place, end: place }).start;
}
