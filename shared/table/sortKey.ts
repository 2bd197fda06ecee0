import { decimalKey } from '../model/decimalKey.ts';
import { foldText } from '../text/fold.ts';
import type { Column } from './column.ts';
import { cellOf } from './columns.ts';
import type { AnswerFacts } from './facts.ts';
import { readInterval } from './interval.ts';

/**
 * What a row is sorted by: keys compare by code units (SQLite’s BINARY for ASCII, `<` in JavaScript), the same on every machine; null is
 * last, whichever way is sorted. Numbers compare exactly, whatever their length; words without case and accents.
 */
export function sortKeyOf(facts: AnswerFacts, column: Column): string | null {
  const by = column.sortedAs ?? column;
  const cell = cellOf(facts, by);
  if (cell === null) return null;
  switch (by.kind) {
    case 'number':
      return decimalKey(cell);
    case 'interval':
      return intervalKey(cell);
    case 'words':
    case 'code':
      return foldText(cell, 'base').text.trim();
    case 'day':
    case 'instant':
      // As ISO 8601 writes them, they are in order: a year is before its months, a month before its days.
      return cell;
  }
}

/** By the smaller end: where it belongs to the figure, that comes before the values above it. */
function intervalKey(cell: string): string | null {
  const { lower = null, upper = null } = readInterval(cell) ?? {};
  const first = lower ?? upper;
  if (!first) return null;
  const isAbove = lower !== null && !lower.inclusive;
  const isBelow = lower === null && !first.inclusive;
  return `${decimalKey(first.value)} ${isBelow ? 0 : isAbove ? 2 : 1} ${upper ? decimalKey(upper.value) : '~'}`;
}
