import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPlanted } from '../structure/imports.ts';

const root = join(import.meta.dirname, '../..');

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  /** Rooms that keep it; in the window, a time may be shown in the reader's own zone. */
  readonly rooms: readonly string[];
}

/** English and Greek are data of every ICU; `und` is not, and falls back to the machine's locale. */
const named = "'(?:en|el)(?:-[A-Z]{2})?'";

/** What takes the locale or the time zone of the machine, if it is not told another one. */
const rules: readonly Rule[] = [
  {
    what: 'a formatter, collator or segmenter without a named locale',
    pattern: new RegExp(`\\bIntl\\.[A-Z]\\w*(?<!Locale)\\((?!\\s*${named})`, 'g'),
    rooms: ['shared', 'electron', 'renderer'],
  },
  {
    what: 'a text made or compared by an unnamed locale',
    pattern: new RegExp(`\\.toLocale\\w*\\((?!\\s*${named})`, 'g'),
    rooms: ['shared', 'electron', 'renderer'],
  },
  {
    what: 'an order by an unnamed locale',
    pattern: new RegExp(`\\.localeCompare\\((?![^;\\n]*,\\s*${named})`, 'g'),
    rooms: ['shared', 'electron', 'renderer'],
  },
  {
    what: 'a part of a date in the time zone of the machine',
    pattern:
      /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.to(?:Date|Time)String\(|\bnew Date\([^()]*,/g,
    rooms: ['shared', 'electron'],
  },
  {
    what: 'a written time read in the time zone of the machine',
    pattern: /\bDate\.parse\(/g,
    rooms: ['shared', 'electron'],
  },
];

/** Places where the machine's own locale or zone is meant, or cannot matter, and why. */
const exceptions: readonly (readonly [file: string, code: string, why: string])[] = [
  ['electron/diagnostics.ts', 'Intl.DateTimeFormat()', 'it reports the locale of the machine'],
  [
    'electron/systemDateForm.ts',
    'Intl.DateTimeFormat(locale,',
    'it asks how the system writes dates, for the window alone',
  ],
  ['shared/model/languages.ts', 'Intl.DisplayNames(tag,', 'it asks each language for its own name'],
  [
    'shared/formats/refi/refi.ts',
    'new Date(1980, 0, 1)',
    'what writes zip archives reads it back in the same zone',
  ],
  ['shared/table/xlsx/spreadsheet.ts', 'new Date(1980, 0, 1)', 'likewise'],
  ['shared/formats/common/instants.ts', 'Date.parse(', 'it adds the zone first where there is none'],
  ['electron/import/dates.ts', 'Date.parse(instant)', 'it asks only whether there is such a time'],
  [
    'electron/store/tables/markRow.ts',
    'Date.parse(annotation.createdAt)',
    'the instants of the model end in Z',
  ],
  ['electron/store/asking/question.ts', 'Date.parse(at)', 'likewise'],
  ['electron/store/db/highWaterFault.ts', 'Date.parse(newest)', 'so do those of the history'],
  ['electron/store/db/highWaterFault.ts', 'Date.parse(firstMissed)', 'likewise'],
  ['shared/model/localDay.ts', '.getFullYear()', 'whoever asks for today means the day where they are'],
  ['shared/model/localDay.ts', '.getMonth()', 'likewise'],
  ['shared/model/localDay.ts', '.getDate()', 'likewise'],
  ['shared/model/localDay.ts', 'new Date(2000, 0, 1)', 'likewise'],
  ['shared/model/localDay.ts', '.setFullYear(', 'likewise'],
];

describe('the same result on every machine', () => {
  it('no code takes the locale or the time zone of the machine', () => {
    const found = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !isPlanted.test(file))
      .flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('every exception is still needed', () => {
    const unused = exceptions.filter(
      ([file, code]) => !readFileSync(join(root, file), 'utf8').includes(code),
    );
    expect(unused).toEqual([]);
  });

  it.each([
    "new Intl.Segmenter(undefined, { granularity: 'word' })",
    'new Intl.Segmenter().segment(text)',
    "new Intl.Collator('und', { sensitivity: 'base' })",
    'Intl.NumberFormat()',
    'count.toLocaleString()',
    'name.toLocaleLowerCase()',
    'new Date(time).toLocaleDateString(undefined, options)',
    'names.sort((a, b) => a.localeCompare(b))',
    'new Date().getFullYear()',
    'new Date(2025, 0, 31)',
    'Date.parse(text)',
  ])('finds %s', (code) => {
    expect(violations('shared/planted.ts', `export const planted = ${code};\n`)).toHaveLength(1);
  });

  it.each([
    "new Intl.NumberFormat('en')",
    "new Intl.Segmenter('el', { granularity: 'sentence' })",
    "names.sort((a, b) => a.localeCompare(b, 'en'))",
    "count.toLocaleString('en')",
    "new Date('2025-01-31T00:00:00Z').toISOString()",
    'new Intl.Locale(tag).region',
    'text.toLowerCase() // and not toLocaleLowerCase()',
  ])('lets %s be', (code) => {
    expect(violations('shared/planted.ts', `export const planted = ${code};\n`)).toEqual([]);
  });
});

/** One line for each place: where, and what is wrong with it. */
function violations(file: string, source: string): readonly string[] {
  const code = withoutComments(source);
  return rules.flatMap(({ what, pattern, rooms }) =>
    Array.from(code.matchAll(pattern), ({ index }) => index)
      .filter(
        (index) => rooms.some((room) => file.startsWith(`${room}/`)) && !isMeant(file, code.slice(index)),
      )
      .map((index) => `${file}:${code.slice(0, index).split('\n').length}: ${what}`),
  );
}

function isMeant(file: string, code: string): boolean {
  return exceptions.some(([where, start]) => where === file && code.startsWith(start));
}

/** Blanks instead of comments, so that lines keep their numbers. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}
