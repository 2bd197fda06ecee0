import { expect, test } from 'vitest';
import { makeImportReport } from '../../electron/transfer/importReport.ts';
import {
  broughtSentences,
  guessesSentence,
  importSentence,
  joinedSentences,
  tellsMore,
} from '../../renderer/importing/reportWords.ts';
import { joined } from '../../renderer/state/joinedReport.ts';
import { ok } from '../../shared/result.ts';

const article = (index: number, more: object = {}) => ({
  id: `01a208f7-9939-7260-a9a1-${String(index).padStart(12, '0')}`,
  title: `Article ${index}`,
  characters: 100,
  annotations: 0,
  alreadyThere: false,
  leftOut: [],
  ...more,
});

function reportOf(files: Readonly<Record<string, readonly ReturnType<typeof article>[]>>) {
  const report = makeImportReport([], []);
  for (const [file, articles] of Object.entries(files))
    report.add({ file, result: ok(articles), canFindByQuote: false });
  return report.finish(false);
}

test('a delivery says how many articles came from how many files', () => {
  const many = Array.from({ length: 262 }, (_, index) => article(index));
  expect(broughtSentences(reportOf({ 'a.txt': many }))[0]).toBe('Imported 262 articles from 1 file.');
  expect(broughtSentences(reportOf({ 'a.txt': many, 'b.txt': [article(900)] }))[0]).toBe(
    'Imported 263 articles from 2 files.',
  );
  expect(broughtSentences(reportOf({ 'a.txt': [article(1)] }))[0]).toBe('Imported 1 article.');
});

test('what articles of one file have left out alike is said once', () => {
  const sentence = (count: number) => `Page navigation and adverts were left out (${count} characters).`;
  const many = Array.from({ length: 200 }, (_, index) =>
    article(index, { leftOut: [sentence(index + 2), 'Pictures were left out.'] }),
  );
  const own = article(500, { leftOut: ['2 messages in it could not be read.'] });
  const alone = article(501, { leftOut: [sentence(9), 'Pictures were left out.'] });
  expect(reportOf({ 'box.mbox': [...many, own], 'page.html': [alone] }).leftOut).toEqual([
    { file: 'box.mbox', sentences: ['Page navigation and adverts were left out.'], articles: 200 },
    { file: 'box.mbox', sentences: ['Pictures were left out.'], articles: 200 },
    {
      file: 'box.mbox',
      sentences: ['2 messages in it could not be read.'],
      articles: 1,
      article: { id: own.id, title: own.title },
    },
    {
      file: 'page.html',
      sentences: [sentence(9), 'Pictures were left out.'],
      articles: 1,
      article: { id: alone.id, title: alone.title },
    },
  ]);
});

test('files left out of many articles are counted, and none of their names stands for all', () => {
  const many = Array.from({ length: 15 }, (_, index) =>
    article(index + 1, {
      leftOut: [
        index === 0
          ? '2 attachments were left out: plan.pdf (2 kB), list.csv (1 kB).'
          : `1 attachment was left out: p${index}.png (8 bytes).`,
      ],
    }),
  );
  const alike = [1, 2].map((index) =>
    article(500 + index, { leftOut: ['1 attachment was left out: logo.png (3 kB).'] }),
  );
  expect(
    reportOf({ 'box.mbox': [article(0), ...many], 'other.mbox': alike }).leftOut.map((row) => row.sentences),
  ).toEqual([['16 attachments were left out.'], ['1 attachment was left out: logo.png (3 kB).']]);
});

test('what is said of a file as a whole is said once, and of the file', () => {
  const sentences = [
    'Read as a delivery of Nexis with 262 articles.',
    'The lines around the articles were left out: headings, cover page (9,822 characters without spaces).',
    '2 dates were ambiguous or unreadable and were left out.',
    '1 date was ambiguous or unreadable and was left out.',
  ];
  const first = article(0, { leftOut: sentences });
  const many = Array.from({ length: 261 }, (_, index) => article(index + 1));
  const { leftOut } = reportOf({ 'archive.html': [first, ...many] });
  expect(leftOut).toHaveLength(1);
  expect(leftOut[0]).toMatchObject({
    file: 'archive.html',
    articles: 1,
    article: { id: first.id },
    isOfFile: true,
  });
  expect(leftOut[0]?.sentences.slice(0, 2)).toEqual(sentences.slice(0, 2));
});

test('sentences that only name what was left out are one', () => {
  expect(
    joinedSentences([
      'Headers were left out.',
      'Comments were left out.',
      'Tracked changes were treated as accepted: deleted text was left out.',
      'Hidden text was left out.',
    ]),
  ).toBe(
    'Headers, comments and hidden text were left out. Tracked changes were treated as accepted: deleted text was left out.',
  );
  expect(joinedSentences(['Comments were left out.', 'Page 2 has no text.'])).toBe(
    'Comments were left out. Page 2 has no text.',
  );
});

test('guesses are counted, and lead to their articles; a page in doubt is said', () => {
  const report = reportOf({
    'a.txt': [article(1, { guesses: 2 }), article(2), article(3, { guesses: 1 })],
    'b.html': [article(4, { doubt: 'Two parts may be the article.' })],
  });
  expect(report.guessed).toEqual([article(1).id, article(3).id]);
  expect(guessesSentence(report)).toBe(
    '3 particulars of 2 articles were guessed. They look like guesses until you confirm them.',
  );
  expect(tellsMore(report)).toBe(true);
  expect(importSentence(report)).toContain('In 1 article it is not certain which parts belong to it');
});

test('a second try with some files adds to what the first one said', () => {
  const before = reportOf({ 'a.txt': [article(1, { guesses: 1, leftOut: ['One.'] })] });
  const again = reportOf({ 'b.txt': [article(2, { guesses: 2, leftOut: ['Two.'] })] });
  const both = joined(before, again, ['b.txt']);
  expect(both.counts).toMatchObject({ files: 2, guesses: 3, articles: 2 });
  expect(both.guessed).toHaveLength(2);
  expect(both.leftOut).toHaveLength(2);
});
