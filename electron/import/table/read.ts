import { extname } from 'node:path';
import { checkText } from '../../../shared/anchor/invariants.ts';
import { particulars } from '../../../shared/model/particulars.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { findTitle } from '../../../shared/text/title.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { sha256 } from '../../store/db/hash.ts';
import { decodeText } from '../decodeText.ts';
import { withoutBy } from '../delivery/labels.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import type { ReaderOptions } from '../reader.ts';
import { type CellText, structureOfCell } from './cellStructure.ts';
import { type ColumnPart, type Columns, chooseColumns, guessColumns } from './columns.ts';
import { type DateReading, readingOfDates } from './dates.ts';
import { readTable, type Table } from './rows.ts';
import { tableOfSheet } from './sheetTable.ts';
import { readWorkbook } from './workbook.ts';

/** What a person is asked about a table before it is imported. */
export interface TableInspection {
  readonly columns: readonly string[];
  readonly guess: Columns;
  /** How many rows there are besides the names of the columns. */
  readonly rows: number;
  /** The first rows, their cells cut. */
  readonly sample: readonly (readonly string[])[];
}

/** How many rows of it are shown. */
const sampleRows = 5;
const maxSampleLength = 200;
const guessedFrom = 50;

/** Looks at a table of articles: its columns, what they probably hold, and the first rows; fails as `readArticles` does. */
export function inspectTable(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions = {},
): Result<TableInspection> {
  const opened = openTables(bytes, fileName, encoding);
  if (!opened.ok) return opened;
  const guessed = opened.value.tables.map((table) => ({ table, guess: guessOf(table) }));
  const { table, guess } = guessed.find((one) => one.guess.text !== undefined) ?? guessed[0] ?? nothing();
  const { columns, rows } = table;
  const sample = rows
    .slice(0, sampleRows)
    .map((row) => columns.map((_column, index) => shorten(row[index] ?? '')));
  return ok({ columns, guess, rows: rows.length, sample });
}

/**
 * Reads a table with an article in each row: CSV, TSV, JSON Lines, a JSON list, or the sheets of a workbook. Which column is what is guessed by
 * name unless `columns` says it. A row without text is left out and named; a table that is malformed anywhere is
 * refused as a whole. What looks like a formula is text.
 */
