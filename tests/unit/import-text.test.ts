import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../electron/import/index.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { readText } from '../fixtures/readText.ts';

const bytes = (...values: (string | number[])[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value)] : value)));
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const text = (input: Uint8Array, encoding?: string) => {
  const read = readText(input, 'a.txt', encoding);
  return read.ok ? read.value.text : read.error.message;
};
const sentence = async (input: Uint8Array, fileName: string) => {
  const read = await readFiles([{ name: fileName, bytes: input }]);
  return read.ok ? `read as ${read.value.kind}` : read.error.message;
};

describe('plain text', () => {
  test.each([
    ['UTF-8', bytes('café 북한'), undefined, 'café 북한'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'café'), undefined, 'café'],
    ['UTF-16 little endian', bytes([0xff, 0xfe], utf16('café 🤔')), undefined, 'café 🤔'],
    [
      'UTF-16 big endian',
      Uint8Array.from(Buffer.from([0xff, 0xfe, ...utf16('café')]).swap16()),
      undefined,
      'café',
    ],
    ['Windows-1252 that was named', bytes('caf', [0xe9]), 'windows-1252', 'café'],
    ['a byte order mark against a wrong name', bytes([0xef, 0xbb, 0xbf], 'café'), 'windows-1252', 'café'],
    ['Windows line endings', bytes('a\r\nb\r\n'), undefined, 'a\nb\n'],
    ['old Macintosh and mixed line endings', bytes('a\rb\n\rc\r\r\nd'), undefined, 'a\nb\n\nc\n\nd'],
    [
      'spaces, tabs, soft hyphens and combining marks',
      bytes('  e\u0301\t\u00ad \u2028x  '),
      undefined,
      '  e\u0301\t\u00ad \u2028x  ',
    ],
    ['a replacement character that the author wrote', bytes('a\ufffd'), undefined, 'a\ufffd'],
  ])('%s', (_, input, encoding, expected) => expect(text(input, encoding)).toBe(expected));

  test('keeps the SHA-256 of the bytes, the name and the bytes themselves', () => {
    const seed = readFileSync('seeds/000_1a220f47108d2d0b.txt');
    const read = readText(seed, 'seed.txt');
    expect(read.ok && read.value.source).toMatchObject({ fileName: 'seed.txt', mediaType: 'text/plain' });
    expect(read.ok && read.value.source.sha256).toMatch(/^1a220f47108d2d0b|^[0-9a-f]{64}$/);
    expect(read.ok && read.value.bytes).toBe(seed);
  });

  test('any text that is not blank comes back as it was, but for its line endings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (random) => {
        fc.pre(random.trim() !== '' && !random.includes('\0') && !/[\p{Cc}\ufeff]/u.test(random));
        expect(text(bytes(random))).toBe(random);
      }),
    );
  });
});

describe('a file that cannot be taken is named with the reason', () => {
  test.each([
    ['blank', bytes(' \n\t\r\n'), '“a.txt” cannot be imported: it contains no text.'],
    ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0]), '“a.txt” is not text (it looks like a program).'],
    [
      'the Node program itself',
      readFileSync(process.execPath).subarray(0, 100_000),
      'it looks like a program',
    ],
    ['NUL bytes', bytes('ab', [0], 'cd'), 'it looks like a binary file'],
    ['control characters', bytes('ab', [1, 2, 3, 4, 5, 6, 7, 14]), 'it looks like a binary file'],
    ['a PDF file', bytes('%PDF-1.7\n%', [0xe2, 0xe3]), 'it looks like a PDF file'],
    ['a Word document', bytes('PK', [3, 4, 20, 0]), 'a zip archive or an Office document'],
    [
      'an encoding that is not certain',
      bytes('2', [0xb1], '3'),
      '“a.txt” is not valid UTF-8 (the first bad byte is at offset 1): it may be ',
    ],
    ['UTF-8 with a fault in it', bytes('Київ, ', [0xff], 'Львів'), 'at offset 10): save it as UTF-8'],
    ['a character cut off at the end', bytes('x', [0xf0, 0x9f, 0xa4]), 'at offset 1'],
    ['half of a surrogate pair in UTF-8', bytes('x', [0xed, 0xa0, 0x80]), 'at offset 1'],
    [
      'half of a surrogate pair in UTF-16',
      bytes([0xff, 0xfe], utf16('x'), [0x3d, 0xd8], utf16('y')),
      'is not valid utf-16le',
    ],
    ['UTF-16 cut in half', bytes([0xff, 0xfe], utf16('xy'), [0x61]), 'is not valid utf-16le'],
    ['UTF-32 cut off', bytes([0xff, 0xfe, 0, 0], 'x'), 'is not valid utf-32le'],
  ])('%s', (_, input, expected) => {
    expect(text(input)).toContain(expected);
    expect(text(input)).toContain('a.txt');
  });

  test('an encoding that does not exist', () =>
    expect(text(bytes('x'), 'utf-9')).toContain('“utf-9” is not a supported encoding'));
  test('a valid name for bytes that are not valid in it', () => {
    expect(text(bytes([0xff, 0xff, 0x41]), 'euc-kr')).toContain('is not valid euc-kr');
  });
});

describe('the kind of a file', () => {
  test.each([
    ['notes.txt', '{"a": 1}', 'read as document'],
    ['README', 'Just text.', 'read as document'],
    ['notes.json', '{"a": 1}', '“notes.json” was not imported: this JSON is not a Glossator file'],
    ['notes.json', '{"a": ', '“notes.json” was not imported: the JSON stops too early: line 1, column 7.'],
    [
      'notes.glossator',
      '{ "format": "glossator-annotations", "version": 7 }',
      'written by a newer Glossator',
    ],
    ['report.pdf', 'x', '“report.pdf” is not a readable PDF: it is damaged or cut off'],
    [
      'report.ppt',
      '\u0001\u0002\u0003\u0004',
      '“report.ppt” is a presentation, which this version cannot import',
    ],
    ['report.doc', 'Only words.', 'read as document'],
    ['page.HTML', '<p>', '“page.HTML” cannot be imported: it contains no text.'],
  ])('%s with %j', async (name, content, expected) =>
    expect(await sentence(bytes(content), name)).toContain(expected),
  );
});

test.each([
  ['empty', 0, '“a.txt” is empty.'],
  ['too large', maxDocumentBytes + 1, '“a.txt” is larger than 64 MiB, the limit for one file.'],
])('a file that is %s is refused before anything reads it', async (_, length, message) => {
  const read = await readFiles([{ name: 'a.txt', bytes: new Uint8Array(length) }]);
  expect(read).toMatchObject({ ok: false, error: { message } });
});

test('a text of brat that nobody has annotated yet comes in with its empty file of annotations', async () => {
  const read = await readFiles([
    { name: 'a.ann', bytes: bytes() },
    { name: 'a.txt', bytes: bytes('Words.\n') },
  ]);
  expect(read).toMatchObject({
    ok: true,
    value: { dossier: { articles: [{ article: { text: 'Words.\n' }, annotations: [] }] } },
  });
});
