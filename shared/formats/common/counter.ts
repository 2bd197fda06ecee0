import { lowerBound } from '../../lists.ts';
import type { Range } from '../../model/segment.ts';
import { makeOffsetMap, type OffsetMap } from '../../text/offsets.ts';
import { segmentGraphemes } from '../../text/segmenters.ts';
import type { QuotedStretch } from './countedText.ts';
import type { OffsetUnit } from './format.ts';

/**
 * Counts the ranges of one mark (UTF-16, in text order) as a file will have them. In grapheme clusters a range that begins
 * or ends inside of one grows to hold it whole, and ranges that meet in one become one. `offsets` are those of the text, where they are known.
 */
export function makeCounter(
  text: string,
  unit: OffsetUnit,
  offsets?: OffsetMap,
): (ranges: readonly Range[]) => readonly QuotedStretch[] {
  if (unit === 'grapheme cluster') return graphemeCounter(text);
  const { toCodePoints } = offsets ?? makeOffsetMap(text);
  const count = unit === 'UTF-16 code unit' ? (offset: number) => offset : toCodePoints;
  return (ranges) =>
    ranges.map(({ start, end }) => ({ start: count(start), end: count(end), exact: text.slice(start, end) }));
}

function graphemeCounter(text: string): (ranges: readonly Range[]) => readonly QuotedStretch[] {
  const starts = [...Array.from(segmentGraphemes(text), ({ index }) => index), text.length];
  return (ranges) => {
    const grown: { start: number; end: number }[] = [];
    for (const range of ranges) {
      const start = countUpTo(starts, range.start) - 1;
      const end = countUpTo(starts, range.end - 1);
      const last = grown.at(-1);
      if (last && start < last.end) last.end = end;
      else grown.push({ start, end });
    }
    return grown.map(({ start, end }) => ({ start, end, exact: text.slice(starts[start], starts[end]) }));
  };
}

/** How many of the ascending numbers are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  return lowerBound(numbers.length, (index) => (numbers[index] ?? 0) <= limit);
}
