import { separatedTable } from '../../../shared/table/separatedTable.ts';
import type { Twin } from '../twin.ts';

/** The table of a view as CSV (RFC 4180), with a byte order mark for spreadsheets; no cell runs as a formula. */
export function csvText({ columns, rows }: Twin): string {
  const table = {
    columns: columns.map((label) => ({ label })),
    rows: rows.map(({ cells }) => cells),
  };
  return [...separatedTable(table, { delimiter: ',', hasByteOrderMark: true })].join('');
}
