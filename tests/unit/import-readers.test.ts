import { describe, expect, test } from 'vitest';
import { isoDate } from '../../electron/import/dates.ts';
import { readFiles } from '../../electron/import/index.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';
import { encodeAs, newsSamples } from '../fixtures/encodings.ts';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function read(name: string, content: string | Uint8Array, encoding?: string) {
  const result = await readFiles([{ name, bytes: bytesOf(content) }], { encoding });
  if (!result.ok) return { error: result.error.message, text: '', shown: [], leftOut: [] };
  if (result.value.kind !== 'documents') throw new Error('no document');
  const [document, ...others] = result.value.documents;
  if (!document || others.length > 0) throw new Error('not one document');
  const { text, blocks, inlines = [], leftOut = [] } = document;
  expect(checkDocument({ text, blocks: [...blocks], inlines: [...inlines] })).toBeNull();
  const shown = blocks.map(
    ({ type, level, start, end }) => `${type}${level ?? ''}: ${text.slice(start, end)}`,
  );
  return { ...document, leftOut, shown };
}

const sentences = (topic: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p>${topic} was reported on day ${index + 1}, officials said, and more was to come in the days after it.</p>`,
  ).join('');

const newsPage = `<!DOCTYPE html>
<!-- saved from url=(0044)https://news.example.org/2024/11/05/dispatch -->
<html lang="en_GB"><head><meta charset="utf-8"><title>Over 11,000 soldiers sent to Kursk | Example News</title>
<meta property="og:site_name" content="Example News"><link rel="canonical" href="/2024/11/05/dispatch?x=1">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2024-11-05T10:20:00+0900","author":[{"name":"Jane Doe"},{"name":"Kim Min"}]}]}</script></head>
<body onload="track()"><header><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav></header>
<article><h1>Over 11,000 soldiers sent to Kursk</h1><p class="standfirst">The agency says that more will follow by January, as talks go on.</p>
<div class="share"><a href="#">Share</a> <a href="#">Mail</a></div>
<p>Over 11,000 soldiers were likely dispatched to Kursk, according to the <a href="/nis">National Intelligence Service</a>, which said so on Tuesday.</p>
<figure><img src="https://x/y.jpg" onerror="x()"><figcaption>Soldiers in training.</figcaption></figure>${sentences('The dispatch', 3)}
<form><p>The form that swallows this paragraph must not take it out of the article, whatever it is for.</p></form>${sentences('The answer', 2)}
<script>x()</script></article>
<aside><h3>Most read</h3><ol><li><a href="/1">One other story</a><li><a href="/2">Two other stories</a></ol></aside>
<footer><p><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></p></footer></body></html>`;

describe('a saved web page', () => {
  test('gives its article with headline, and what it says of itself', async () => {
    const page = await read('page.html', newsPage);
    expect(page).toMatchObject({
      title: 'Over 11,000 soldiers sent to Kursk',
      language: 'en-GB',
      source: {
        mediaType: 'text/html',
        url: 'https://news.example.org/2024/11/05/dispatch?x=1',
        publisher: 'Example News',
        author: 'Jane Doe, Kim Min',
        publishedAt: '2024-11-05T10:20:00+09:00',
      },
    });
    expect(page.shown.slice(0, 4)).toEqual([
      'heading1: Over 11,000 soldiers sent to Kursk',
      'paragraph: The agency says that more will follow by January, as talks go on.',
      'paragraph: Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service, which said so on Tuesday.',
      'paragraph: Soldiers in training.',
    ]);
    expect(page.text).toContain('The form that swallows this paragraph');
    expect(page.text).not.toMatch(/Home|Share|Most read|Privacy/);
    expect(page.leftOut).toEqual([
      '1 picture, 2 scripts and 2 event handlers were left out.',
      expect.stringMatching(/^Page navigation and adverts were left out \(\d+ characters\)\.$/),
    ]);
    expect('inlines' in page && page.inlines?.[0]).toMatchObject({ href: 'https://news.example.org/nis' });
  });

  test('of which no part is an article is taken whole', async () => {
    const page = await read(
      'list.html',
      '<html><body><h1>Links</h1><ul><li><a href="/1">One</a><li><a href="/2">Two</a></ul>',
    );
    expect(page.shown).toEqual(['heading1: Links', 'listItem1: One', 'listItem1: Two']);
  });

  test('of which only a piece was copied is taken whole', async () => {
    const piece = newsPage.slice(newsPage.indexOf('<header>'), newsPage.indexOf('</body>'));
    for (const html of [piece, `<html><body><!--StartFragment-->${piece}<!--EndFragment--></body></html>`])
      expect((await read('Pasted page.html', html)).text).toMatch(/^Home\n\nWorld[\s\S]*Privacy Terms$/);
  });

  test.each([
    ['meta', '<meta charset="windows-1251">', 'windows-1251'],
    ['the older meta', '<META http-equiv=content-type content="text/html; charset=koi8-r">', 'koi8-r'],
    ['nothing, and its bytes', '', 'windows-1251'],
    ['meta that is wrong, and its bytes', '<meta charset="utf-8">', 'koi8-r'],
  ])('says its encoding by %s', async (_, head, encoding) => {
    const russian = newsSamples.find(({ language }) => language === 'Russian')?.text ?? '';
    const page = await read(
      'r.html',
      encodeAs(`<html><head>${head}</head><body><p>${russian}</p>`, encoding),
    );
    expect(page.text).toBe(russian);
  });

  test('without any name is recognised', async () => {
    expect(await read('download', '<!-- a -->\n<!DOCTYPE html><p>Text')).toMatchObject({ text: 'Text' });
  });

  test.each([
    ['nothing to read', '<html><head><title>T</title></head><body><script>x()</script>', 'contains no text'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'is not text (it looks like a picture)',
    ],
    ['elements without end', '<div>'.repeat(100_000), 'nested more than 2,000 deep'],
  ])('with %s is refused with a sentence', async (_, content, sentence) => {
    expect((await read('bad.html', content)).error).toMatch(/^“bad\.html” .*\.$/);
    expect((await read('bad.html', content)).error).toContain(sentence);
  });

  test('as one file (MHTML) is read like the page', async () => {
    const quoted = [...new TextEncoder().encode(newsPage.replace('/2024/11/05/dispatch?x=1', '/a?b'))]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60}[^=\n]{3})(?=[^=\n]{4})/g, '$1=\r\n');
    const file = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://other.example/saved',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"',
      '',
      '------B',
      'Content-Type: text/css\r\n\r\np{}',
      '------B',
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
      '',
      quoted,
      '------B--',
    ].join('\r\n');
    const page = await read('page.mhtml', file);
    expect(page).toMatchObject({
      title: 'Over 11,000 soldiers sent to Kursk',
      source: { url: 'https://other.example/a?b' },
    });
    expect(page.text).toBe((await read('page.html', newsPage)).text);
    expect((await read('x.mht', 'MIME-Version: 1.0\r\n\r\nno parts')).error).toContain('it has no HTML part');
  });
});

describe('Markdown', () => {
  test('gives structure, and the fields before it say where it is from', async () => {
    const markdown = `---
title: "Report: Kursk"
author: [Jane Doe, 'Kim Min']
date: 2024-11-05
url: https://a.example/x
lang: en
tags:
  - war
---
# Head *line*

Text **bold** [link](https://b.example) [bad](javascript:alert(1)) <img src=x onerror=alert(1)><script>x()</script>

> Quoted

3. three
4. four
   - below

| a | b |
|---|---|
| 1 | 2 |

\`\`\`
code <b>
  x
\`\`\`
`;
    const report = await read('report.md', markdown);
    expect(report).toMatchObject({
      title: 'Report: Kursk',
      language: 'en',
      source: {
        author: 'Jane Doe, Kim Min',
        publishedAt: '2024-11-05',
        url: 'https://a.example/x',
        mediaType: 'text/markdown',
      },
      shown: [
        'heading1: Head line',
        'paragraph: Text bold link bad',
        'blockquote: Quoted',
        'listItem1: three',
        'listItem1: four',
        'listItem2: below',
        'paragraph: a | b\n1 | 2',
        'paragraph: code <b>\n  x',
      ],
      leftOut: [
        '1 picture, 1 script and 1 event handler were left out.',
        '1 link with an unsafe address was kept as plain text.',
        'These fields above the text were left out: tags.',
      ],
    });
  });

  test.each([
    ['a rule at the top', '---\n\nText\n', 'Text'],
    ['a rule at the top and below', '---\nSome words\n---\nText', 'Some words\n\nText'],
  ])('%s is no block of fields', async (_, markdown, text) =>
    expect((await read('a.md', markdown)).text).toBe(text),
  );

  test.each([
    ['quotes in quotes', '>'.repeat(100_000)],
    ['lists in lists', Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n')],
  ])('%s without end are refused', async (_, markdown) => {
    expect((await read('a.md', markdown)).error).toContain('nested too deep');
  });

  test('signs that nobody could mean as Markdown, for there are too many, are words', async () => {
    const signs = 'a*'.repeat(100_000);
    expect((await read('a.md', `*Words*\n\n${signs}`)).text).toBe(`Words\n\n${signs}`);
  });
});

