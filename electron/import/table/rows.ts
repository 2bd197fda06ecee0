import Papa from 'papaparse';
import { findJsonError } from '../../../shared/formats/common/jsonError.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { numeral } from '../../../shared/text/counting.ts';

/** A table as text: the names of its columns and their cells; `numbers` say where each row is in the file. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For JSON Lines the line, else the row; counted from 1, the names of the columns included. */
  readonly numbers: readonly number[];
  readonly unit: 'Line' | 'Row' | 'Entry';
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

function readSeparated(text: string, delimiter: string): Result<Table> {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return fail('invalid-input', `row ${(broken.row ?? 0) + 1} has an unclosed quotation mark`);
  const [names, ...all] = data;
  if (!names || names.every((name) => name.trim() === ''))
    return fail('invalid-input', 'it has no column names');
  const refusal = checkSize(names.length, all.length);
  if (refusal) return fail('unsupported', refusal);
  const columns = nameColumns(names);
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [index, row] of all.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    if (row.length > columns.length) {
      const fields = `row ${index + 2} has ${row.length} fields, but the first row has ${columns.length}`;
      return fail('invalid-input', fields);
    }
    rows.push(row);
    numbers.push(index + 2);
  }
  return ok({ columns, rows, numbers, unit: 'Row' });
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
  const parts = value.filter((part) => part !== null && typeof part !== 'object').map(String);
  // Paragraphs stand apart, names beside each other.
  return parts.join(parts.some((part) => part.length > 80) ? '\n\n' : ', ');
}

function checkSize(columns: number, rows: number): string | null {
  if (rows > maxRows) return `it has more than ${maxRows} rows, the limit for one file`;
  return columns > maxColumns ? `it has more than ${maxColumns} columns` : null;
}
