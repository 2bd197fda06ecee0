import type { RowConflict } from './rowConflicts.ts';
import type { PlacedRow } from './sourceRow.ts';

/** A stretch of values that neither of two statements allows, over the rows that say so, which follow each other. */
export interface HatchSpan {
  readonly from: number;
  readonly to: number;
  /** Counted from 0, both included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The row beside which the words are. */
  readonly wordsRow: number;
  readonly words: string;
}

/**
 * What is hatched: in each row the stretch from its own end to the nearest end of a row that it conflicts with, and nothing in rows without a
 * conflict. Copies are hatched with their origin.
 */
export function hatchSpans(
  rows: readonly PlacedRow[],
  conflicts: readonly RowConflict[],
): readonly HatchSpan[] {
  const spans: HatchSpan[] = [];
  for (const [index, row] of rows.entries())
    for (const { from, to, words, isLow } of stretchesOf(row.origin?.key ?? row.key, conflicts)) {
      const at = spans.findIndex(
        (span) => span.from === from && span.to === to && span.lastRow === index - 1,
      );
      const before = spans[at];
      if (before)
        spans[at] = { ...before, lastRow: index, ...(isLow && row.origin === null && { wordsRow: index }) };
      else spans.push({ from, to, words, firstRow: index, lastRow: index, wordsRow: index });
    }
  return spans;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly isLow: boolean;
}

/** Above a row and below it, as far as the nearest row that it conflicts with. */
function stretchesOf(key: string, conflicts: readonly RowConflict[]): readonly Stretch[] {
  const nearest = (isLow: boolean) =>
    conflicts
      .filter(({ low, high }) => (isLow ? low : high).key === key)
      .flatMap(({ gap }) => (gap ? [{ ...gap, isLow }] : []))
      .reduce<Stretch | null>(
        (best, gap) => (best === null || gap.to - gap.from < best.to - best.from ? gap : best),
        null,
      );
  return [nearest(true), nearest(false)].filter((stretch) => stretch !== null);
}
