import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { inspectTable, readArticles } from '../../electron/import/table/read.ts';
import type { ImportedDocument } from '../../electron/store/actions/incoming.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';

const jsonLines = [
  {
    id: 7,
    headline: '북한군 파병',
    body: '국가정보원은 북한군 11,000여 명이 파병됐다고 밝혔다.',
    lang: 'ko',
  },
  { id: 8, headline: 'Troops 📰', body: 'First paragraph.\r\n\r\nSecond one.', url: 'https://a.example/8' },
].map((row) => JSON.stringify(row));

describe('A table with an article in each row', () => {
  test.each([
    [
      'a.csv',
      'Headline,Article Text,Published,Link\nOne,"Words, more words",2025-01-31,https://a.example/1\n',
    ],
    ['a.csv', '\ufeffheadline;text;date;url\r\nOne;Words, more words;2025-01-31;https://a.example/1\r\n'],
    [
      'a.tsv',
      'title\tcontent\tpub_date\tsource_url\nOne\tWords, more words\t2025-01-31\thttps://a.example/1\n',
    ],
    [
      'a.jsonl',
      '{"title":"One","meta":{"body":"Words, more words","date":"2025-01-31"},"url":"https://a.example/1"}\n',
    ],
    [
      'a.json',
      '[{"title":"One","text":"Words, more words","published_at":1738281600,"link":"https://a.example/1"}]',
    ],
  ])('comes in from %s with its columns found by name: %s', (name, content) => {
    const [article, ...others] = articles(name, content);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      title: 'One',
      text: 'Words, more words',
      source: { url: 'https://a.example/1' },
    });
    expect(article?.source.publishedAt).toMatch(/^2025-01-31/);
  });

  test('keeps each row’s text to the letter, with line ends as LF, and the file as its original', () => {
    const [korean, second] = articles('a.jsonl', jsonLines.join('\n'));
    expect(korean).toMatchObject({ title: '북한군 파병', language: 'ko' });
    expect(second?.text).toBe('First paragraph.\n\nSecond one.');
    expect(second?.blocks).toHaveLength(2);
    expect(second?.source.sha256).toBe(korean?.source.sha256);
    expect(korean?.leftOut).toEqual(['Column “id” was left out.']);
  });

  test('takes the columns that a person chose, and its own guess where they are another table’s', () => {
    const content = 'text,summary,title\nLong words here,Short,T\n';
    expect(articles('a.csv', content, { text: 'summary', title: 'text' })[0]).toMatchObject({
      text: 'Short',
      title: 'Long words here',
    });
    expect(articles('a.csv', content, { text: 'body' })[0]?.text).toBe('Long words here');
  });

  test('finds the column with passages in it where none is named like a text', () => {
    const content = `a,b\n1,"${'Many words. '.repeat(30)}"\n`;
    expect(articles('a.csv', content)[0]?.text).toContain('Many words.');
  });

  test('takes a cell that looks like a formula, and a key that is a trap, as text', () => {
    expect(articles('a.csv', 'text\n"=HYPERLINK(""https://a.example"")"\n')[0]?.text).toBe(
      '=HYPERLINK("https://a.example")',
    );
    const [article] = articles('a.jsonl', '{"__proto__":{"polluted":"yes"},"text":"Words"}');
    expect(article?.text).toBe('Words');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('names rows without text, dates that mean two days, and columns that have no place', () => {
    const [first] = articles(
      'a.csv',
      'text,date,score,tags\nOne,02/03/2025,1,x\n ,2025-01-01,2,y\n\nTwo,,3,z\n',
    );
    expect(first?.source.publishedAt).toBeNull();
    expect(first?.leftOut).toEqual([
      'Row 3 has no text and was left out.',
      '1 date was ambiguous or unreadable and was left out.',
      'Columns “score”, “tags” were left out.',
    ]);
  });

  test('is shown before it is imported: columns, guess, number of rows, the first of them cut', () => {
    const content = `Headline,Body\n${Array.from({ length: 9 }, (_, row) => `H${row},${'w'.repeat(300)}`).join('\n')}\n`;
    const looked = inspectTable(Buffer.from(content), 'a.csv');
    if (!looked.ok) throw new Error(looked.error.message);
    expect(looked.value).toMatchObject({
      columns: ['Headline', 'Body'],
      guess: { title: 'Headline', text: 'Body' },
      rows: 9,
    });
    expect(looked.value.sample).toHaveLength(5);
    expect(looked.value.sample[0]).toEqual(['H0', `${'w'.repeat(200)}…`]);
  });
});

