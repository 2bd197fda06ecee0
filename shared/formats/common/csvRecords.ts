import Papa from 'papaparse';
import { fail, ok, type Result } from '../../result.ts';
import type { JsonRecord } from './jsonLines.ts';

/** More columns than this no table of annotations has. */
const maxColumns = 1000;

/** Whether a text is a table rather than JSON: its first line has several columns. */
export function isTable(text: string): boolean {
  const first = /^\ufeff?[^\r\n]*/.exec(text)?.[0] ?? '';
  return !/^\ufeff?\s*[[{]/.test(text) && /[,;\t]/.test(first);
}

/**
 * The rows of a table (RFC 4180, any delimiter of spreadsheets) as records with the names of its columns as keys; what is
 * JSON in a cell is read. A failure names the row, counted as spreadsheets do.
 */
export function readCsvRecords(text: string): Result<readonly JsonRecord[]> {
  const content = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<readonly string[]>(content, { delimiter: delimiterOf(content) });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) return fail('decode', `row ${(quote.row ?? 0) + 1}: a quotation mark is not closed`);
  const [names = [], ...rows] = data;
  if (names.length > maxColumns) return fail('unsupported', `row 1: it has more than ${maxColumns} columns`);
  const records: JsonRecord[] = [];
  for (const [index, cells] of rows.entries()) {
    const path = `row ${index + 2}`;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > names.length) return fail('decode', `${path}: it has more cells than row 1 has names`);
    const entries = cells.map((cell, column) => [(names[column] ?? '').trim(), readCell(cell)] as const);
    const said = entries.filter(([name, value]) => name !== '' && value !== '');
    // Not as a literal: a column may be called `__proto__`.
    records.push({ path, value: Object.fromEntries(said) });
  }
  return records.length > 0 ? ok(records) : fail('invalid-input', 'there is nothing in this file');
}

/** The one of the usual delimiters that the names of the columns have most of. */
function delimiterOf(content: string): string {
  const names = /^[^\r\n]*/.exec(content)?.[0] ?? '';
  const counted = [',', '\t', ';'].map((sign) => [sign, names.split(sign).length] as const);
  return counted.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

function readCell(cell: string): unknown {
  if (!/^\s*[[{]/.test(cell)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
