import type { Column } from './column.ts';
import { columns } from './columns.ts';

/** What an interval says that can only be looked at where it is drawn. */
const inPlaceOfInterval = ['lower', 'lowerInclusive', 'upper', 'upperInclusive', 'unit'];

/**
 * The columns of a table as it leaves the window: an interval is drawn there on an axis, and outside its bounds are numbers in columns of
 * their own, to be counted with. None of them comes twice.
 */
export function withoutDrawings(shown: readonly Column[]): readonly Column[] {
  const isThere = new Set(shown.map(({ id }) => id));
  const bounds = columns.filter(({ id }) => inPlaceOfInterval.includes(id) && !isThere.has(id));
  return shown.flatMap((column) => (column.kind === 'interval' ? bounds : [column]));
}
