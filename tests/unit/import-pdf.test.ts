import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinLines, wordsOf } from '../../electron/import/pdf/joining.ts';
import { readPdf } from '../../electron/import/pdf/read.ts';
import type { ImportedDocument } from '../../electron/store/actions/incoming.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'documents');

describe('The text layer of a PDF', () => {
  test('is read column by column, headings and tables apart, words whole again (TeX)', async () => {
    const { text, blocks } = await read('two-columns.pdf');
    expect(outline(text, blocks)).toEqual([
      'heading1 1 Movements',
      'paragraph The National Intelligence Service stated',
      'paragraph Officials emphasised that reinforcements',
      'paragraph More than 3,000 soldiers were killed or ',
      'paragraph Month | Killed | Wounded\nOctober | 12 | ',
      'heading1 2 Outlook',
      'paragraph Korean and Russian reports disagree. The',
      'paragraph Analysts expect additional deployments. ',
    ]);
    expect(text).toContain('considered it trustworthy.');
    expect(text).toContain('the well-known analysts');
    expect(text).toContain('observation of transportation');
    expect(text).not.toMatch(/\p{L}-\n|�/u);
  });

  test('leaves out what runs along the pages, says so, and keeps the pages (Chromium)', async () => {
    const { text, blocks, pages, leftOut, title } = await read('bulletin-chromium.pdf');
    expect(title).toBe('Weekly Bulletin');
    expect(text).not.toContain('Glossator Weekly');
    expect(leftOut).toEqual([
      '“Glossator Weekly”, repeated on every page, was left out.',
      'Page numbers were left out of the text; the pages themselves are kept.',
    ]);
    expect(
      pages?.map(({ label, start, end }) => [label, text.slice(start, end).trim().slice(0, 14)]),
    ).toEqual([
      ['1', 'Weekly Bulleti'],
      ['2', 'Second item, w'],
      ['3', 'The second pag'],
      ['4', 'The third page'],
    ]);
    expect(outline(text, blocks).slice(2, 6)).toEqual([
      'paragraph The National Intelligence Service stated',
      'paragraph A second paragraph has enough words in i',
      'paragraph First item',
      'paragraph Second item, which is rather longer than',
    ]);
    expect(text).toContain('a long-range rocket launcher');
  });

  test('keeps headings, list items and what a word processor says about it (LibreOffice)', async () => {
    const { text, blocks, source } = await read('report-libreoffice.pdf');
    expect(source).toMatchObject({ mediaType: 'application/pdf', author: 'A. Reporter' });
    expect(outline(text, blocks).filter((line) => !line.startsWith('paragraph'))).toEqual([
      'heading1 Field report',
      'heading2 Losses',
      'listItem1 Rocket launchers',
      'listItem1 Howitzers',
    ]);
  });

  test('is in the order of reading from right to left, with foreign words and brackets right', async () => {
    const { text } = await read('arabic-chromium.pdf');
    expect(text).toContain('تقرير عن الانتشار');
    expect(text).toContain(
      'أكثر من 11,000 جندي أُرسلوا إلى كورسك، وفقا لما ذكرته وكالة الأنباء. وهذه جملة ثانية (طويلة) بما',
    );
    expect(text).toContain('من مجلة Weekly Bulletin هذا العام.');
  });

  test('is found where only a table of the reader knows its letters; the labels are the PDF’s own, and the day it was made is none of publication', async () => {
    const { text, pages, language, title, source } = await read('korean-by-map.pdf');
    expect(text).toBe('북한군 11,000명 이상이 쿠르스크에 파병되었다');
    expect(pages).toEqual([{ label: 'iv', start: 0, end: text.length }]);
    expect({ language, title, ...source }).toMatchObject({
      language: 'ko',
      title: '파병',
      author: 'A. Reporter',
      publishedAt: null,
    });
  });

  test('has turned words as paragraphs of their own, and no watermark', async () => {
    const { text, leftOut } = await read('turned.pdf');
    expect(text.split('\n\n').sort()).toEqual(['Turned words in the margin.', 'Upright words stand here.']);
    expect(leftOut).toEqual(['Slanted text, such as a watermark, was left out (5 characters).']);
  });
});

test.each([
  ['a scan', 'scan.pdf', /“scan.pdf” has no text layer: its pages are scanned pictures.*OCR/],
  ['a PDF with a password', 'locked.pdf', /“locked.pdf” is password-protected/],
])('%s is refused with what to do', async (_what, name, sentence) => {
  const read = await readPdf(readFileSync(join(folder, name)), name);
  expect(read.ok || read.error.message).toMatch(sentence);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 900)],
  [
    'overwritten',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(bytes.length, 0x41)]),
  ],
  ['no PDF at all', () => Buffer.from('%PDF-1.4\nnot really')],
  ['empty', () => Buffer.alloc(0)],
])('a PDF that is %s is refused and does not throw', async (_what, damage) => {
  const read = await readPdf(damage(readFileSync(join(folder, 'korean-by-map.pdf'))), 'a.pdf');
  expect(read.ok || read.error.message).toMatch(/^“a\.pdf” .*\.$/);
});

test('a PDF with any byte overwritten is read or refused, never a crash', async () => {
  const bytes = readFileSync(join(folder, 'korean-by-map.pdf'));
  for (let at = 0; at < bytes.length; at += 13) {
    const damaged = Buffer.from(bytes);
    damaged[at] = 0x5b;
    const read = await readPdf(damaged, 'a.pdf');
    if (read.ok) for (const document of read.value) expect(checkDocument(articleOf(document))).toBeNull();
    else expect(read.error.message).toContain('“a.pdf”');
  }
});

test.each([
  // above, below, expected
  ['the infor-', 'mation was', 'the information was'],
  ['a well-', 'known man', 'a well-known man'],
  ['an un-', 'seen word', 'an un-seen word'],
  ['in Nord-', 'Korea', 'in Nord-Korea'],
  ['from 10 -', 'not more', 'from 10 - not more'],
  ['soft\u00ad', 'ware', 'software'],
  ['文章もここに', 'あります', '文章もここにあります'],
  ['북한군 11,000명', '이상이', '북한군 11,000명 이상이'],
])('joins “%s” and “%s”', (above, below, expected) => {
  const words = wordsOf(['Some information is', 'well-known.', 'No more word is seen here.']);
  const joint = joinLines({ text: above, endsWithSpace: false }, below, words);
  expect(joint.above + joint.between + below).toBe(expected);
});

async function read(name: string): Promise<ImportedDocument> {
  const found = await readPdf(readFileSync(join(folder, name)), name);
  if (!found.ok) throw new Error(found.error.message);
  const [document] = found.value;
  if (!document) throw new Error('no document');
  expect(checkDocument(articleOf(document))).toBeNull();
  return document;
}

function articleOf({ text, blocks, inlines = [], pages = [] }: ImportedDocument) {
  return { text, blocks: [...blocks], inlines: [...inlines], pages: [...pages] };
}

function outline(text: string, blocks: ImportedDocument['blocks']): readonly string[] {
  return blocks.map(
    ({ type, level, start, end }) => `${type}${level ?? ''} ${text.slice(start, end).slice(0, 40)}`,
  );
}