test.each([
  ['2024-11-05', '2024-11-05'],
  ['2024-11-05T10:20Z', '2024-11-05T10:20:00Z'],
  ['2024-11-05 10:20:30.123+0900', '2024-11-05T10:20:30+09:00'],
  ['2024-11-05T10:20:30', '2024-11-05T10:20:30'],
  ['20241105', '2024-11-05'],
  ['2024/11/05', '2024-11-05'],
  ['Tue, 5 Nov 2024 10:20:00 GMT', '2024-11-05T10:20:00Z'],
  ['5 Nov 2024 23:20:00 -0500 (EST)', '2024-11-05T23:20:00-05:00'],
  ['2024-02-30', null],
  ['2024-11-05T25:00Z', null],
  ['2024/1/31', '2024-01-31'],
  ['2024.01.31', '2024-01-31'],
  ['2024-01', '2024-01'],
  ['2024', '2024'],
  ['1738281600', '2025-01-31T00:00:00.000Z'],
  ['31 January 2025', '2025-01-31'],
  ['Jan. 31st, 2025', '2025-01-31'],
  ['3/4/2024', null],
  ['yesterday', null],
  ['', null],
  ['27. Februar 2025', '2025-02-27'],
  ['27 февраля 2025 г.', '2025-02-27'],
  ['٢٧ فبراير ٢٠٢٥', '2025-02-27'],
  ['27.02.2025', '2025-02-27'],
  ['02/27/2025', '2025-02-27'],
  ['02/03/2025', null],
  ['yesterday', null],
])('the date %j is %j', (written, date) => expect(isoDate(written)).toBe(date));
