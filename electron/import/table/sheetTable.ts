import { ok, type Result } from '../../../shared/result.ts';
import { webAddress } from '../links.ts';
import { type Table, tableOf } from './rows.ts';
import { cellKey, type Sheet } from './workbook.ts';

/** A sheet as a table; where cells are links, their addresses are in a column of their own, “Headline (link)”. */
export function tableOfSheet({ name, rows, addresses }: Sheet): Result<Table> {
  const read = tableOf(rows);
  if (!read.ok || addresses.size === 0) return read.ok ? ok({ ...read.value, sheet: name }) : read;
  const table = read.value;
  const linked = table.columns.flatMap((column, index) => {
    const cells = table.rows.map((row, at) => {
      const address = addresses.get(cellKey((table.numbers[at] ?? 0) - 1, index));
      return webAddress(row[index]) === null ? (address ?? '') : '';
    });
    return cells.some((cell) => cell !== '') ? [{ column: `${column} (link)`, cells }] : [];
  });
  return ok({
    ...table,
    sheet: name,
    columns: [...table.columns, ...linked.map(({ column }) => column)],
    rows: table.rows.map((row, at) => [
      ...table.columns.map((_column, index) => row[index] ?? ''),
      ...linked.map(({ cells }) => cells[at] ?? ''),
    ]),
  });
}
