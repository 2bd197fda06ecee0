import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detect } from '../../electron/import/detect.ts';
import { readDocx } from '../../electron/import/docx.ts';
import type { ImportedDocument } from '../../electron/store/actions/incoming.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';
import { body, memo, repack } from '../fixtures/wordDocument.ts';
import { paragraph, wordDocument } from '../fixtures/wordParts.ts';

describe('A Word document', () => {
  test('comes in with headings, lists, quotes, tables as text and notes', async () => {
    const { text, blocks, title, source } = await read(memo);
    expect({ title, author: source.author }).toEqual({ title: 'Field memo', author: 'A. Reporter' });
    expect(
      blocks.map(({ type, level, marker, start, end }) =>
        [type, level, marker, text.slice(start, end)].filter(Boolean),
      ),
    ).toEqual([
      ['heading', 1, 'Field memo'],
      [
        'paragraph',
        'Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service. 북한군 파병 📰 قوات.[1]',
      ],
      ['heading', 2, 'Losses'],
      ['paragraph', 'Month | Killed\nOctober | 12'],
      ['listItem', 1, '1.', 'First step'],
      ['listItem', 1, '2.', 'Second step'],
      ['listItem', 2, 'Nested point'],
      ['blockquote', '“We saw them,” a resident said.'],
      ['paragraph', 'A link that runs.'],
      ['listItem', 1, '1.', 'The agency named no source.'],
    ]);
  });

  test('keeps emphasis and links, but no link that runs', async () => {
    const { text, inlines, leftOut } = await read(memo);
    expect(inlines?.map(({ type, start, end, href }) => [type, text.slice(start, end), href])).toEqual([
      ['strong', '11,000 soldiers', undefined],
      ['emphasis', 'likely', undefined],
      ['link', 'National Intelligence Service', 'https://www.nis.example/report'],
    ]);
    expect(leftOut).toEqual(['1 link with an unsafe address was kept as plain text.']);
  });

  test('is known by its beginning where its name says nothing', () => {
    const kind = detect(memo, 'attachment');
    expect(kind.kind === 'document' && kind.reader.id).toBe('docx');
  });
});

const deep = (element: string): string =>
  body.replace(
    '<w:body>',
    `<w:body>${`<w:${element}>`.repeat(50_000)}<w:p/>${`</w:${element}>`.repeat(50_000)}`,
  );

test.each<[what: string, bytes: () => Uint8Array, sentence: RegExp]>([
  [
    'grows to 150 MB',
    () => repack({ 'word/document.xml': 'A'.repeat(150_000_000) }),
    /unpacks to more than 128 MiB/,
  ],
  [
    'names a file outside of itself',
    () => repack({ '../../evil.xml': 'x' }),
    /points outside it \(“..\/..\/evil.xml”\)/,
  ],
  ['names an absolute file', () => repack({ '/etc/evil.xml': 'x' }), /points outside it/],
  ['names a drive', () => repack({ 'C:\\evil.xml': 'x' }), /points outside it/],
  [
    'has too many files',
    () => repack(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`word/${n}`, '']))),
    /too many files/,
  ],
  ['is nested 50,000 deep', () => repack({ 'word/document.xml': deep('sdt') }), /too deeply nested/],
  [
    'has no text',
    () => repack({ 'word/document.xml': body.replace(/<w:body>.*<\/w:body>/s, '<w:body/>') }),
    /contains no text/,
  ],
  ['is cut off inside', () => repack({ 'word/document.xml': body.slice(0, 2000) }), /is damaged/],
  ['is cut off', () => memo.subarray(0, 3000), /is damaged and cannot be unpacked/],
  ['is another zip', () => zipSync({ 'a.txt': strToU8('Words') }), /is not a Word document/],
  [
    'declares entities',
    () =>
      repack({
        'word/document.xml': body
          .replace(/^<\?xml[^>]*\?>/, '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
          .replace('Field memo', '&x;'),
      }),
    /is damaged/,
  ],
  [
    'is locked',
    () => Buffer.concat([oldOffice, Buffer.from('EncryptedPackage\0', 'utf16le')]),
    /password-protected/,
  ],
  ['is of an old Word', () => oldOffice, /old Word document \(\.doc\).*save it as \.docx/],
])('a Word document that %s is refused with a sentence', async (_what, bytes, sentence) => {
  const found = await readDocx(bytes(), 'a.docx');
  expect(found.ok || found.error.message).toMatch(sentence);
  expect(found.ok || found.error.message).toMatch(/^“a\.docx” .*\.$/);
});

test('what an archive declares too small is refused as soon as it grows larger', async () => {
  const size = 50_000_000;
  const bytes = Buffer.from(repack({ 'word/document.xml': body.replace('Field memo', 'A'.repeat(size)) }));
  const declared = Buffer.alloc(4);
  declared.writeUInt32LE(Buffer.byteLength(body) - 'Field memo'.length + size);
  for (let at = bytes.indexOf(declared); at !== -1; at = bytes.indexOf(declared, at))
    bytes.writeUInt32LE(5000, at);
  const found = await readDocx(bytes, 'a.docx');
  expect(found.ok || found.error.message).toMatch(/larger than it declares/);
});

const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

async function read(bytes: Uint8Array): Promise<ImportedDocument> {
  const found = await readDocx(bytes, 'a.docx');
  if (!found.ok) throw new Error(found.error.message);
  const [document] = found.value;
  if (!document) throw new Error('no document');
  const { text, blocks, inlines = [] } = document;
  expect(checkDocument({ text, blocks: [...blocks], inlines: [...inlines] })).toBeNull();
  return document;
}

test('a choice for another program counts only where there is nothing else', async () => {
  const choice = (requires: string, fallback: string) =>
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="${requires}"><w:t>Choice</w:t></mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
  const textOf = async (inside: string) => {
    const found = await readDocx(wordDocument(paragraph(inside)), 'a.docx');
    return found.ok ? found.value[0]?.text : found.error.message;
  };
  expect(await textOf(choice('w14', '<w:t>Fallback</w:t>'))).toBe('Choice');
  expect(await textOf(choice('other9', '<w:t>Fallback</w:t>'))).toBe('Fallback');
  expect(await textOf(choice('other9', ''))).toBe('Choice');
});
