import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { fused } from '../../shared/formats/separated/defusing.ts';
import { tableCsv, tableJson, tableTsv, xlsx } from '../../shared/formats/table/table.ts';
import type { Column, ColumnKind } from '../../shared/table/column.ts';
import { jsonTable } from '../../shared/table/jsonTable.ts';
import { separatedTable } from '../../shared/table/separatedTable.ts';
import { refuseTooManyRows, spreadsheet } from '../../shared/table/xlsx/spreadsheet.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeFiles, encodeText } from '../fixtures/encoding.ts';
import { sampleDossier } from '../fixtures/linkedSample.ts';
import { readWorkbook } from '../fixtures/workbook.ts';

const columnOf = (kind: ColumnKind, id: string = kind): Column => ({
  id,
  label: id,
  kind,
  tags: [],
  read: () => null,
});
const columns = (['words', 'number', 'day', 'instant'] as const).map((kind) => columnOf(kind));
type Rows = readonly (readonly (string | null)[])[];
const csvOf = (rows: Rows) =>
  [...separatedTable({ columns, rows }, { delimiter: ',', hasByteOrderMark: false })].join('');
const workbookOf = (rows: Rows, its = columns) =>
  readWorkbook(Buffer.concat([...spreadsheet({ columns: its, rows })]));
/** The cells of the first row below the names of the columns. */
const firstRow = (...cells: (string | null)[]) => workbookOf([cells]).rows[1] ?? [];
const annotationsIn = ({ articles }: Dossier) => articles.flatMap(({ annotations }) => annotations);
const dangerous = ['=1+1', '+49', '-@A1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|’/C calc’!A0', '＝1+1', ' =1'];

describe('a table as CSV', () => {
  test('has a row for each annotation of any workspace and nothing else, in lines that end in CRLF', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const content = encodeText(tableCsv, dossier);
        expect(content.startsWith('\ufeffTag,Words,')).toBe(true);
        const { data, errors } = Papa.parse<Record<string, string>>(content.slice(1), {
          header: true,
          newline: '\r\n',
          skipEmptyLines: 'greedy',
        });
        expect(errors).toEqual([]);
        const words = annotationsIn(dossier).map(({ segments }) =>
          segments.map(({ exact }) => exact).join(' … '),
        );
        // A spreadsheet’s reader, too, takes CRLF inside of a cell for a line break.
        expect(data.map((row) => fused(row.Words ?? '')).sort()).toEqual(words.sort());
      }),
      { numRuns: 100 },
    );
  });

  test('names no id, but what it stands for', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const { id } of annotationsIn(dossier)) expect(encodeText(tableCsv, dossier)).not.toContain(id);
      }),
      { numRuns: 50 },
    );
  });

  test.each(dangerous)('no cell runs as a formula: %j', (cell) => {
    const [, row = []] = Papa.parse<string[]>(csvOf([[cell, null, null, null]])).data;
    expect(row[0]).toMatch(/^'/);
    expect(fused(row[0] ?? '')).toBe(cell);
  });

  test('a negative number stays a number, and digits are never lost', () => {
    const numbers = ['-2.50', '12345678901234567890.123', '0'];
    expect(csvOf(numbers.map((number) => [null, number, null, null]))).toBe(
      `words,number,day,instant\r\n${numbers.map((number) => `,${number},,\r\n`).join('')}`,
    );
  });

  test('with tabs it is the same without a byte order mark', () => {
    expect(encodeText(tableTsv, sampleDossier)).toMatch(/^Tag\tWords\t/);
  });
});

describe('a table as JSON', () => {
  test('is one array with an object for each annotation, its numbers numbers as far as they are exact', () => {
    const rows: Rows = [
      ['a “b”\n', '-2.5', '2025-01', null],
      [null, '12345678901234567890', null, null],
    ];
    expect(JSON.parse([...jsonTable({ columns, rows })].join(''))).toEqual([
      { words: 'a “b”\n', number: -2.5, day: '2025-01', instant: null },
      { words: null, number: '12345678901234567890', day: null, instant: null },
    ]);
    expect(JSON.parse([...jsonTable({ columns, rows: [] })].join(''))).toEqual([]);
    expect(JSON.parse(encodeText(tableJson, sampleDossier))).toHaveLength(3);
  });
});

