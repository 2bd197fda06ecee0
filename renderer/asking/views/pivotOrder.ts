import type { Pivot } from '../../../shared/transfer/asking.ts';

/** Fields whose values are days, months or years. */
const dayFields: ReadonlySet<string> = new Set(['published', 'asof']);

/** Counts with their days in the order of time, where either field is one of days; what has none comes last. All else stays as it is. */
export function inOrderOfTime(pivot: Pivot, rows: string, columns: string): Pivot {
  const down = orderOf(pivot.rows, rows);
  const across = orderOf(pivot.columns, columns);
  return {
    ...pivot,
    rows: sorted(pivot.rows, down),
    columns: sorted(pivot.columns, across),
    counts: sorted(pivot.counts, down).map((line) => sorted(line, across)),
  };
}

function orderOf(lines: Pivot['rows'], field: string): readonly number[] {
  const indexes = lines.map((_, index) => index);
  if (!dayFields.has(field)) return indexes;
  // ISO 8601 sorts as time does; “~” comes after all digits.
  const keyOf = (index: number) => lines[index]?.value || '~';
  return indexes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a - b));
}

function sorted<T>(items: readonly T[], order: readonly number[]): T[] {
  return order.flatMap((index) => items.slice(index, index + 1));
}
