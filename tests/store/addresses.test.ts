import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../shared/formats/common/format.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { formats } from '../../shared/formats/index.ts';
import { report } from '../../shared/formats/report/report.ts';
import { csv } from '../../shared/formats/separated/separated.ts';
import { isHarmless, withHarmlessAddresses } from '../../shared/model/address.ts';
import type { Article } from '../../shared/model/article.ts';
import { encodeFiles, encodeText } from '../fixtures/encoding.ts';
import { importBytes } from '../fixtures/importing.ts';
import { addresses as payloads } from '../fixtures/payloads.ts';
import { repack } from '../fixtures/wordDocument.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** What runs something, or reaches something, where it becomes a link. */
const active = [
  ...payloads.filter((address) => !/^https?:/i.test(address)),
  'javascript:alert(1)',
  ' \tJaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'java\u200bscript\u00a0:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&#58;alert(1)',
  'jav&#x09;ascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  'javascript://a.example/%0aalert(1)',
  'javascript:1/alert(1)',
  'JAVASCRIPT:0?1:alert(1)',
  'vbscript:1#a',
  'ｊavascript:alert(1)',
  'vbscript:MsgBox(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'intent://a#Intent;scheme=http;end',
  'view-source:https://a.example/',
  'ms-word:ofe|u|https://a.example/a.docx',
  'search-ms:query=a',
  '\\\\a.example\\share',
];

const harmless = [
  'https://a.example/x?a=1&b=javascript:x',
  'HTTP://A.EXAMPLE/',
  'mailto:a@a.example',
  'urn:isbn:9780140328721',
  'a.example/page?x=1&y=2',
  'localhost:3000/x',
  '../page.html#part',
  '#part',
];

/** Another one for each number, so that all can be in one workspace. */
const textOf = (number: number) => `They said a word about it ${number} times.\n`;
const sha256 = (of: string) => createHash('sha256').update(of).digest('hex');

/** Files of others that have an address as their own and as that of a link, the words of which are “a word”. */
const files: Record<
  string,
  (address: string, number: number) => { readonly fileName: string; readonly content: string | Uint8Array }
> = {
  'a page': (address, number) => ({
    fileName: 'a.html',
    content: `<!doctype html><title>A</title><link rel="canonical" href="${attribute(address)}"><meta property="og:url" content="${attribute(address)}"><article><p>They said <a href="${attribute(address)}">a word</a> about it ${number} times.</p></article>`,
  }),
  Markdown: (address, number) => ({
    fileName: 'a.md',
    content: `---\nurl: ${JSON.stringify(address)}\n---\nThey said [a word](<${address.replace(/[\r\n]/g, '')}>) about it ${number} times, and <a href="${attribute(address)}">a word</a>.\n`,
  }),
  'an e-mail': (address, number) => ({
    fileName: 'a.eml',
    content: `From: a@a.example\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>They said <a href="${attribute(address)}">a word</a> about it ${number} times.</p>`,
  }),
  'a Word document': (address, number) => ({
    fileName: 'a.docx',
    content: repack({
      'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${attribute(address)}" TargetMode="External"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t xml:space="preserve">They said </w:t></w:r><w:hyperlink r:id="rId90"><w:r><w:t>a word</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> about it ${number} times.</w:t></w:r></w:p></w:body></w:document>`,
    }),
  }),
  'a table': (address, number) => ({
    fileName: 'a.csv',
    content: `title,url,text\nA,"${address}","${textOf(number).trim()}"\n`,
  }),
  'Prodigy’s tasks': (address, number) => ({
    fileName: 'a.jsonl',
    content: `${JSON.stringify({ text: textOf(number), spans: [{ start: 0, end: 4, label: 'PERSON' }], meta: { url: address } })}\n`,
  }),
  'a table of annotations': (address, number) => ({
    fileName: 'a.csv',
    content: encoded(address, number, csv),
  }),
  'Glossator’s own': (address, number) => ({ fileName: 'a.json', content: encoded(address, number) }),
};

describe('an address that would run something as a link', () => {
  test.each(Object.keys(files))('is not kept from %s, and the words of the link are', async (name) => {
    const workspace = open(temporaryFolder());
    const bring = async (address: string, number: number) => {
      const { fileName, content } = files[name]?.(address, number) ?? { fileName: '', content: '' };
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const { rows } = await importBytes(workspace, { fileName, bytes });
      return rows.map(({ id }) => workspace.articles.get(id));
    };
    expect((await bring('https://a.example/', 0)).flatMap(reached)).toContain('https://a.example/');
    for (const [index, address] of active.entries()) {
      // What the address breaks as a file brings no article.
      for (const found of await bring(address, index + 1)) {
        expect(found?.text).toContain('a word');
        expect(reached(found), JSON.stringify(address)).toEqual([]);
      }
    }
    expect(workspace.articles.list().length).toBeGreaterThan(active.length / 2);
  });

  test('is not written in any format, whatever a workspace of earlier versions holds', () => {
    for (const address of active.filter((each) => each.length > 12)) {
      const dossier = { articles: [{ article: article(address), annotations: [], links: [] }], actors: [] };
      for (const format of [...formats, report].filter(({ encode }) => encode))
        for (const { content } of encodeFiles(format, dossier))
          expect(String(content), format.id).not.toContain(JSON.stringify(address).slice(1, -1));
    }
  });

  test('is all that Glossator’s own format loses on the way', () => {
    for (const address of harmless) {
      const content = encoded(address);
      expect(content).toContain(address);
      expect(withHarmlessAddresses(article(address))).toEqual(article(address));
    }
    expect(active.filter(isHarmless)).toEqual([]);
    expect(harmless.filter((address) => !isHarmless(address))).toEqual([]);
  });
});

function article(address: string, number = 0): Article {
  const text = textOf(number);
  return {
    id: `019328a0-0000-7000-8000-${String(number).padStart(12, '0')}`,
    title: 'A title',
    language: null,
    source: {
      fileName: 'a.txt',
      mediaType: 'text/plain',
      sha256: sha256(text),
      url: address,
      publisher: null,
      author: null,
      publishedAt: null,
    },
    importedAt: '2026-11-23T08:00:00.000Z',
    textSha256: sha256(text),
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length - 1 }],
    inlines: [{ type: 'link', start: 10, end: 16, href: address }],
  };
}

/** What Glossator would write if it did not look at addresses. */
function encoded(address: string, number = 0, format: Format = glossator): string {
  const other = 'https://replaced.example/';
  const dossier = { articles: [{ article: article(other, number), annotations: [], links: [] }], actors: [] };
  const inJson = JSON.stringify(address).slice(1, -1);
  const written = format === csv ? inJson.replaceAll('"', '""') : inJson;
  return encodeText(format, dossier).replaceAll(other, () => written);
}

/** Where an article leads. */
function reached(found: Article | undefined): readonly (string | undefined)[] {
  const links = found?.inlines?.filter(({ type }) => type === 'link') ?? [];
  return [...(found?.source.url ? [found.source.url] : []), ...links.map(({ href }) => href)];
}

function attribute(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