describe('a spreadsheet', () => {
  test('has numbers that are numbers and dates that are dates', () => {
    expect(firstRow('14', '-2.50', '2025-02-27', '2026-11-23T06:00:00.000Z')).toEqual([
      { at: 'A2', type: 'inlineStr', format: '', value: '14' },
      { at: 'B2', type: 'n', format: '', value: '-2.50' },
      { at: 'C2', type: 'n', format: 'yyyy\\-mm\\-dd', value: '45715' },
      { at: 'D2', type: 'n', format: 'yyyy\\-mm\\-dd\\ hh:mm:ss', value: '46349.250000000' },
    ]);
  });

  test('any day and instant is the same when a spreadsheet shows it', () => {
    const dayZero = Date.UTC(1899, 11, 30);
    const when = fc.date({
      min: new Date('1900-03-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(when, (date) => {
        const iso = date.toISOString();
        const [day, instant] = firstRow(null, null, iso.slice(0, 10), iso);
        const shown = (serial = '') =>
          new Date(Math.round(Number(serial) * 86_400_000) + dayZero).toISOString();
        expect(shown(day?.value).slice(0, 10)).toBe(iso.slice(0, 10));
        expect(shown(instant?.value)).toBe(iso);
      }),
    );
  });

  test.each([
    ['number', '1234567890123456'],
    ['number', '0.1234567890123456'],
    ['number', `1${'0'.repeat(400)}`],
    ['day', '2025-02'],
    ['day', '2025-11-10T23:00'],
    ['day', '2025-01-01/2025-01-10'],
    ['day', '1900-02-28'],
    ['day', '1815-06-18'],
  ] as const)('a %s that it cannot hold exactly is words: %s', (kind, cell) => {
    const found = workbookOf([[cell]], [columnOf(kind)]).rows[1]?.[0];
    expect([found?.type, found?.value]).toEqual(['inlineStr', cell]);
  });

  test('keeps fifteen digits as a number, wherever the point is', () => {
    for (const cell of ['123456789012345', '0.00000123456789012345', '123456789012345000000', '-1.5'])
      expect(firstRow(null, cell, null, null)[0]).toMatchObject({ type: 'n', value: cell });
  });

  test.each([
    ...dangerous,
    "'apostrophe",
    '_x0041_',
    'a\u0000b\u000b\ufffe',
    '\ud800 half',
    '<&>"]]>',
    '  blanks  ',
  ])('takes no words for a formula or for markup: %j', (cell) => {
    expect(firstRow(cell)[0]).toEqual({ at: 'A2', type: 'inlineStr', format: '', value: cell });
  });

  test('any words come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (cell) => {
        expect(firstRow(cell)[0]?.value).toBe(cell);
      }),
    );
  });

  test('cuts a cell that no spreadsheet could hold, and never within a character', () => {
    const value = firstRow(`${'x'.repeat(32_765)}📰📰`)[0]?.value ?? '';
    expect(value.length).toBeLessThanOrEqual(32_767);
    expect(value.endsWith('x…')).toBe(true);
    expect(firstRow('y'.repeat(32_767))[0]?.value).toBe('y'.repeat(32_767));
  });

  test('keeps the names of the columns in view, with filters over all rows, and says that instants are in UTC', () => {
    const book = workbookOf(
      [['a'], ['b']],
      Array.from({ length: 60 }, (_, index) => columnOf('instant', `c${index}`)),
    );
    expect(book.has('pane')).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(book.has('autoFilter')).toEqual({ ref: 'A1:BH3' });
    expect(book.rows[0]?.map(({ value }) => value).slice(0, 2)).toEqual(['c0 (UTC)', 'c1 (UTC)']);
    expect(book.rows[0]?.at(-1)?.at).toBe('BH1');
  });

  test('has the same bytes each time, and a row for each annotation of any workspace', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const [first, second] = [1, 2].map(() => encodeFiles(xlsx, dossier)[0]?.content);
        if (!(first instanceof Uint8Array)) throw new Error('A workbook is bytes.');
        expect(second).toEqual(first);
        expect(readWorkbook(first).rows).toHaveLength(1 + annotationsIn(dossier).length);
      }),
      { numRuns: 50 },
    );
  });

  test('refuses in a sentence what has more rows than a sheet', () => {
    expect(() => refuseTooManyRows(1_048_575)).not.toThrow();
    expect(() => refuseTooManyRows(1_048_576)).toThrow('A sheet holds at most 1,048,576 rows');
  });
});
