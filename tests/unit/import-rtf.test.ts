import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import type { Take } from '../../electron/import/reader.ts';
import { readRtf } from '../../electron/import/rtf.ts';

const bytesOf = (rtf: string) => Buffer.from(rtf, 'latin1');

async function read(rtf: string, take?: Take) {
  const found = await readRtf(bytesOf(rtf), 'a.rtf', { withPassages: true, take });
  if (!found.ok) throw new Error(found.error.message);
  const [document] = found.value;
  if (!document) throw new Error('no document');
  const { text, blocks, passages = [], inlines = [], leftOut = [] } = document;
  return {
    ...document,
    leftOut,
    shown: blocks.map(({ type, level = '', marker = '', start, end }) =>
      `${type}${level} ${marker} ${text.slice(start, end)}`.replace(/ {2,}/, ' '),
    ),
    beside: passages.filter(({ isTaken }) => !isTaken).map((passage) => [passage.label, passage.text]),
    marks: inlines.map(({ type, start, end, href }) => [type, text.slice(start, end), href ?? '']),
  };
}

const fonts = (...charsets: readonly (readonly [number, string])[]) =>
  `{\\fonttbl${charsets.map(([charset, name], index) => `{\\f${index}\\fnil\\fcharset${charset} ${name};}`).join('')}}`;
const doc = (inside: string, head = '') => `{\\rtf1\\ansi\\ansicpg1252\\deff0${head} ${inside}}`;

