import type { Page } from 'playwright/test';
import {
  articleIsOpen,
  articleText,
  counts,
  messages,
  press,
  runCommand,
  selectWords,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { nestedReport } from '../fixtures/quay.ts';
import { expect, test } from './story.ts';

const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });
const panel = (page: Page) => page.getByRole('region', { name: 'This suggestion' });
const ended = (page: Page) => page.getByRole('status', { name: 'Review over here' });
const articles = (page: Page) => page.getByRole('list', { name: 'Articles' });
const words = (page: Page) => panel(page).getByRole('blockquote');

/** Enough words to tell the language by. */
const more =
  'They had been there since the weekend, and nobody said why. It was the first time that this had happened.';

test('what is in, across or exactly on another suggestion can be accepted like any other, and none hides one', async ({
  start,
  folders,
}) => {
  await bring(folders, 'quay.json', nestedReport);
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('7 left here');
  for (let rest = 6; rest >= 0; rest -= 1) {
    await press(page, 'y');
    await expect(left(page)).toContainText(`${rest} left here`);
  }
  await expect(ended(page)).toContainText('All suggestions here are decided.');
  await expect(counts(page)).toHaveText('2 claims · 2 actors · 1 figure · 2 quotes');
  await press(page, 'ControlOrMeta+z', 7);
  await expect(left(page)).toContainText('7 left here');
});

test('a rejected quote leaves the one within it to be decided', async ({ start, folders }) => {
  await bring(folders, 'quay.json', nestedReport);
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(words(page)).toContainText('The owner told us');
  await press(page, 'n');
  await expect(words(page)).toHaveText('“it held for eleven years”');
  await press(page, 'y');
  await expect(left(page)).toContainText('5 left here');
  await expect(counts(page)).toContainText('1 quote');
});

test('a rejection says nothing of the same words at the same place in another article', async ({
  start,
  folders,
}) => {
  await bring(folders, 'one.txt', `Hall police arrested 40 people near the old mill on Monday. ${more}\n`);
  await bring(folders, 'two.txt', `Hall police released 40 people from the city jail on Sunday. ${more}\n`);
  const { page } = await start();
  await articleIsOpen(page);
  await runCommand(page, 'Suggest for All Articles');
  await articles(page)
    .getByRole('button', { name: /arrested/ })
    .click();
  await expect(messages(page)).toContainText('Press R to review them.');
  await press(page, 'r');
  await expect(messages(page)).toBeHidden();
  await goTo(page, '40 people');
  await press(page, 'n');
  await expect(page.locator('.outline[data-tag="figure"]')).toHaveCount(0);
  await articles(page)
    .getByRole('button', { name: /released/ })
    .click();
  await expect(articleText(page)).toContainText('released');
  await goTo(page, '40 people');
});

test('words tagged by hand across a suggestion are a correction of it', async ({ start, folders }) => {
  await bring(folders, 'quay.json', nestedReport);
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  await expect(left(page)).toContainText('7 left here');
  await selectWords(page, '30 metres of the wall');
  await page.keyboard.press('3');
  await expect(left(page)).toContainText('6 left here');
  await expect(page.locator('.outline[data-tag="figure"]')).toHaveCount(0);
  await expect(counts(page)).toContainText('1 figure');

  await test.step('it is learnt as one that was changed', async () => {
    await runCommand(page, 'Suggestions: What Was Learnt');
    const learnt = page.getByRole('dialog', { name: 'What was learnt' });
    await expect(learnt).toContainText('Learnt from 1 decision.');
    await expect(learnt.getByRole('row', { name: /0 of 1/ })).toBeVisible();
    await press(page, 'Escape');
  });

  await test.step('one undo takes the mark and the correction back', async () => {
    await press(page, 'ControlOrMeta+z');
    await expect(left(page)).toContainText('7 left here');
    await expect(counts(page)).toContainText('0 figures');
  });
});

test('how likely each is, and how often its rule was right, is said in words', async ({ start, folders }) => {
  await bring(folders, 'quay.json', nestedReport);
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'r');
  const measured = page.getByRole('region', { name: 'How often this rule was right' });
  await expect(measured).toContainText(/development set\s*\d+(\.\d)?% [\d,]+ of [\d,]+/);
  await expect(measured).toContainText('You have decided none of these yet.');
  await expect(measured).toContainText('This one: 90% likely, by all that has been learnt.');
  await press(page, 'y', 2);
  await press(page, 'ControlOrMeta+z');
  await expect(words(page)).toHaveText('“it held for eleven years”');
});

/** Goes down until some words are the current suggestion. */
async function goTo(page: Page, wanted: string): Promise<void> {
  await expect(panel(page)).toBeVisible({ timeout: 30_000 });
  for (let step = 0; step < 20; step += 1) {
    if ((await words(page).textContent()) === wanted) return;
    await press(page, 'ArrowDown');
  }
  throw new Error(`No stop of the review is “${wanted}”.`);
}
