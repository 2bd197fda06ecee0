import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import { inspectTable, readArticles } from '../../electron/import/table/read.ts';
import { inlineRow, spreadsheet } from '../fixtures/spreadsheet.ts';

function read(bytes: Uint8Array, columns?: Record<string, string>) {
  const articles = readArticles(bytes, 'a.xlsx', { columns });
  if (!articles.ok) throw new Error(articles.error.message);
  return articles.value;
}

describe('a workbook with an article in each row', () => {
  test('is read with shared strings, rich text and gaps, and words under phonetic guides once', () => {
    const bytes = spreadsheet({
      strings: [
        '<t>Title</t>',
        '<t>Date</t>',
        '<t>Text</t>',
        '<r><t>Port </t></r><r><rPr><b/></rPr><t xml:space="preserve">closed</t></r>',
        '<t>港湾は閉鎖された。</t><rPh sb="0" eb="2"><t>こうわん</t></rPh>',
      ],
      styles: [0, 14],
      sheets: {
        Articles: `<sheetData>
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
          <row r="3"><c r="A3" t="s"><v>3</v></c><c r="C3" s="1"><v>45363</v></c><c r="D3" t="s"><v>4</v></c></row>
        </sheetData>`,
      },
    });
    const [article, ...others] = read(bytes);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      title: 'Port closed',
      text: '港湾は閉鎖された。',
      source: {
        publishedAt: '2024-03-12',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      origins: {
        title: { kind: 'declared', from: 'the column “Title”' },
        publishedAt: { kind: 'declared', from: 'the column “Date”' },
      },
    });
  });

  test.each([
    [14, undefined, '', '45363', '2024-03-12'],
    [22, undefined, '', '45363.34375', '2024-03-12T08:15:00'],
    [164, 'dd/mm/yyyy', '', '45363', '2024-03-12'],
    [164, '[$-407]d. mmmm yyyy;@', '', '45363', '2024-03-12'],
    [164, 'dd/mm/yyyy', '<workbookPr date1904="1"/>', '43901', '2024-03-12'],
    [14, undefined, '', '61', '1900-03-01'],
  ])('a cell with the format %s (%s) %s that has %s is the day %s', (id, code, workbook, value, day) => {
    const bytes = spreadsheet({
      styles: [0, id],
      formats: code === undefined ? {} : { [id]: code },
      workbook,
      sheets: {
        A: `<sheetData>${inlineRow('text', 'date')}<row><c t="inlineStr"><is><t>Words</t></is></c><c s="1"><v>${value}</v></c></row></sheetData>`,
      },
    });
    expect(read(bytes)[0]?.source.publishedAt).toBe(day);
    expect(read(bytes)[0]?.origins?.publishedAt?.kind).toBe('declared');
  });

  test.each([
    [0, undefined],
    [164, '0.00 "days"'],
  ])('a number with the format %s (%s) in a column of days is no more than a guess', (id, code) => {
    const bytes = spreadsheet({
      styles: [0, id],
      formats: code === undefined ? {} : { [id]: code },
      sheets: {
        A: `<sheetData>${inlineRow('text', 'date')}<row><c t="inlineStr"><is><t>Words</t></is></c><c s="1"><v>45363</v></c></row></sheetData>`,
      },
    });
    expect(read(bytes)[0]?.origins?.publishedAt?.kind).toBe('guessed');
  });

  test('takes where a headline leads for the address of the article', () => {
    const bytes = spreadsheet({
      links: { rId9: 'https://ledger.example/port' },
      sheets: {
        A: `<sheetData>${inlineRow('Headline', 'Text')}${inlineRow('Port closed', 'Words')}</sheetData><hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks>`,
      },
    });
    expect(read(bytes)[0]?.source.url).toBe('https://ledger.example/port');
  });

  test('brings the rows of all its sheets that can be seen, and says which has no texts', () => {
    const bytes = spreadsheet({
      hidden: ['Old'],
      sheets: {
        March: `<sheetData>${inlineRow('Title', 'Text')}${inlineRow('One', 'First words')}</sheetData>`,
        Codes: `<sheetData>${inlineRow('code', 'score')}${inlineRow('x', '1')}</sheetData>`,
        April: `<sheetData>${inlineRow('Text', 'Title')}${inlineRow('Second words', 'Two')}</sheetData>`,
        Old: `<sheetData>${inlineRow('Title', 'Text')}${inlineRow('Three', 'Third words')}</sheetData>`,
      },
    });
    const articles = read(bytes);
    expect(articles.map(({ title, text }) => [title, text])).toEqual([
      ['One', 'First words'],
      ['Two', 'Second words'],
    ]);
    expect(articles[0]?.leftOut).toEqual(['The sheet “Codes” has no column with texts and was left out.']);
    const looked = inspectTable(bytes, 'a.xlsx');
    expect(looked.ok && looked.value).toMatchObject({ columns: ['Title', 'Text'], rows: 1 });
  });

  test('is known by what is in it, and a formula is the value that was saved with it', async () => {
    const bytes = spreadsheet({
      sheets: {
        A: `<sheetData>${inlineRow('text')}<row><c t="str"><f>CONCAT("a","b")</f><v>Saved words_x000D_</v></c></row><row><c t="e"><v>#N/A</v></c></row></sheetData>`,
      },
    });
    const result = await readFiles([{ name: 'delivery', bytes }], {});
    expect(result.ok && result.value.kind === 'documents' && result.value.documents[0]?.text).toBe(
      'Saved words\n',
    );
  });
});

test.each([
  ['broken XML', '<sheetData><row></sheetData>', /is damaged and cannot be read as a workbook/],
  [
    'a row number beyond any sheet',
    '<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>',
    /beyond the limits/,
  ],
  ['a row number that is none', '<sheetData><row r="x"><c><v>1</v></c></row></sheetData>', /is damaged/],
  ['no rows', '<sheetData/>', /has no rows/],
  [
    'cells far to the right',
    `<sheetData>${Array.from({ length: 400 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
    /more than 5,000,000 cells/,
  ],
])('a workbook with %s is refused in a sentence', (_what, sheet, sentence) => {
  const articles = readArticles(spreadsheet({ sheets: { A: sheet } }), 'a.xlsx', {});
  expect(articles.ok || articles.error.message).toMatch(sentence);
  expect(articles.ok || articles.error.message).toMatch(/^“a\.xlsx” .*\.$/);
});

test('a workbook that is cut off anywhere is refused in a sentence', () => {
  const bytes = spreadsheet({
    sheets: { A: `<sheetData>${inlineRow('text')}${inlineRow('Words')}</sheetData>` },
  });
  for (let end = 4; end < bytes.length; end += 17) {
    const articles = readArticles(bytes.subarray(0, end), 'a.xlsx', {});
    expect(articles.ok || articles.error.message).toMatch(/^“a\.xlsx” .*\.$/);
  }
});
