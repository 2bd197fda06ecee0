import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { unzip } from '../../../shared/unzip.ts';
import { webAddress } from '../links.ts';
import { cellText, isDateFormat } from './workbookCells.ts';

/** The cells of a sheet as text, by row, the first row first; an empty one is ''. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** By row and column: where a cell leads that does not say so itself. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** What is no text of a workbook takes no memory. */
const wanted =
  /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/i;

const maxCells = 5_000_000;
const maxColumns = 16_384;
const maxRows = 1_048_576;

/**
 * The sheets of an Excel workbook (ECMA-376 Part 1, SpreadsheetML) that can be seen, in the order of their tabs. Dates become ISO 8601, as
 * the format of their cell says that they are dates; of a formula the value counts that was saved with it. Fails with half a sentence.
 */
export function readWorkbook(bytes: Uint8Array): Result<readonly Sheet[]> {
  const unpacked = unzip(bytes, (name) => wanted.test(name));
  if (!unpacked.ok) return unpacked;
  const parts = new Map([...unpacked.value].map(([name, part]) => [name.toLowerCase(), part]));
  const part = (name: string): string => new TextDecoder().decode(parts.get(name.toLowerCase()));
  try {
    const { sheets, isFrom1904 } = sheetsOf(part('xl/workbook.xml'));
    const targets = relationsOf(part('xl/_rels/workbook.xml.rels'));
    const strings = sharedStrings(part('xl/sharedStrings.xml'));
    const dateStyles = dateStylesOf(part('xl/styles.xml'));
    const counter = { cells: 0 };
    const read = sheets.flatMap(({ name, id }) => {
      const path = pathOf(targets.get(id));
      if (path === undefined || !parts.has(path.toLowerCase())) return [];
      const links = relationsOf(part(path.replace(/([^/]+)$/, '_rels/$1.rels')));
      return [readSheet(name, part(path), { strings, dateStyles, isFrom1904, links, counter })];
    });
    return read.length === 0
      ? fail('unsupported', 'is not a workbook that can be read: it has no sheets')
      : ok(read);
  } catch (error) {
    if (error instanceof TooMuch) return fail('unsupported', error.message);
    if (error instanceof Broken) return fail('decode', 'is damaged and cannot be read as a workbook');
    throw error;
  }
}

class TooMuch extends Error {}
class Broken extends Error {}

interface Listener {
  readonly open?: (tag: SaxesTagNS, value: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (local: string) => void;
}

/** Goes through XML; throws `Broken` where it is malformed, or brings entities of its own. */
function walk(xml: string, { open, text, close }: Listener): void {
  if (xml.trim() === '') return;
  const parser = new SaxesParser({ xmlns: true });
  const stop = (): never => {
    throw new Broken();
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', (tag) => {
    open?.(tag, (name) => Object.values(tag.attributes).find(({ local }) => local === name)?.value);
  });
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  parser.on('closetag', ({ local }) => close?.(local));
  parser.write(xml).close();
}

function sheetsOf(xml: string) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let isFrom1904 = false;
  walk(xml, {
    open: ({ local, attributes }, value) => {
      if (local === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(value('date1904') ?? '');
      if (local !== 'sheet' || /hidden/i.test(value('state') ?? '')) return;
      const id =
        Object.values(attributes).find((one) => one.local === 'id' && one.prefix !== '')?.value ?? '';
      sheets.push({ name: value('name') ?? '', id });
    },
  });
  return { sheets, isFrom1904 };
}

function relationsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walk(xml, {
    open: ({ local }, value) => {
      if (local === 'Relationship') targets.set(value('Id') ?? '', value('Target') ?? '');
    },
  });
  return targets;
}

