import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readEpub } from '../../electron/import/epub.ts';
import type { Take } from '../../electron/import/reader.ts';

const page = (body: string, title = '<title/>') =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>${title}<meta charset="utf-8"/></head><body>${body}</body></html>`;

interface Made {
  readonly documents: Readonly<Record<string, string>>;
  readonly metadata?: string;
  readonly manifest?: string;
  readonly spine?: string;
  readonly others?: Readonly<Record<string, string>>;
}

function epub({ documents, metadata = '', manifest = '', spine = '', others = {} }: Made): Uint8Array {
  const names = Object.keys(documents);
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf"/></rootfiles></container>',
    ),
    'EPUB/book.opf': strToU8(
      `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${names.map((name, index) => `<item id="i${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`).join('')}${manifest}</manifest><spine ${spine}>${names.map((_, index) => `<itemref idref="i${index}"/>`).join('')}</spine></package>`,
    ),
  };
  for (const [name, content] of Object.entries(documents)) files[`EPUB/${name}`] = strToU8(content);
  for (const [name, content] of Object.entries(others)) files[name] = strToU8(content);
  return zipSync(files);
}

async function read(bytes: Uint8Array, take?: Take) {
  const found = await readEpub(bytes, 'a.epub', { withPassages: true, take });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const first = async (bytes: Uint8Array, take?: Take) => {
  const [document] = await read(bytes, take);
  if (!document) throw new Error('no document');
  return document;
};

const ncx = (
  points: readonly (readonly [string, string])[],
  pages: readonly (readonly [string, string])[] = [],
) =>
  `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points.map(([label, src]) => `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/></navPoint>`).join('')}</navMap><pageList>${pages.map(([label, src]) => `<pageTarget><navLabel><text>${label}</text></navLabel><content src="${src}"/></pageTarget>`).join('')}</pageList></ncx>`;
const ncxItem = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';

describe('An e-book', () => {
  test('is one article in reading order, with what it says of itself', async () => {
    const found = await first(
      epub({
        documents: {
          'z one.xhtml': page('<h1>One</h1><p>First.</p>'),
          'a.xhtml': page('<p>Second&nbsp;one.<br/>Line</p>'),
        },
        metadata:
          '<dc:title>Harbours</dc:title><dc:creator opf:role="ill">Ivo</dc:creator><dc:creator opf:role="aut">Ana Lund</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:language>en-GB</dc:language><dc:date opf:event="modification">2024-02-02</dc:date><dc:date opf:event="publication">2019-05</dc:date>',
      }),
    );
    expect(found.text).toBe('One\n\nFirst.\n\nSecond\u00a0one.\nLine');
    expect(found).toMatchObject({
      title: 'Harbours',
      language: 'en-GB',
      source: { author: 'Ana Lund', publisher: 'Quay Press', publishedAt: '2019-05' },
      origins: { author: { kind: 'declared' }, publishedAt: { kind: 'guessed' } },
    });
  });

  test('keeps its pages, by breaks in the text and by lists', async () => {
    const breaks = await first(
      epub({
        documents: {
          'a.xhtml': page(
            '<span epub:type="pagebreak" id="p1" title="1"/><p>One <span role="doc-pagebreak" aria-label="page 2"/>two</p><p>Rest</p>',
          ),
        },
      }),
    );
    expect(breaks.text).toBe('One two\n\nRest');
    expect(breaks.pages?.map(({ label, start, end }) => [label, breaks.text.slice(start, end)])).toEqual([
      ['1', 'One '],
      ['2', 'two\n\nRest'],
    ]);
    const listed = await first(
      epub({
        documents: { 'a.xhtml': page('<p>One</p><p id="x">Two</p>'), 'b.xhtml': page('<p>Three</p>') },
        manifest: ncxItem,
        spine: 'toc="ncx"',
        others: {
          'EPUB/toc.ncx': ncx(
            [['A', 'a.xhtml']],
            [
              ['7', 'a.xhtml#x'],
              ['8', 'b.xhtml'],
            ],
          ),
        },
      }),
    );
    expect(listed.pages?.map(({ label, start, end }) => [label, listed.text.slice(start, end)])).toEqual([
      ['7', 'Two\n\n'],
      ['8', 'Three'],
    ]);
  });

  test('leaves its table of contents beside the text', async () => {
    const bytes = epub({
      documents: { 'a.xhtml': page('<p>Text</p>') },
      manifest: '<item id="n" properties="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>',
      others: {
        'EPUB/nav.xhtml': page('<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>'),
      },
    });
    const withNav = zipSync({
      ...Object.fromEntries(Object.entries((await import('fflate')).unzipSync(bytes))),
      'EPUB/book.opf': strToU8(
        Buffer.from((await import('fflate')).unzipSync(bytes)['EPUB/book.opf'] ?? [])
          .toString()
          .replace('<itemref', '<itemref idref="n"/><itemref'),
      ),
    });
    const found = await first(withNav);
    expect(found.text).toBe('Text');
    expect(found.leftOut).toEqual(['The table of contents was left out.']);
    expect((await first(withNav, 'all')).text).toBe('One\n\nText');
  });

  test('that is long gives an article for each chapter of its contents', async () => {
    const long = `<p>${'The harbour was quiet. '.repeat(2500)}</p>`;
    const documents = {
      'cover.xhtml': page('<p>Cover</p>'),
      'c1.xhtml': page(`<h1>Storm</h1>${long}`),
      'c1b.xhtml': page('<p>More of the storm.</p>'),
      'c2.xhtml': page(`<h1>Calm</h1>${long}`),
    };
    const found = await read(
      epub({
        documents,
        metadata: '<dc:title>Harbours</dc:title>',
        manifest: ncxItem,
        spine: 'toc="ncx"',
        others: {
          'EPUB/toc.ncx': ncx([
            ['Storm', 'c1.xhtml#start'],
            ['Calm', 'c2.xhtml'],
          ]),
        },
      }),
    );
    expect(found.map(({ title }) => title)).toEqual(['Harbours', 'Harbours: Storm', 'Harbours: Calm']);
    expect(found[1]?.text).toMatch(/^Storm[\s\S]*More of the storm\.$/);
    const bare = await read(epub({ documents }));
    expect(bare.map(({ title }) => title).slice(1)).toEqual(['Storm', 'More of the storm.', 'Calm']);
  });

  test.each<[what: string, bytes: () => Uint8Array, sentence: RegExp]>([
    [
      'is copy-protected',
      () =>
        epub({
          documents: { 'a.xhtml': page('x') },
          others: {
            'META-INF/encryption.xml':
              '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
          },
        }),
      /copy-protected \(DRM\)/,
    ],
    ['has no text', () => epub({ documents: { 'a.xhtml': page('') } }), /contains no text/],
    ['lacks its list', () => zipSync({ 'META-INF/container.xml': strToU8('<x/>') }), /is damaged/],
    [
      'is nested without end',
      () => epub({ documents: { 'a.xhtml': page('<div>'.repeat(50_000)) } }),
      /nested/,
    ],
  ])('that %s is refused with a sentence', async (_, bytes, sentence) => {
    const found = await readEpub(bytes(), 'a.epub');
    expect(found.ok || found.error.message).toMatch(sentence);
    expect(found.ok || found.error.message).toMatch(/^“a\.epub” .*\.$/);
  });

  test('whose fonts are hidden is read', async () => {
    const encryption =
      '<encryption xmlns="urn:x"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>';
    const bytes = epub({
      documents: { 'a.xhtml': page('Text') },
      others: { 'META-INF/encryption.xml': encryption },
    });
    expect((await first(bytes)).text).toBe('Text');
  });

  test('whose documents are listed again and again is read once', async () => {
    const bytes = epub({ documents: { 'a.xhtml': page('<p>Text</p>') } });
    const { unzipSync } = await import('fflate');
    const files = unzipSync(bytes);
    files['EPUB/book.opf'] = strToU8(
      Buffer.from(files['EPUB/book.opf'] ?? [])
        .toString()
        .replace('<itemref idref="i0"/>', '<itemref idref="i0"/>'.repeat(50_000)),
    );
    expect((await first(zipSync(files))).text).toBe('Text');
  });
});