describe('Rich text', () => {
  test.each<[what: string, rtf: string, text: string]>([
    [
      'is read without its commands',
      doc('\\pard\\f0\\fs24 The \\b ferry\\b0  sank.\\par'),
      'The ferry sank.',
    ],
    ['has words that JavaScript knows', doc('A \\constructor b {\\toString c}'), 'A b c'],
    ['has letters of its code page', doc("Caf\\'e9 \\'80 5"), 'Café € 5'],
    ['has letters of another code page', "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'ee\\'f0\\'f2}", 'Порт'],
    [
      'has letters by the font that they are in',
      doc("\\f0 A \\f1\\'cf\\'ee\\'f0\\'f2", fonts([0, 'Arial'], [204, 'Arial CYR'])),
      'A Порт',
    ],
    [
      'is Japanese',
      doc("\\f0\\'8d\\'60\\'82\\'aa\\'95\\'c2\\'82\\'b6\\'82\\'bd", fonts([128, 'MS Mincho'])),
      '港が閉じた',
    ],
    [
      'has second bytes that are letters or braces',
      doc("\\f0\\'83e\\'83X\\'83\\{", fonts([128, 'MS Mincho'])),
      'テスボ',
    ],
    ['is Chinese', doc("\\f0\\'b8\\'db\\'bf\\'da", fonts([134, 'SimSun'])), '港口'],
    ['is Korean', doc("\\f0\\'c7\\'d7\\'b1\\'b8", fonts([129, 'Batang'])), '항구'],
    ['is Greek', doc("\\f0\\'eb\\'e9\\'ec\\'dc\\'ed\\'e9", fonts([161, 'Arial Greek'])), 'λιμάνι'],
    ['is Arabic', doc("\\rtlpar\\f0\\'e3\\'ed\\'e4\\'c7\\'c1", fonts([178, 'Arial'])), 'ميناء'],
    ['is of a Mac', "{\\rtf1\\mac Caf\\'8e}", 'Café'],
    ['has Unicode with something for older programs', doc("\\uc1\\u26481 ?\\u20140\\'3f!"), '東京!'],
    [
      'has Unicode with two bytes for older programs',
      doc("{\\uc2\\u26481\\'93\\'8c\\u20140\\'8b\\'9e}!"),
      '東京!',
    ],
    ['has Unicode without anything for older programs', doc('\\uc0\\u26481\\u20140!'), '東京!'],
    ['has negative numbers for Unicode, and pairs', doc('\\uc1\\u-10179?\\u-9200? \\u-3913?'), '🐐 \uf0b7'],
    [
      'has words for signs',
      doc('\\ldblquote Yes\\rdblquote\\emdash a\\~b c\\_d e\\-f \\{g\\} \\\\'),
      '“Yes”—a\u00a0b c‑d ef {g} \\',
    ],
    ['has signs of a font of signs', doc("\\f0\\'b3\\f1  5", fonts([2, 'Symbol'], [0, 'Arial'])), '≥ 5'],
    [
      'has lines that end without a command',
      '{\\rtf1\\ansi One\\\nTwo\r\n three\\\rFour}',
      'One\n\nTwo three\n\nFour',
    ],
    ['has tabs and line ends', doc('a\\tab b\\line c'), 'a b\nc'],
    ['has binary data in it', doc('{\\pict\\bin8 }{\\x}a\\\\}Still here'), 'Still here'],
    [
      'has what programs add',
      doc(
        '{\\*\\generator Riched20}{\\*\\unknown {gone} gone}{\\colortbl ;\\red0;}{\\*\\listtable{\\list x}}Kept{\\known kept}',
      ),
      'Keptkept',
    ],
    ['has two ways of saying a thing', doc('{\\upr{old}{\\*\\ud{new}}}'), 'new'],
    ['has an object with a picture of it', doc('{\\object{\\*\\objdata 0102}{\\result Shown}}'), 'Shown'],
    ['has fields', doc('On {\\field{\\*\\fldinst{ DATE }}{\\fldrslt 3 May}}.'), 'On 3 May.'],
    [
      'has fields in fields',
      doc('{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst X}{\\fldrslt 1}} = 1}{\\fldrslt Shown}}'),
      'Shown',
    ],
    [
      'has what a field draws whose result is empty',
      doc('About {\\field{\\*\\fldinst EQ \\\\f(3,4)}{\\fldrslt }} of them'),
      'About 3/4 of them',
    ],
    ['has a sign by a field', doc('{\\field{\\*\\fldinst SYMBOL 179 \\\\f "Symbol"}} 5'), '≥ 5'],
    [
      'has a ticked box',
      doc('{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres1}}}} hurt'),
      '☑ hurt',
    ],
    [
      'has an equation',
      doc('{\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mctrlPr}}{\\mnum{\\mr a}}{\\mden{\\mr b}}}}}'),
      'a/b',
    ],
    ['has raised figures', doc('10{\\super 6}'), '10⁶'],
    [
      'has a text box for two programs',
      doc(
        'Text{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt \\pard Box\\par}}{\\shprslt{\\*\\do{\\dptxbx{\\dptxbxtext Box\\par}}}}}\\par',
      ),
      'Text\n\nBox',
    ],
  ])('that %s', async (_, rtf, text) => {
    expect((await read(rtf)).text).toBe(text);
  });

  test('has headings, lists, tables and notes', async () => {
    const found = await read(
      doc(
        '\\pard\\s1 Title\\par\\pard A{\\super\\chftn{\\footnote\\pard{\\super\\chftn} A note\\par}}\\par' +
          "{\\listtext\\pard\\plain 1.\\tab}\\pard\\ls1\\ilvl0 One\\par{\\listtext a)\\tab}\\pard\\ls1\\ilvl1 In one\\par{\\pntext\\f1\\'b7\\tab}\\pard Dot\\par" +
          '\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\cell\\row\\trowd\\pard\\intbl c\\cell d\\cell\\row\\pard End\\par',
        `${fonts([0, 'Arial'], [2, 'Symbol'])}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\*\\cs2 x;}}`,
      ),
    );
    expect(found.shown).toEqual([
      'heading1 Title',
      'paragraph A[1]',
      'listItem1 1. One',
      'listItem2 a) In one',
      'listItem1 Dot',
      'paragraph a | b\nc | d',
      'paragraph End',
      'listItem1 1. A note',
    ]);
  });

  test('has tables in tables, and tables that say little of themselves', async () => {
    const nested = doc(
      '\\trowd\\pard\\intbl a\\par\\pard\\intbl\\itap2 b\\nestcell{\\nonesttables\\par}c\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}\\pard\\intbl\\itap1\\cell\\row\\pard End\\par',
    );
    expect((await read(nested)).text).toBe('a\n\nb\n\nc\n\nEnd');
    const bare = doc('\\trowd\\cellx1 a\\cell b\\cell\\row\\trowd c\\cell d\\cell\\row\\pard End');
    expect((await read(bare)).text).toBe('a | b\nc | d\n\nEnd');
  });

  test('keeps emphasis and links, but no link that runs', async () => {
    const found = await read(
      doc(
        '{\\b Bold} {\\i slanted} {\\field{\\*\\fldinst HYPERLINK "https://a.example/"}{\\fldrslt{\\ul link}}} {\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt bad}}',
      ),
    );
    expect(found.marks).toEqual([
      ['strong', 'Bold', ''],
      ['emphasis', 'slanted', ''],
      ['link', 'link', 'https://a.example/'],
    ]);
    expect(found.leftOut).toEqual(['1 link with an unsafe address was kept as plain text.']);
  });

  const beside = doc(
    '{\\header\\pard Office\\par}{\\footerr Page 1\\par}{\\info{\\title Report}{\\author Ana Lund}{\\creatim\\yr2020}}Kept{\\deleted  gone}{\\v  unseen}{\\*\\atnid B}{\\*\\atnauthor Ivo}\\chatn{\\*\\annotation{\\*\\atndate 1} Check}\\par',
  );

  test('leaves out what is beside it, names it, and takes it in when a person asks for it', async () => {
    const found = await read(beside);
    expect(found.text).toBe('Kept');
    expect(found.beside).toEqual([
      ['Header', 'Office'],
      ['Deleted text', 'gone'],
      ['Hidden text', 'unseen'],
      ['Comment', 'Ivo: Check'],
      ['Footer', 'Page 1'],
    ]);
    expect(found.title).toBe('Report');
    expect([found.source.author, found.source.publishedAt]).toEqual(['Ana Lund', null]);
    expect((await read(beside, 'all')).text).toBe('Office\n\nKept\n\ngone\n\nunseen\n\nIvo: Check\n\nPage 1');
  });

  test('that was made of a mail in HTML is the HTML', async () => {
    const found = await read(
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\*\\htmltag64 <html><body>}\\htmlrtf {\\htmlrtf0 {\\*\\htmltag64 <h1>}\\htmlrtf {\\b\\htmlrtf0 The port{\\*\\htmltag72 </h1>}\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag64 <p>}Closed {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  shut.{\\*\\htmltag72 </p>}{\\*\\htmltag58 </body></html>}}}',
    );
    expect(found.shown).toEqual(['heading1 The port', 'paragraph Closed & shut.']);
  });

  test('is known by its beginning, whatever its name', async () => {
    for (const name of ['a.doc', 'a.txt', 'a'])
      expect(await readFiles([{ name, bytes: bytesOf(doc('Words')) }])).toMatchObject({
        ok: true,
        value: { documents: [{ text: 'Words', source: { mediaType: 'application/rtf' } }] },
      });
  });
});