export function readArticles(
  bytes: Uint8Array,
  fileName: string,
  { encoding, columns: chosen }: ReaderOptions,
): Result<readonly ImportedDocument[]> {
  const opened = openTables(bytes, fileName, encoding);
  if (!opened.ok) return opened;
  const tables = opened.value.tables.map((table) => ({
    table,
    columns: chooseColumns(table.columns, guessOf(table), chosen),
  }));
  const telling = tables.filter(({ columns }) => columns.text !== undefined);
  if (telling.length === 0) {
    const all = opened.value.tables.flatMap(({ columns }) => columns);
    const names = all.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`);
    return fail(
      'invalid-input',
      `“${fileName}” does not say which column holds the article text: choose one of ${names.join(', ')}.`,
    );
  }
  const origin = { bytes, fileName, sha256: sha256(bytes) };
  const articles: ImportedDocument[] = [];
  const leftOut: string[] = [...opened.value.notes];
  for (const { table, columns } of telling) {
    const read = toArticles(table, columns, origin);
    if (!read.ok) return read;
    for (const article of read.value.articles) articles.push(article);
    leftOut.push(...read.value.leftOut);
  }
  for (const { table } of tables.filter(({ columns }) => columns.text === undefined))
    leftOut.push(`The sheet “${shorten(table.sheet ?? '')}” has no column with texts and was left out.`);
  const [first, ...others] = articles;
  if (!first) {
    const names = [...new Set(telling.map(({ columns }) => `“${columns.text}”`))].join(', ');
    return fail('invalid-input', `“${fileName}” has no text in column ${names}.`);
  }
  const all = [...leftOut, ...(first.leftOut ?? [])];
  return ok([all.length > 0 ? { ...first, leftOut: all } : first, ...others]);
}

function guessOf({ columns, rows }: Table): Columns {
  return guessColumns(columns, rows.slice(0, guessedFrom));
}

function nothing(): never {
  throw new Error('There is no table.');
}

interface Opened {
  readonly tables: readonly Table[];
  /** Sentences about how its text was come by. */
  readonly notes: readonly string[];
}

/** The tables of a file, of which all but workbooks have one; there is at least one, and each has rows. */
function openTables(bytes: Uint8Array, fileName: string, encoding: string | undefined): Result<Opened> {
  if (isZip(bytes)) return openWorkbook(bytes, fileName);
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.value.text.replace(/\r\n?/g, '\n'), extname(fileName).toLowerCase());
  if (!table.ok) return fail(table.error.code, `“${fileName}” cannot be imported: ${table.error.message}.`);
  if (table.value.rows.length === 0) return fail('invalid-input', `“${fileName}” has no rows.`);
  const { note } = decoded.value;
  return ok({ tables: [table.value], notes: note === null ? [] : [note] });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function openWorkbook(bytes: Uint8Array, fileName: string): Result<Opened> {
  const sheets = readWorkbook(bytes);
  if (!sheets.ok) return fail(sheets.error.code, `“${fileName}” ${sheets.error.message}.`);
  const filled = sheets.value.filter(({ rows }) => rows.length > 1);
  const tables: Table[] = [];
  for (const sheet of filled) {
    const table = tableOfSheet(sheet);
    const where = filled.length > 1 ? `in the sheet “${shorten(sheet.name)}”, ` : '';
    if (!table.ok)
      return fail(table.error.code, `“${fileName}” cannot be imported: ${where}${table.error.message}.`);
    if (table.value.rows.length > 0) tables.push(table.value);
  }
  return tables.length === 0
    ? fail('invalid-input', `“${fileName}” has no rows.`)
    : ok({ tables, notes: [] });
}

interface Origin {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
}

function toArticles(
  table: Table,
  columns: Columns,
  origin: Origin,
): Result<{ readonly articles: readonly ImportedDocument[]; readonly leftOut: readonly string[] }> {
  const articles: ImportedDocument[] = [];
  const empty: number[] = [];
  let undated = 0;
  const at = new Map(table.columns.map((column, index) => [column, index]));
  const placeOf = (part: ColumnPart): number => at.get(columns[part] ?? '') ?? -1;
  const dates = readingOfDates(
    table.rows.map((row) => row[placeOf('publishedAt')] ?? ''),
    table.numbers,
    table.columns,
    columns.publishedAt,
  );
  const origins = originsOf(columns, dates);
  for (const [index, row] of table.rows.entries()) {
    const value = (part: ColumnPart): string => row[placeOf(part)]?.trim() ?? '';
    const number = table.numbers[index] ?? 0;
    const read = structureOfCell(row[placeOf('text')] ?? '');
    const structure = read.ok ? read.value : null;
    if (structure?.text.trim() === '') {
      empty.push(number);
      continue;
    }
    const breach = structure ? checkText(structure.text) : read.ok ? null : read.error.message;
    if (structure === null || breach) {
      const place = `${table.unit.toLowerCase()} ${number}`;
      return fail('invalid-input', `“${origin.fileName}” cannot be imported: in ${place}, ${breach}.`);
    }
    const publishedAt = dates.read(value('publishedAt'));
    if (publishedAt === null && value('publishedAt') !== '') undated += 1;
    articles.push(toArticle(structure, value, publishedAt, { ...origin, origins }));
  }
  const leftOut = [
    ...(table.notes ?? []),
    ...(empty.length > 0 ? [describeEmpty(table.unit, empty)] : []),
    ...(undated > 0 ? [describeUndated(undated)] : []),
    ...unusedColumns(table.columns, columns),
  ];
  return ok({ articles, leftOut });
}

type Origins = NonNullable<ImportedDocument['origins']>;

/** Where what is in these columns comes from. */
function originsOf(columns: Columns, { reason, isGuess }: DateReading): Origins {
  const named = particulars.flatMap((part) => {
    const column = columns[part];
    if (column === undefined) return [];
    const from = shortened(`the column “${oneLine(column)}”${part === 'publishedAt' ? reason : ''}`, 500);
    const kind = part === 'publishedAt' && isGuess ? 'guessed' : 'declared';
    return [[part, { kind, from }] as const];
  });
  return Object.fromEntries(named);
}

function toArticle(
  { text, blocks, inlines, leftOut = [] }: CellText,
  value: (part: ColumnPart) => string,
  publishedAt: string | null,
  { bytes, fileName, sha256: hash, origins }: Origin & { readonly origins: Origins },
): ImportedDocument {
  const known = {
    title: oneLine(value('title')) || null,
    language: languageTag(value('language')),
    url: webAddress(value('url')),
    publisher: oneLine(value('publisher')) || null,
    author: authorsIn(oneLine(value('author'))) || null,
    publishedAt,
  };
  const { title, language, ...source } = known;
  // True because the keys of origins are those of what is known.
  const said = Object.entries(origins).filter(([part]) => known[part as keyof typeof known] !== null);
  return {
    title: title ?? findTitle(text, blocks),
    language,
    source: {
      fileName,
      mediaType: mediaTypes[extname(fileName).toLowerCase()] ?? 'text/csv',
      sha256: hash,
      ...source,
    },
    ...(said.length > 0 && { origins: Object.fromEntries(said) }),
    text,
    blocks,
    ...(inlines.length > 0 && { inlines }),
    ...(leftOut.length > 0 && { leftOut }),
    bytes,
  };
}

/** Without “By”; programs in Python write a list of names as `['Ana Lund', 'Ivo Brandt']`. */
function authorsIn(cell: string): string {
  const list = /^\[(['"].{0,2000}['"])\]$/.exec(cell)?.[1];
  if (list === undefined) return withoutBy(cell);
  const quoted = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;
  const names = [...list.matchAll(quoted)].map(([name]) => name.slice(1, -1).replace(/\\(.)/g, '$1').trim());
  return names.filter((name) => name !== '').join(', ');
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const mediaTypes: Readonly<Record<string, string>> = {
  '.tsv': 'text/tab-separated-values',
  '.tab': 'text/tab-separated-values',
  '.jsonl': 'application/jsonl',
  '.ndjson': 'application/x-ndjson',
  '.json': 'application/json',
  '.xlsx': workbookType,
  '.xlsm': workbookType,
  '.xltx': workbookType,
};

function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\s\0]+/g, ' ')
    .trim();
}

function describeEmpty(unit: Table['unit'], numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).join(', ');
  const more = numbers.length > 10 ? ` and ${numbers.length - 10} more` : '';
  return numbers.length === 1
    ? `${unit} ${shown} has no text and was left out.`
    : `${unit === 'Entry' ? 'Entries' : `${unit}s`} ${shown}${more} have no text and were left out.`;
}

function describeUndated(count: number): string {
  return count === 1
    ? '1 date was ambiguous or unreadable and was left out.'
    : `${count} dates were ambiguous or unreadable and were left out.`;
}

function unusedColumns(all: readonly string[], columns: Columns): readonly string[] {
  const used = new Set(Object.values(columns));
  const unused = all.filter((column) => !used.has(column)).map((name) => `“${shorten(name)}”`);
  if (unused.length === 0) return [];
  const more = unused.length > 10 ? ` and ${unused.length - 10} more` : '';
  return unused.length === 1
    ? [`Column ${unused[0]} was left out.`]
    : [`Columns ${unused.slice(0, 10).join(', ')}${more} were left out.`];
}

function shorten(value: string): string {
  const flat = oneLine(value.slice(0, maxSampleLength * 2));
  return flat.length > maxSampleLength ? `${flat.slice(0, maxSampleLength).toWellFormed()}…` : flat;
}
