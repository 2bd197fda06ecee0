import type { Range } from '../model/segment.ts';
import { nextCluster, previousCluster, selectionToSegment, trimWhitespace } from './graphemes.ts';
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from './segmentation.ts';

/** One edge of a range of text is moved outward (`grow`) or inward (`shrink`) by one word or grapheme cluster. */
export interface EdgeStep {
  readonly edge: 'start' | 'end';
  readonly change: 'grow' | 'shrink';
  readonly unit: 'word' | 'character';
}

/**
 * The range (UTF-16, half-open) with one edge moved. White space is stepped over, so that growing goes on in the next
 * paragraph. Null when the text ends there, or when less than one word or character would be left.
 */
export function moveEdge(text: string, range: Range, { edge, change, unit }: EdgeStep): Range | null {
  const step = steps[unit][edge][change];
  const place = step(text, edge === 'start' ? range.start : range.end);
  if (place === null) return null;
  const moved = edge === 'start' ? { ...range, start: place } : { ...range, end: place };
  const whole = selectionToSegment(text, moved);
  return whole?.start === range.start && whole.end === range.end ? null : whole;
}

type Step = (text: string, offset: number) => number | null;

const steps: Record<EdgeStep['unit'], Record<EdgeStep['edge'], Record<EdgeStep['change'], Step>>> = {
  word: {
    start: { grow: previousWordStart, shrink: nextWordStart },
    end: { grow: nextWordEnd, shrink: previousWordEnd },
  },
  character: {
    start: { grow: previousVisible, shrink: nextCluster },
    end: { grow: nextVisible, shrink: previousCluster },
  },
};

/** The end of the next cluster that is not white space. */
function nextVisible(text: string, offset: number): number | null {
  const rest = trimWhitespace(text, { start: offset, end: text.length });
  return rest && nextCluster(text, rest.start);
}

/** The start of the cluster before that is not white space. */
function previousVisible(text: string, offset: number): number | null {
  const rest = trimWhitespace(text, { start: 0, end: offset });
  return rest && previousCluster(text, rest.end);
}

/** The ranges in text order; those that overlap, or have nothing but white space between them, become one. */
export function joinRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || trimWhitespace(text, { start: last.end, end: start }) === null)) {
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    } else joined.push({ start, end });
  }
  return joined;
}

/** The ranges without what lies in `taken`, and without white space at the new edges; perhaps none is left. */
export function takeOut(text: string, ranges: readonly Range[], taken: Range): readonly Range[] {
  return ranges.flatMap(({ start, end }) =>
    [
      { start, end: Math.min(end, taken.start) },
      { start: Math.max(start, taken.end), end },
    ].flatMap((left) => (left.start < left.end ? (trimWhitespace(text, left) ?? []) : [])),
  );
}

/** Which of the ranges (in text order, at least one) holds a UTF-16 offset or lies nearest to it. */
export function nearestRange(ranges: readonly Range[], offset: number): number {
  const distances = ranges.map(({ start, end }) => Math.max(start - offset, offset - end, 0));
  return distances.indexOf(Math.min(...distances));
}
