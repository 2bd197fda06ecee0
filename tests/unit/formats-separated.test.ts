import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Dossier, sortDossier } from '../../shared/formats/common/dossier.ts';
import type { DecodeOptions } from '../../shared/formats/common/format.ts';
import { defused, fused } from '../../shared/formats/separated/defusing.ts';
import { csv, tsv } from '../../shared/formats/separated/separated.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { encodeText } from '../fixtures/encoding.ts';
import { howMany, veryMany } from '../fixtures/howMany.ts';
import { inUse, plainly } from '../fixtures/losses.ts';
import { readFiles, thereAndBack } from '../fixtures/roundTrip.ts';

const file = (content: string) => [{ name: 'a.csv', content }];
const read = (content: string, options: DecodeOptions = {}) => readFiles(csv, file(content), options);
const refusal = (content: string, options: DecodeOptions = {}) => {
  const decoded = csv.decode?.(file(content), options);
  return decoded?.ok ? 'it was read' : decoded?.error.message;
};
/** The cells of an export, as another program reads them. */
const cellsOf = (content: string, delimiter = ',') =>
  Papa.parse<string[]>(content.replace(/^\ufeff/, ''), { delimiter }).data.slice(0, -1);
const text = '📰 Over 11,000 soldiers were likely dispatched to Kursk.';
const table = (...rows: readonly (readonly string[])[]) =>
  Papa.unparse([
    ['row', 'id', 'article', 'tag', 'text', 'start', 'end', 'note', 'colour'],
    ['article', 'x', 'x', '', text],
    ...rows.map((row) => [...row]),
  ]);
const mark = (start: string, end: string, words: string, more: readonly string[] = []) => [
  ...['annotation', `${start}-${end}`, 'x', 'figure', words, start, end],
  ...more,
];
const marksOf = ({ articles }: Dossier) =>
  articles.flatMap(({ annotations }) =>
    annotations.map(({ tag, segments, note }) => [tag, segments.map(({ exact }) => exact), note]),
  );

describe.each([
  ['CSV', csv],
  ['TSV', tsv],
])('%s of annotations', (_name, format) => {
  test('any workspace comes back but for the actors that nothing points to', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const expected = sortDossier({ ...dossier, actors: inUse(dossier) });
        expect(sortDossier(thereAndBack(format, dossier))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('the columns say texts, marks, notes and links by themselves, in any order of rows and with semicolons', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const [names = [], ...rows] = cellsOf(encodeText(format, dossier), format === csv ? ',' : '\t');
        const own = names.indexOf('glossator');
        const bare = [names, ...rows.toReversed()].map((row) => row.filter((_cell, index) => index !== own));
        const back = readFiles(format, file(Papa.unparse(bare, { delimiter: ';' })));
        const places = ({ articles }: Dossier) =>
          plainly({
            articles: articles.map((entry) => ({
              ...entry,
              annotations: entry.annotations.map((annotation) => ({ ...annotation, note: null })),
            })),
            actors: [],
          });
        expect(places(back)).toEqual(places(dossier));
      }),
    );
  });
});

