import { extname } from 'node:path';
import { checkText } from '../../../shared/anchor/invariants.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findBlocks } from '../../../shared/text/blocks.ts';
import { findTitle } from '../../../shared/text/title.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { sha256 } from '../../store/db/hash.ts';
import { isoDate } from '../dates.ts';
import { decodeBytes } from '../decode.ts';
import { refuseSize } from '../document.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import type { ReaderOptions } from '../reader.ts';
import { type ColumnPart, type Columns, chooseColumns, guessColumns } from './columns.ts';
import { readTable, type Table } from './rows.ts';

/** What a person is asked about a table before it is imported. */
export interface TableInspection {
  readonly columns: readonly string[];
  readonly guess: Columns;
  /** How many rows there are besides the names of the columns. */
  readonly rows: number;
  /** The first rows, their cells cut. */
  readonly sample: readonly (readonly string[])[];
}

const sampleRows = 5;
const maxSampleLength = 200;
const guessedFrom = 50;

/** Looks at a table of articles: its columns, what they probably hold, and the first rows; fails as `readArticles` does. */
export function inspectTable(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions = {},
): Result<TableInspection> {
  const table = openTable(bytes, fileName, encoding);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  const sample = rows
    .slice(0, sampleRows)
    .map((row) => columns.map((_column, index) => shorten(row[index] ?? '')));
  return ok({ columns, guess: guessColumns(columns, rows.slice(0, guessedFrom)), rows: rows.length, sample });
}

/**
 * Reads a table with an article in each row: CSV, TSV, JSON Lines, or a JSON list. Which column is what is guessed by
 * name unless `columns` says it. A row without text is left out and named; a table that is malformed anywhere is
 * refused as a whole. What looks like a formula is text.
 */
export function readArticles(
  bytes: Uint8Array,
  fileName: string,
  { encoding, columns: chosen }: ReaderOptions,
): Result<readonly ImportedDocument[]> {
  const opened = openTable(bytes, fileName, encoding);
  if (!opened.ok) return opened;
  const table = opened.value;
  const guess = guessColumns(table.columns, table.rows.slice(0, guessedFrom));
  const columns = chooseColumns(table.columns, guess, chosen);
  if (columns.text === undefined) {
    const names = table.columns.slice(0, 12).map((name) => `“${name.slice(0, 40)}”`);
    return fail(
      'invalid-input',
      `“${fileName}” does not say which column holds the article text: choose one of ${names.join(', ')}.`,
    );
  }
  return toArticles(table, columns, { bytes, fileName, sha256: sha256(bytes) });
}

function openTable(bytes: Uint8Array, fileName: string, encoding: string | undefined): Result<Table> {
  const refusal = refuseSize(bytes, fileName);
  if (refusal) return fail(refusal.code, refusal.message);
  const decoded = decodeBytes(bytes, fileName, encoding);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.value.replace(/\r\n?/g, '\n'), extname(fileName).toLowerCase());
  if (!table.ok) return fail(table.error.code, `“${fileName}” cannot be imported: ${table.error.message}.`);
  if (table.value.rows.length === 0) return fail('invalid-input', `“${fileName}” has no rows.`);
  return table;
}

interface Origin {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
}

function toArticles(table: Table, columns: Columns, origin: Origin): Result<readonly ImportedDocument[]> {
  const articles: ImportedDocument[] = [];
  const empty: number[] = [];
  let undated = 0;
  const at = new Map(table.columns.map((column, index) => [column, index]));
  for (const [index, row] of table.rows.entries()) {
    const value = (part: ColumnPart): string => row[at.get(columns[part] ?? '') ?? -1]?.trim() ?? '';
    const text = (row[at.get(columns.text ?? '') ?? -1] ?? '').replace(/\r\n?/g, '\n');
    const number = table.numbers[index] ?? 0;
    if (text.trim() === '') {
      empty.push(number);
      continue;
    }
    const breach = checkText(text);
    if (breach) {
      const place = `${table.unit.toLowerCase()} ${number}`;
      return fail('invalid-input', `“${origin.fileName}” cannot be imported: in ${place}, ${breach}.`);
    }
    const publishedAt = isoDate(value('publishedAt'));
    if (publishedAt === null && value('publishedAt') !== '') undated += 1;
    articles.push(toArticle(text, value, publishedAt, origin));
  }
  const [first, ...others] = articles;
  if (!first) return fail('invalid-input', `“${origin.fileName}” has no text in column “${columns.text}”.`);
  const leftOut = [
    ...(empty.length > 0 ? [describeEmpty(table.unit, empty)] : []),
    ...(undated > 0 ? [describeUndated(undated)] : []),
    ...unusedColumns(table.columns, columns),
  ];
  return ok([leftOut.length > 0 ? { ...first, leftOut } : first, ...others]);
}

function toArticle(
  text: string,
  value: (part: ColumnPart) => string,
  publishedAt: string | null,
  { bytes, fileName, sha256: hash }: Origin,
): ImportedDocument {
  const blocks = findBlocks(text);
  return {
    title: oneLine(value('title')) || findTitle(text, blocks),
    language: languageTag(value('language')),
    source: {
      fileName,
      mediaType: mediaTypes[extname(fileName).toLowerCase()] ?? 'text/csv',
      sha256: hash,
      url: webAddress(value('url')),
      publisher: oneLine(value('publisher')) || null,
      author: oneLine(value('author')) || null,
      publishedAt,
    },
    text,
    blocks,
    bytes,
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.tsv': 'text/tab-separated-values',
  '.tab': 'text/tab-separated-values',
  '.jsonl': 'application/jsonl',
  '.ndjson': 'application/x-ndjson',
  '.json': 'application/json',
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
