import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../electron/import/pdf/read.ts';
import { onePage, pdfOf, streamOf, words } from '../fixtures/pdfFile.ts';

/** Thirty forms, each of which draws the next one three times: 3³⁰ times in all. */
function formsThatDrawEachOther(innermost: string): Buffer {
  const objects = onePage('/X Do', { resources: '/XObject << /X 10 0 R >>' });
  const form = (content: string, resources: string) =>
    streamOf(content, `/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << ${resources} >>`);
  for (let number = 10; number < 40; number += 1)
    objects[number] = form('/Y Do /Y Do /Y Do', `/XObject << /Y ${number + 1} 0 R >>`);
  objects[40] = form(innermost, '/Font << /F1 5 0 R >>');
  return pdfOf(objects);
}

const labelled = (labels: string) =>
  pdfOf(onePage(words, { catalogue: `/PageLabels << /Nums [0 << ${labels} >>] >>` }));

/** Sixteen megabytes of spaces, packed as often as that. */
function packed(times: number): Buffer {
  let data: Uint8Array = Buffer.from(`${words}${' '.repeat(16_000_000)}`);
  for (let count = 0; count < times; count += 1) data = deflateSync(data);
  return pdfOf(onePage(streamOf(data, `/Filter [${'/FlateDecode '.repeat(times)}]`)));
}

describe('a hostile PDF', () => {
  test.each<[what: string, bytes: () => Buffer, said: RegExp | string]>([
    [
      'whose forms draw each other’s words',
      () => formsThatDrawEachOther(words),
      /(?:too many pieces of text|longer than \d+ seconds) to read\.$/,
    ],
    ['whose forms draw each other and no word', () => formsThatDrawEachOther('q Q'), /has no text layer/],
    [
      'whose form draws itself',
      () =>
        pdfOf({
          ...onePage(`${words} /X Do`, { resources: '/XObject << /X 10 0 R >>' }),
          10: streamOf(
            '/X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /XObject << /X 10 0 R >> >>',
          ),
        }),
      'Hello words',
    ],
    ['with a label of eighty million letters', () => labelled('/S /A /St 2000000000'), 'Hello words'],
    ['with a label of two million Roman numerals', () => labelled('/S /R /St 2000000000'), 'Hello words'],
    ['with a label that is a book', () => labelled(`/P (${'a'.repeat(5_000_000)}) /S /D`), 'Hello words'],
    [
      'with labels in a circle',
      () =>
        pdfOf({ ...onePage(words, { catalogue: '/PageLabels 10 0 R' }), 10: '<< /Kids [10 0 R 10 0 R] >>' }),
      'Hello words',
    ],
    [
      'with pages in a circle',
      () => pdfOf({ ...onePage(words), 2: '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 9 >>' }),
      /damaged|Hello words/,
    ],
    [
      'that says it has a billion pages',
      () => pdfOf({ ...onePage(words), 2: '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>' }),
      /pages, the limit|damaged|Hello words/,
    ],
    ['whose text is packed ten times', () => packed(10), 'Hello words'],
  ])('%s is read, or given up with a sentence', async (_what, bytes, said) => {
    const found = await readPdf(bytes(), 'a.pdf');
    expect(found.ok ? found.value[0]?.text : found.error.message).toMatch(said);
  });
});
