import Papa from 'papaparse';
import { findJsonError } from '../../../shared/formats/common/jsonError.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';

/** A table as text: the names of its columns and their cells; `numbers` say where each row is in the file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For JSON Lines the line, else the row; counted from 1, the names of the columns included. */
  readonly numbers: readonly number[];
  readonly unit: 'Line' | 'Row' | 'Entry';
  /** Of a workbook: the name of the sheet. */
  readonly sheet?: string;
  /** What stood in the file beside the table, in sentences. */
  readonly notes?: readonly string[];
}

const maxRows = 200_000;
const maxColumns = 500;
/** A row of JSON may leave out almost all of its keys, so that a small file has very many empty cells. */
const maxCells = 20_000_000;
/** How deep keys of objects are followed: `meta.source.name` is three. */
const deepest = 6;

/**
 * Reads a table of CSV or TSV, of JSON Lines, or of a JSON list of objects, whose inner keys become columns with a dot.
 * All or nothing: what is malformed fails with half a sentence that says where (“line 3 is not JSON …”).
 */
export function readTable(text: string, extension: string): Result<Table> {
  const head = text.trimStart();
  if (/^\.(?:jsonl|ndjson)$/.test(extension)) return readJsonLines(text);
  if (extension === '.json' || /^\[\s*\{/.test(head)) return readJsonList(text);
  return readSeparated(text, extension === '.tsv' || extension === '.tab' ? '\t' : '');
}

/** Excel’s own first line, which says what separates the cells: `sep=;`. */
const separatorLine = /^sep=(?<sign>[^\n"])?(?:[,;\t ]*)\n/i;

/** What no text has, in place of quotation marks. */
const noQuotes = '\uffff';

function readSeparated(written: string, delimiter: string): Result<Table> {
  const declared = separatorLine.exec(written);
  const text = declared ? written.slice(declared[0].length) : written;
  const parse = (quoteChar: string) =>
    Papa.parse<string[]>(text, {
      delimiter: declared?.groups?.sign ?? delimiter,
      delimitersToGuess: [',', ';', '\t', '|'],
      skipEmptyLines: false,
      quoteChar,
    });
  const quoted = parse('"');
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  // Between tabs, quotation marks are often no more than that.
  const { data, errors } = isBroken && quoted.meta.delimiter === '\t' ? parse(noQuotes) : quoted;
  const before = declared ? 2 : 1;
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    return fail('invalid-input', `row ${(broken.row ?? 0) + before} has an unclosed quotation mark`);
  return tableOf(data, before);
}

/**
 * The table in rows of cells, of which the first has the number `before`: a title and other lines above the names of its columns are noted; columns at
 * the end without a name and a cell are none.
 */
export function tableOf(data: readonly (readonly string[])[], before = 1): Result<Table> {
  const head = findHead(data);
  const [names, ...all] = data.slice(head);
  if (!names || names.every((name) => name.trim() === ''))
    return fail('invalid-input', 'it has no column names');
  const widest = all.reduce((most, row) => Math.max(most, filledLength(row)), filledLength(names));
  const width = widest <= names.length ? widest : filledLength(names);
  const refusal = checkSize(width, all.length);
  if (refusal) return fail('unsupported', refusal);
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  const columns = nameColumns(names.slice(0, width));
  for (const [index, row] of all.entries()) {
    const length = filledLength(row);
    if (length === 0) continue;
    const number = before + head + index + 1;
    if (length > width) {
      const where = head + before === 1 ? 'the first row' : `the row of column names (row ${head + before})`;
      return fail('invalid-input', `row ${number} has ${length} fields, but ${where} has ${width}`);
    }
    rows.push(row.slice(0, width));
    numbers.push(number);
  }
  const above = data.slice(0, head).flatMap(
    (row) =>
      row
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' ') || [],
  );
  return ok({
    columns,
    rows,
    numbers,
    unit: 'Row',
    ...(above.length > 0 && { notes: [describeAbove(above)] }),
  });
}

/** How far from the top the names of columns are looked for, in rows. */
const deepestHead = 30;

/** Where the names of the columns are: in the first row, unless that has one cell, as a title does, where the rows of the table have several. */
function findHead(data: readonly (readonly string[])[]): number {
  const lengths = data.slice(0, deepestHead).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(...lengths);
  if (widest < 3 || (lengths[0] ?? 0) > 1)
    return Math.max(
      0,
      lengths.findIndex((length) => length > 0),
    );
  const head = lengths.findIndex((length) => length > 2 && length >= widest / 2);
  return Math.max(0, head);
}

/** Up to the last cell with something in it. */
function filledLength(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function describeAbove(lines: readonly string[]): string {
  const words = shortened(lines.join(' / '), 200);
  return `${counted(lines.length, 'line')} above the column names ${lines.length === 1 ? 'was' : 'were'} left out: “${words}”.`;
}

/** Columns without a name, and those of one name, are told apart. */
function nameColumns(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((given, index) => {
    const name = given.trim() || `Column ${index + 1}`;
    let unique = name;
    for (let number = 2; seen.has(unique); number += 1) unique = `${name} (${number})`;
    seen.add(unique);
    return unique;
  });
}

function readJsonLines(text: string): Result<Table> {
  const objects: Numbered[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    const at = `line ${index + 1}`;
    if (!parsed.ok) return fail('invalid-input', `${at} is not JSON (${describe(line)})`);
    if (!isObject(parsed.value)) return fail('invalid-input', `${at} is not a JSON object`);
    objects.push({ number: index + 1, object: parsed.value });
  }
  return toTable(objects, 'Line');
}

function readJsonList(text: string): Result<Table> {
  const parsed = parse(text);
  if (!parsed.ok)
    return fail('invalid-input', `it is not JSON (line ${findJsonError(text).line}, ${describe(text)})`);
  if (!Array.isArray(parsed.value)) return fail('invalid-input', 'it is not a list of articles');
  const objects: Numbered[] = [];
  for (const [index, object] of parsed.value.entries()) {
    if (!isObject(object)) return fail('invalid-input', `entry ${index + 1} is not a JSON object`);
    objects.push({ number: index + 1, object });
  }
  return toTable(objects, 'Entry');
}

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function describe(text: string): string {
  const { column, isTruncated } = findJsonError(text);
  return isTruncated ? 'it is cut off' : `column ${column}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Numbered {
  readonly number: number;
  readonly object: object;
}

function toTable(objects: readonly Numbered[], unit: 'Line' | 'Entry'): Result<Table> {
  const flat = objects.map(({ object }) => flatten(object));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const refusal = checkSize(columns.length, flat.length);
  if (refusal) return fail('unsupported', refusal);
  if (columns.length * flat.length > maxCells)
    return fail('unsupported', `it has more than ${numeral(maxCells)} cells, the limit for one file`);
  const rows = flat.map((row) => columns.map((column) => row.get(column) ?? ''));
  return ok({ columns, rows, numbers: objects.map(({ number }) => number), unit });
}

/** The values of an object as text, by key; a map, because a key may be `__proto__`. */
function flatten(
  object: object,
  prefix = '',
  depth = 1,
  found = new Map<string, string>(),
): Map<string, string> {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    if (isObject(value)) {
      if (depth < deepest) flatten(value, `${name}.`, depth + 1, found);
    } else found.set(name, cell(value));
  }
  return found;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  const parts = value.flatMap((part) => nameIn(part) ?? []);
  // Paragraphs stand apart, names beside each other.
  return parts.join(parts.some((part) => part.length > 80) ? '\n\n' : ', ');
}

/** A value of a list, or the name of an object in it, as authors often are. */
function nameIn(part: unknown): string | null {
  if (part === null || part === undefined) return null;
  if (!isObject(part)) return typeof part === 'object' ? null : String(part);
  const named = Object.entries(part).find(
    ([key, value]) => /^(?:name|title)$/i.test(key) && typeof value === 'string',
  );
  return named === undefined ? null : String(named[1]);
}

function checkSize(columns: number, rows: number): string | null {
  if (rows > maxRows) return `it has more than ${maxRows} rows, the limit for one file`;
  return columns > maxColumns ? `it has more than ${maxColumns} columns` : null;
}