describe('Rich text that would do harm', () => {
  test('that is cut off anywhere gives what there is, or a sentence', async () => {
    const whole = doc(
      "{\\header Office}One\\par {\\b Two \\u26481?\\'e9}{\\field{\\*\\fldinst X}{\\fldrslt r}}\\trowd a\\cell\\row {\\footnote n}",
    );
    for (let length = 1; length < whole.length; length += 1) {
      const found = await readRtf(bytesOf(whole.slice(0, length)), 'a.rtf');
      if (found.ok) expect(found.value[0]?.doubt).toMatch(/cut off/);
      else expect(found.error.message).toMatch(/^“a\.rtf” .*\.$/);
    }
  });

  test('that is nested without end is refused', async () => {
    const found = await readRtf(bytesOf(`{\\rtf1 ${'{'.repeat(50_000)}x`), 'a.rtf');
    expect(found.ok || found.error.message).toMatch(/^“a\.rtf” cannot be imported: .*nested\.$/);
  });

  test.each<[what: string, rtf: () => string]>([
    ['tables in tables', () => Array.from({ length: 5000 }, (_, n) => `\\itap${n} x\\nestcell`).join('')],
    ['cells', () => 'x\\cell'.repeat(300_000)],
    ['notes', () => '{\\footnote x}'.repeat(30_000)],
    ['words', () => '\\b\\b0'.repeat(300_000)],
    ['notes in notes', () => '{\\footnote x'.repeat(5000)],
    ['fonts', () => `{\\fonttbl${'{\\f1 '.repeat(4000)}`],
    ['text', () => 'x'.repeat(5_000_000)],
    ['letters of Unicode', () => '\\u1234?'.repeat(500_000)],
  ])('that has endless %s ends', async (_, rtf) => {
    const begun = performance.now();
    await readRtf(bytesOf(`{\\rtf1 ${rtf()}`), 'a.rtf');
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});
