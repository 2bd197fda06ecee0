import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import { repack } from '../fixtures/wordDocument.ts';

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readFiles([{ name, bytes }], {});
  if (!result.ok) throw new Error(result.error.message);
  if (result.value.kind !== 'documents') throw new Error('no document');
  const [document] = result.value.documents;
  if (!document) throw new Error('no document');
  const { publisher, author, publishedAt } = document.source;
  const { title, language, leftOut } = document;
  return { title, language, publisher, author, publishedAt, leftOut, origins: document.origins };
}

const guessed = (from: string) => ({ kind: 'guessed', from });

describe('what a file does not declare is a guess that says from where', () => {
  test('but the beginning of a text is its title, as anyone can see', async () => {
    expect((await read('a.txt', 'Soldiers were sent. More will follow.')).origins).toBeUndefined();
    expect((await read('a.csv', 'text\n"Soldiers were sent."\n')).origins).toBeUndefined();
  });

  test('front matter, whose source may be an outlet', async () => {
    expect(
      await read('a.md', '---\ntitle: Kursk\ndate: 2025-02-27\nsource: Yonhap\nby: Kim\n---\n\nText.'),
    ).toMatchObject({
      title: 'Kursk',
      publisher: 'Yonhap',
      author: 'Kim',
      publishedAt: '2025-02-27',
      leftOut: undefined,
      origins: {
        publisher: guessed('the field “source” above the text'),
        author: guessed('the field “by” above the text'),
        publishedAt: guessed('the field “date” above the text'),
      },
    });
    expect(
      await read('a.md', '---\npublisher: KBS\nsource: https://example.org/1\n---\n\n# A\n\nText.'),
    ).toMatchObject({
      publisher: 'KBS',
      origins: { publisher: guessed('the field “publisher” above the text') },
    });
    expect((await read('a.md', '---\npublisher: KBS\nsource: Yonhap\n---\n\nText.')).leftOut).toEqual([
      'These fields above the text were left out: source.',
    ]);
  });

  test('the meta tags of a page, but not what it describes in full', async () => {
    const head = `<title>Kursk</title><meta property="og:site_name" content="Example News">
      <meta name="author" content="Kim"><meta name="date" content="2025-02-27">`;
    const page = (more: string) =>
      `<html lang="en"><head>${head}${more}</head><body><p>Text.</p></body></html>`;
    expect((await read('a.html', page(''))).origins).toEqual({
      title: { kind: 'declared', from: 'the title of the page' },
      language: { kind: 'declared', from: 'the attribute “lang” of the page' },
      publisher: guessed('the meta tag “og:site_name” of the page'),
      author: guessed('the meta tags of the page'),
      publishedAt: guessed('the meta tag “date” of the page'),
    });
    const described = {
      '@type': 'NewsArticle',
      datePublished: '2025-02-26',
      publisher: { name: 'Yonhap' },
      author: { name: 'Lee' },
    };
    const data = `<script type="application/ld+json">${JSON.stringify(described)}</script>`;
    const full = { kind: 'declared', from: 'what the page says of its article (JSON-LD)' };
    expect(await read('a.html', page(data))).toMatchObject({
      publisher: 'Yonhap',
      publishedAt: '2025-02-26',
      origins: { publisher: full, author: full, publishedAt: full },
    });
    const made = `<script type="application/ld+json">{"@type":"Article","dateCreated":"2025-02-25"}</script>`;
    expect(
      await read('a.html', `<html><head>${made}</head><body><h1>A</h1><p>Text.</p></body></html>`),
    ).toMatchObject({
      publishedAt: '2025-02-25',
      origins: { publishedAt: guessed('the day on which the page was made') },
    });
  });

  test('the properties of a Word document, and the day on which it was made is no day of publication', async () => {
    const properties = (dates: string) =>
      repack({
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
           <dc:title>Memo</dc:title><dc:creator>Kim</dc:creator>${dates}</cp:coreProperties>`,
      });
    expect(
      await read('a.docx', properties('<dcterms:created>2025-02-27T08:00:00Z</dcterms:created>')),
    ).toMatchObject({
      title: 'Memo',
      publishedAt: null,
      origins: { author: guessed('the properties of the file') },
    });
    expect(await read('a.docx', properties('<dc:date>2025-02-27</dc:date>'))).toMatchObject({
      publishedAt: '2025-02-27',
      origins: { publishedAt: guessed('the properties of the file') },
    });
  });

  test('an e-mail declares when it was sent and by whom', async () => {
    const mail =
      'From: Kim <kim@example.org>\nSubject: Kursk\nDate: Thu, 27 Feb 2025 08:00:00 +0900\n\nText.';
    expect(await read('a.eml', mail)).toMatchObject({
      author: 'Kim',
      origins: { publishedAt: { kind: 'declared', from: 'the line “Date” of the e-mail' } },
    });
  });
});
