import type { Page } from 'playwright/test';
import { openWorkspace } from '../../electron/store/open.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { tags } from '../../shared/model/tag.ts';
import { addNews, type News, type NewsMark, newsMarks, newsText, wholeMark } from '../fixtures/corpus.ts';
import { howMany } from '../fixtures/howMany.ts';
import {
  annotationList,
  annotationsAre,
  articleIsOpen,
  articleText,
  clickWords,
  clickWordsAgain,
  counts,
  isPicked,
  letter,
  messages,
  placeOf,
  press,
  saved,
} from './person.ts';
import { expect, ownStart, test } from './story.ts';
import { bring, type Folders, putFile } from './workbench.ts';

ownStart(
  'a text of twenty megabytes in one line opens, and its end can be marked',
  async ({ start, folders }) => {
    const text = `${newsText(20_000_000, { between: ' ' })} Nothing follows`;
    await bring(folders, 'line.txt', text);
    const { page } = await start();
    await expect.poll(() => lengthShown(page)).toBe(text.length);
    await stillAnswers(page);
    await press(page, 'F6');
    // Chromium's own key stops before the last section while that has never been drawn.
    await press(page, 'ControlOrMeta+End', 2);
    await press(page, 'w');
    await press(page, '1');
    await annotationsAre(page, ['Claim: follows']);
    await saved(page);
    await expect(letter(page, 'Claim, 1 of 1')).toBeInViewport();
    await stillAnswers(page);
  },
);

test('a text above the limit is refused with a sentence, and the window goes on', async ({
  workbench,
  cli,
  folders,
}) => {
  const path = putFile(folders, 'huge.txt', Buffer.alloc(maxDocumentBytes + 1, 'a'));
  const { status, stderr } = await cli('import', path);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^[^\n]*huge\.txt[^\n]* larger than 64 MiB[^\n]*\.\n$/);
  const { page, answerOpen } = workbench;
  await answerOpen([path]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(messages(page)).toHaveText(/huge\.txt.* larger than 64 MiB.*\./);
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  await stillAnswers(page);
});

ownStart('an article with very many annotations opens and takes one more', async ({ start, folders }) => {
  const ofEachTag = howMany(25_000, 2_500);
  const text = newsText(80 * ofEachTag);
  fill(folders, [{ text, marks: newsMarks(text, 4 * ofEachTag) }]);
  const { page } = await start();
  await expect(articleText(page)).toHaveText(/\S/, { timeout: 30_000 });
  const shown = ofEachTag.toLocaleString('en');
  await expect(counts(page)).toHaveText(
    `${shown} claims · ${shown} actors · ${shown} figures · ${shown} quotes`,
  );
  await stillAnswers(page);
  await press(page, 'F6');
  await press(page, 'ControlOrMeta+End');
  await press(page, 'ArrowLeft', 2);
  await press(page, 'w');
  await press(page, '2');
  await expect(counts(page)).toContainText(`${(ofEachTag + 1).toLocaleString('en')} actors`);
  await saved(page);
  await press(page, 'ControlOrMeta+z');
  await expect(counts(page)).toContainText(`${shown} actors`);
  await stillAnswers(page);
});

const word = 'Zhelaniya';
const report = [
  newsText(20_000),
  `The word ${word} stands here and nowhere else.`,
  newsText(20_000, { seed: 2 }),
].join('\n');

/** How the word is marked, and which marks clicks on it pick: the smallest first. */
const cases = {
  'a mark over the whole article': {
    marks: wholeMark(report),
    picked: [/^Claim: Report 1 on the situation/, /^Claim: Report 1 on the situation/],
  },
  'five hundred marks on one word': {
    marks: marksAround(500, () => 0),
    picked: [/^[A-Z][a-z]+: Zhelaniya$/, /^[A-Z][a-z]+: Zhelaniya$/],
  },
  'a thousand nested marks': {
    marks: marksAround(1000, (index) => index),
    picked: [/^Claim: Zhelaniya$/, /^Actor: word Zhelaniya stands$/],
  },
} as const;

for (const [name, { marks, picked }] of Object.entries(cases)) {
  test(`${name}: a click picks the smallest and names the others, and another word can be tagged`, async ({
    start,
    folders,
  }) => {
    fill(folders, [{ text: report, marks }]);
    const { page } = await start();
    await articleIsOpen(page);
    const current = annotationList(page).locator('[aria-current="true"]');
    const others = page.getByRole('region', { name: 'This annotation' }).getByRole('listitem');
    for (const label of picked) {
      await clickWordsAgain(page, word);
      await expect(current).toHaveAttribute('aria-label', label);
      await expect(others).toHaveCount(marks.length - 1);
      await stillAnswers(page);
    }
    await clickWords(page, 'nowhere');
    await press(page, 'w');
    await press(page, '2');
    await isPicked(page, 'Actor: nowhere');
    await saved(page);
    await stillAnswers(page);
  });
}

test('the card under the pointer holds no more of a long mark than it can show', async ({
  start,
  folders,
}) => {
  fill(folders, [{ text: report, marks: wholeMark(report) }]);
  const { page } = await start();
  const { middle } = await placeOf(page, 'Report 1');
  await page.mouse.move(middle.x - 6, middle.y, { steps: 2 });
  await page.mouse.move(middle.x, middle.y, { steps: 2 });
  await expect(page.locator('.hover-card')).toHaveText(/^Claim Report 1 on the situation.{100,300}…$/s);
});

/** Marks around the word, each with so many more words on either side as `reach` says. */
function marksAround(count: number, reach: (index: number) => number): readonly NewsMark[] {
  const words = Array.from(report.matchAll(/\S+/g));
  const middle = words.findIndex(([found]) => found === word);
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [words[middle - reach(index)], words[middle + reach(index)]];
    if (!first || !last) throw new Error('The report is too short.');
    const range = { start: first.index, end: last.index + last[0].length };
    return { tag: tags[index % tags.length] ?? 'claim', ranges: [range] };
  });
}

/** Puts articles into a new workspace, faster than a person could. */
function fill({ workspace }: Folders, news: readonly News[]): void {
  const opened = openWorkspace(workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  addNews(opened.value, news);
  opened.value.close();
}

/** How much text stands in the window, in UTF-16 code units. */
function lengthShown(page: Page): Promise<number> {
  return articleText(page).evaluate(({ textContent }) => textContent?.length ?? 0);
}

/** The window draws frames, as it does for a person who moves the mouse, and has time for other things between them. */
async function stillAnswers(page: Page): Promise<void> {
  const free = await page.evaluate(async () => {
    // A browser starts a timer of a timer after 4 ms at the earliest.
    const shortest = 4;
    const began = performance.now();
    let turns = 0;
    const turn = () => {
      turns += 1;
      timer = setTimeout(turn);
    };
    let timer = setTimeout(turn);
    for (let frame = 0; frame < 10; frame += 1) await new Promise((shown) => requestAnimationFrame(shown));
    clearTimeout(timer);
    return (turns * shortest) / (performance.now() - began);
  });
  expect(free, 'the part of the time in which the window was free').toBeGreaterThan(0.25);
}
