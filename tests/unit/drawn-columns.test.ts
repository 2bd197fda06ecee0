import { expect, test } from 'vitest';
import type { Column } from '../../shared/table/column.ts';
import { findColumn, usualColumns } from '../../shared/table/columns.ts';
import { withoutDrawings } from '../../shared/table/drawnColumns.ts';

test('a drawn interval leaves as bounds that can be counted with, in its place', () => {
  expect(idsOf(withoutDrawings(usualColumns.figure)).slice(0, 7)).toEqual([
    'value',
    'lower',
    'lowerInclusive',
    'upper',
    'upperInclusive',
    'unit',
    'entity',
  ]);
});

test('columns that a person has chosen beside it come once, where they are', () => {
  const chosen = ['unit', 'interval', 'lower'].flatMap((id) => findColumn(id) ?? []);
  expect(idsOf(withoutDrawings(chosen))).toEqual([
    'unit',
    'lowerInclusive',
    'upper',
    'upperInclusive',
    'lower',
  ]);
  expect(withoutDrawings(usualColumns.claim)).toEqual(usualColumns.claim);
});

function idsOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ id }) => id);
}