test.each([
  ['a.jsonl', '{"text":"One"}\n{"text":"Tw', /line 2 is not JSON \(it is cut off\)/],
  ['a.jsonl', '{"text":"One"}\n[1,2]\n', /line 2 is not a JSON object/],
  ['a.json', '[{"text":"One"},\n{"text" "Two"}]', /it is not JSON \(line 2, column 9\)/],
  ['a.json', '[{"text":"One"}, 5]', /entry 2 is not a JSON object/],
  ['a.csv', 'text,title\nOne,"never closed\nTwo,x\n', /row \d has an unclosed quotation mark/],
  ['a.csv', 'text,title\nOne,a,b,c\n', /row 2 has 4 fields, but the first row has 2/],
  ['a.csv', 'one,two\n1,2\n', /does not say which column holds the article text.*“one”, “two”/],
  ['a.csv', 'text,title\n,a\n', /has no text in column “text”/],
  ['a.csv', 'text,title\n', /has no rows/],
  ['a.jsonl', '{"text":"half \\ud800 of a pair"}', /in line 1, /],
  ['a.csv', '', /cannot be imported: it has no column names/],
])('refuses all of %s (%j) and says where', (name, content, sentence) => {
  const read = readArticles(Buffer.from(content), name, {});
  expect(read.ok || read.error.message).toMatch(sentence);
  expect(read.ok || read.error.message).toMatch(/^“a\.\w+” .*\.$/);
});

test.each([
  ['a.csv', `${'a,'.repeat(60_000)}text\n${'x,'.repeat(60_000)}words`, /more than 500 columns/],
  [
    'a.jsonl',
    `{"text":"a",${Array.from({ length: 400 }, (_, key) => `"k${key}":1`).join()}}\n${'{}\n'.repeat(60_000)}`,
    /more than 20,000,000 cells/,
  ],
])('%s that small as it is has very much in it is refused before it is made', (name, content, sentence) => {
  const read = readArticles(Buffer.from(content), name, {});
  expect(read.ok || read.error.message).toMatch(sentence);
});

test('deep JSON does not overflow anything', () => {
  const deep = `{"text":"Words","x":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"y":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  expect(articles('a.jsonl', deep)[0]?.text).toBe('Words');
});

test.each([
  ['a.csv', 'title,text\nA,B\n', 'table'],
  ['a.json', '[{"text":"B"}]', 'table'],
  ['a.json', '{"format":"glossator-annotations","version":1}', 'json'],
])('%s with %j is read as %s', (name, content, id) => {
  const kind = detect(Buffer.from(content), name);
  expect(
    kind.kind === 'document' ? kind.reader.id : kind.kind === 'format' ? kind.format.id : kind.what,
  ).toBe(id);
});

function articles(
  name: string,
  content: string,
  columns?: Record<string, string>,
): readonly ImportedDocument[] {
  const read = readArticles(Buffer.from(content), name, { columns });
  if (!read.ok) throw new Error(read.error.message);
  for (const { text, blocks } of read.value) expect(checkDocument({ text, blocks: [...blocks] })).toBeNull();
  return read.value;
}

test.each([
  ['id,data,label\n1,Runa Holm left.,news\n', { text: 'data' }],
  ['titolo,testo,data,label\nUno,Parole,2025-01-31,x\n', { text: 'testo', publishedAt: 'data' }],
])('doccano’s table has its texts in “data”, which elsewhere is a date: %j', (content, columns) => {
  const found = inspectTable(Buffer.from(content), 'a.csv');
  expect(found.ok && found.value.guess).toMatchObject(columns);
});
