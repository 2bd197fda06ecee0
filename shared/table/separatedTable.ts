import Papa from 'papaparse';
import { defused } from '../formats/separated/defusing.ts';
import type { Table } from './table.ts';

/** What is written of a table. */
interface Lines extends Pick<Table, 'rows'> {
  readonly columns: readonly { readonly label: string }[];
}

/** What separates cells, and what is before the first one. */
interface Style {
  readonly delimiter: ',' | '\t';
  /** Spreadsheets take a file without it for one in the system’s old encoding. */
  readonly hasByteOrderMark: boolean;
}

/**
 * A table as CSV (RFC 4180, CRLF) or TSV, line by line. Whatever a spreadsheet would run gets an apostrophe in front of it, as in the
 * format that comes back in (`defused`); a plain number runs nothing and stays one.
 */
export function* separatedTable({ columns, rows }: Lines, style: Style): Iterable<string> {
  const { delimiter, hasByteOrderMark } = style;
  const lineOf = (cells: readonly string[]) => `${Papa.unparse([[...cells]], { delimiter })}\r\n`;
  yield (hasByteOrderMark ? '\ufeff' : '') + lineOf(columns.map(({ label }) => label));
  for (const row of rows) yield lineOf(row.map((cell) => (cell === null ? '' : harmless(cell))));
}

function harmless(cell: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? cell : defused(cell);
}