describe('a table of annotations', () => {
  test('a long text is in cells that a spreadsheet can hold, none splitting a character', () => {
    const long = `${'x'.repeat(29_999)}📰${'\u{1f914}'.repeat(40_000)} end`;
    const dossier = read(table().replace(text, long));
    const content = encodeText(csv, dossier);
    const texts = cellsOf(content).map((row) => row[5] ?? '');
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(30_000);
    expect(texts.every((part) => part.isWellFormed())).toBe(true);
    expect(read(content)).toEqual(dossier);
  });

  test.each([
    ...['=1+1', '+49', '-5', '@SUM(A1)', '\tx', "'=x", "''-x", "'plain", '＝1', '=cmd|"/c calc"!A0'],
    ...['x;=1+1;y', 'x,\t=1', 'x| @a', 'a\n- b\r\n-c', '";"=1', '\u200b=1', 'x;"\'=1', 'a,b;c|d\te'],
  ])(
    'a spreadsheet runs nothing of a note %j, whatever it splits at, and it comes back as it was',
    (note) => {
      expectHarmless(note);
    },
  );

  test('nothing that is made of separators, signs and quotation marks begins a formula, and all of it comes back', () => {
    const units = fc.constantFrom(...',;|\t\r\n"\' =+-@＝x1\u200b');
    const notes = fc.string({ unit: units, maxLength: 12 }).filter((note) => note.trim() !== '');
    fc.assert(fc.property(notes, expectHarmless), {
      numRuns: howMany(5000, 200),
    });
  });

  test('a cell of many separators and signs takes as long as it is', () => {
    for (const piece of ['\n', ';', "'", ',=', '\n='])
      expect(fused(defused(piece.repeat(60_000))).length).toBe(piece.length * 60_000);
  });

  test('what a person wrote in a spreadsheet counts: tags, notes, new rows and columns', () => {
    const [first = [], ...rows] = cellsOf(encodeText(csv, read(table(mark('7', '13', '11,000')))));
    const changed = rows.map((row) =>
      row[0] === 'annotation'
        ? row.map((cell, index) =>
            first[index] === 'tag' ? 'claim' : first[index] === 'note' ? 'Why?' : cell,
          )
        : row,
    );
    const added = first.map((name) =>
      name === 'row'
        ? 'annotation'
        : name === 'article'
          ? (rows[0]?.[2] ?? '')
          : ({ tag: 'actor', text: 'Kursk', start: '49', end: '54' }[name] ?? ''),
    );
    expect(marksOf(read(Papa.unparse([first, ...changed, added])))).toEqual([
      ['claim', ['11,000'], 'Why?'],
      ['actor', ['Kursk'], null],
    ]);
    expect(marksOf(read(table(mark('7', '13', '11,000', ['Sure', 'red']))))).toEqual([
      ['figure', ['11,000'], 'Sure\ncolour: red'],
    ]);
  });

  test('wrong offsets are refused, and found by the words where that is asked for', () => {
    const content = table(mark('9', '15', '11,000'));
    expect(refusal(content)).toBe(
      'row 3: “11,000” is quoted, but 9 to 15 reads “,000 s”; try locating it by its words',
    );
    expect(marksOf(read(content, { findByQuote: true }))).toEqual([['figure', ['11,000'], null]]);
  });

  test.each([
    [
      'a quotation mark that is not closed',
      `${table()}\r\n"annotation`,
      /^row 3 has an unclosed quotation mark/,
    ],
    ['no column for the text', 'row,id,article,tag,start,end\r\n', /^row 1: there is no column “text”$/],
    ['an unknown kind of row', table(['note', '1', 'x']), /^row 3: “note” is not article/],
    ['no article', table(['annotation', '1', '']), /^row 3: the column “article” is empty$/],
    [
      'an article without a text',
      table(mark('0', '1', '📰').with(2, 'y')),
      /^row 3: no row has the text of the article “y”$/,
    ],
    ['an empty text', table().replace(text, ' '), /^row 2: the text of the article is empty$/],
    ['half a character', table().replace(text, 'a\ud83d'), /^row 2: .*half of a character$/],
    ['no numbers', table(mark('x', '1', '📰')), /^row 3: start and end must be/],
    ['fewer ends than starts', table(mark('0;2', '1', 'x')), /^row 3: start and end must be/],
    ['a stretch outside', table(mark('2', '999', 'Over')), /^row 3: 2 to 999 .* is not a range/],
    ['parts over each other', table(mark('2;4', '6;8', 'Over … er 1')), /^row 3: two parts .* overlap$/],
    [
      'an id twice',
      table(mark('2', '6', 'Over'), mark('2', '6', 'Over')),
      /^row 4: the id .* appears twice$/,
    ],
  ])('%s is refused with its row', (_what, content, sentence) => {
    expect(refusal(content)).toMatch(sentence);
  });

  test('it is told from a table of articles by its columns', () => {
    expect(
      [encodeText(csv, read(table())), 'title,text,start\r\n'].map((head) => csv.recognises?.(head)),
    ).toEqual([true, false]);
  });

  test('names of JavaScript’s own do no harm', () => {
    const content = table(mark('7', '13', '11,000', ['', '1'])).replace('colour', '__proto__');
    expect(marksOf(read(content))).toEqual([['figure', ['11,000'], '__proto__: 1']]);
  });

  test('very many rows are read', () => {
    const rows = Array.from(
      { length: veryMany },
      (_none, at) => `annotation,${at},x,claim,x,${at * 2},${at * 2 + 1}`,
    );
    const content = `row,id,article,tag,text,start,end\narticle,x,x,,${'x '.repeat(veryMany)}\n${rows.join('\n')}\n`;
    expect(csv.decode?.(file(content), {}).ok).toBe(true);
  });
});

/** A note goes out in every table without beginning a formula anywhere, and comes back. */
function expectHarmless(note: string): void {
  const [entry] = read(table(mark('7', '13', '11,000'))).articles;
  if (!entry) throw new Error('The table holds no article.');
  const annotations = entry.annotations.map((annotation) => ({ ...annotation, note }));
  for (const format of [csv, tsv]) {
    const content = encodeText(format, { articles: [{ ...entry, annotations }], actors: [] });
    const cells = cellsOf(content, format === csv ? ',' : '\t').flat();
    const lines = content.split(/[\r\n]+/);
    const pieces = [',', ';', '\t', '|'].flatMap((separator) =>
      lines.flatMap((line) => line.split(separator)),
    );
    const formulas = [
      ...cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)),
      ...pieces.filter((piece) => /^[\s"\u200b]*[=+\-@＝＋－＠]/.test(piece)),
    ];
    expect(formulas).toEqual([]);
    expect(readFiles(format, file(content)).articles[0]?.annotations[0]?.note).toBe(note);
  }
}
