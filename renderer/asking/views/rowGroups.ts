import type { Column } from '../../../shared/table/column.ts';
import type { AnswerRow } from '../../../shared/transfer/asking.ts';
import type { Heading } from './answerRows.ts';

/** The row at an index, counted from 0; undefined where it has not been read. */
export type RowAt = (index: number) => AnswerRow | undefined;

/** The heading above a row that begins a group; null above every other row. */
export function groupAt(index: number, group: Column | null, total: number, rowAt: RowAt): Heading | null {
  const row = rowAt(index);
  if (!group || !row) return null;
  const value = row.cells[group.id] ?? null;
  const before = rowAt(index - 1);
  if (index > 0 && (!before || (before.cells[group.id] ?? null) === value)) return null;
  let end = index + 1;
  while (end < total && rowAt(end) && (rowAt(end)?.cells[group.id] ?? null) === value) end += 1;
  const isWhole = end === total || rowAt(end) !== undefined;
  return { words: value ?? `no ${group.label.toLowerCase()}`, count: isWhole ? end - index : null };
}