/** Targets are relative to `xl/`, or begin at the root of the archive. */
function pathOf(target: string | undefined): string | undefined {
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let guides = 0;
  walk(xml, {
    open: ({ local }) => {
      if (local === 'si') text = '';
      // Readings above words (furigana) are no part of the words.
      if (local === 'rPh') guides += 1;
      isText = local === 't';
    },
    text: (part) => {
      if (isText && guides === 0) text += part;
    },
    close: (local) => {
      isText = false;
      if (local === 'rPh') guides -= 1;
      if (local === 'si') strings.push(text);
    },
  });
  return strings;
}

/** The numbers of the cell styles that show a number as a date. */
function dateStylesOf(xml: string): ReadonlySet<number> {
  const own = new Map<number, string>();
  const dates = new Set<number>();
  let isInCells = false;
  let style = 0;
  walk(xml, {
    open: ({ local }, value) => {
      if (local === 'numFmt') own.set(Number(value('numFmtId')), value('formatCode') ?? '');
      if (local === 'cellXfs') isInCells = true;
      if (local !== 'xf' || !isInCells) return;
      const format = Number(value('numFmtId') ?? 0);
      if (isDateFormat(format, own.get(format))) dates.add(style);
      style += 1;
    },
    close: (local) => {
      if (local === 'cellXfs') isInCells = false;
    },
  });
  return dates;
}

interface Book {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly isFrom1904: boolean;
  readonly links: ReadonlyMap<string, string>;
  /** Of all sheets. */
  readonly counter: { cells: number };
}

function readSheet(name: string, xml: string, book: Book): Sheet {
  const rows: string[][] = [];
  const addresses = new Map<string, string>();
  let cell = { row: -1, column: -1, type: '', style: 0 };
  let value = '';
  let isValue = false;
  let guides = 0;
  walk(xml, {
    open: ({ local, attributes }, attribute) => {
      if (local === 'row') {
        const number = Number(attribute('r') ?? cell.row + 2);
        cell = { ...cell, row: inRange(number - 1, maxRows), column: -1 };
      } else if (local === 'c') {
        const column = columnOf(attribute('r')) ?? cell.column + 1;
        cell = {
          row: cell.row,
          column: inRange(column, maxColumns),
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
        };
        value = '';
      } else if (local === 'rPh') guides += 1;
      else if (local === 'hyperlink') {
        const id = Object.values(attributes).find((one) => one.local === 'id' && one.prefix !== '')?.value;
        const href = webAddress(book.links.get(id ?? ''));
        const place = placeOf(attribute('ref'));
        if (href && place) addresses.set(place, href);
      }
      isValue = local === 'v' || local === 't';
    },
    text: (part) => {
      if (isValue && guides === 0) value += part;
    },
    close: (local) => {
      isValue = false;
      if (local === 'rPh') guides -= 1;
      if (local !== 'c' || value === '') return;
      const text = cellText(value, cell.type, {
        strings: book.strings,
        isDate: book.dateStyles.has(cell.style),
        isFrom1904: book.isFrom1904,
      });
      const row = rows[cell.row] ?? [];
      // A cell far to the right takes as much as all that are before it.
      book.counter.cells += Math.max(cell.column + 1 - row.length, 1);
      if (book.counter.cells > maxCells)
        throw new TooMuch('has more than 5,000,000 cells, the limit for one file');
      row[cell.column] = text;
      rows[cell.row] = row;
    },
  });
  return {
    name,
    rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')),
    addresses,
  };
}

function inRange(index: number, limit: number): number {
  if (!Number.isInteger(index) || index < 0) throw new Broken();
  if (index >= limit) throw new TooMuch('has cells beyond the limits of a sheet');
  return index;
}

/** `C5` is the third column, from 0; undefined where there is no reference. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The key of a cell in `Sheet.addresses`; a link over several cells counts for the first. */
function placeOf(reference: string | undefined): string | undefined {
  const row = /^[A-Z]{1,3}(\d{1,7})/.exec(reference ?? '')?.[1];
  const column = columnOf(reference);
  return row === undefined || column === undefined ? undefined : cellKey(Number(row) - 1, column);
}

/** The key of a cell in `Sheet.addresses`, by its row and column from 0. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}
