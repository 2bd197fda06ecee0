import type { Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationList,
  articleIsOpen,
  articleText,
  clickWords,
  isPicked,
  mark,
  press,
  saved,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { longList, wordsOfTag } from '../fixtures/longList.ts';
import { test as base, expect } from './story.ts';

const total = 2000;

/** Stories about an article with two thousand annotations, one in each sentence. */
const test = base.extend<{ long: Page }>({
  long: async ({ start, folders }, use) => {
    await bring(folders, 'long.glossator.json', longList(total));
    const { page } = await start();
    await articleIsOpen(page);
    await expect(rows(page).first()).toBeVisible();
    await use(page);
  },
});

const rows = (page: Page) => annotationList(page).getByRole('listitem');
const row = (page: Page, name: string) =>
  annotationList(page).getByRole('listitem', { name, exact: true }).getByRole('button');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Filter annotations' });
const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { name: /^Annotations/ });
const first = `Claim: ${wordsOfTag.claim(1)}`;
const last = `Quote: ${wordsOfTag.quote(total)}`;

test('the keyboard goes through two thousand rows, most of which are not in the document', async ({
  long,
}) => {
  await expect(heading(long)).toHaveText('Annotations 2,000');
  expect(await rows(long).count()).toBeLessThan(100);
  await expect(rows(long).first()).toHaveAttribute('aria-setsize', '2000');

  await press(long, 'F6', 2);
  await expect(row(long, first)).toBeFocused();
  await press(long, 'End');
  await isPicked(long, last);
  await expect(row(long, last)).toBeFocused();
  await expect(row(long, last)).toBeInViewport({ ratio: 0.9 });
  await expect(rows(long).last()).toHaveAttribute('aria-posinset', '2000');
  expect(await rows(long).count()).toBeLessThan(100);

  await press(long, 'PageUp');
  await expect(row(long, last)).not.toBeFocused();
  await press(long, 'PageDown');
  await expect(row(long, last)).toBeFocused();
  await press(long, 'ArrowUp');
  await isPicked(long, `Figure: ${wordsOfTag.figure(total - 1)}`);
  await press(long, 'Home');
  await expect(row(long, first)).toBeFocused();
  await expect(row(long, first)).toBeInViewport({ ratio: 0.9 });
});

test('the row with the keyboard keeps it when it is scrolled out of sight', async ({ long }) => {
  await row(long, first).click();
  await scrollFar(long);
  await expect(row(long, first)).not.toBeInViewport();
  // As many rows are kept ready above the view as below it.
  await expect(rows(long).nth(Math.floor((await rows(long).count()) / 2))).toBeInViewport();
  await expect(row(long, first)).toBeFocused();
  await press(long, 'ArrowDown');
  await isPicked(long, `Actor: ${wordsOfTag.actor(2)}`);
  await expect(row(long, `Actor: ${wordsOfTag.actor(2)}`)).toBeInViewport({ ratio: 0.9 });
});

test('what is picked in the text comes into view in the list, however far away', async ({ long }) => {
  await row(long, first).click();
  await press(long, 'End');
  await expect(row(long, last)).toBeInViewport({ ratio: 0.9 });
  await articleText(long).focus();
  await press(long, 'ControlOrMeta+Home');
  await clickWords(long, wordsOfTag.figure(3));
  await isPicked(long, `Figure: ${wordsOfTag.figure(3)}`);
  await expect(row(long, `Figure: ${wordsOfTag.figure(3)}`)).toBeInViewport({ ratio: 0.9 });
});

test('Delete goes on with the next row that the filter shows, also far down', async ({ long }) => {
  await toggle(long, 'Quotes').click();
  await expect(heading(long)).toHaveText('Annotations 500 of 2,000');
  await field(long).focus();
  await press(long, 'ArrowDown');
  await press(long, 'End');
  await isPicked(long, last);
  await press(long, 'ArrowUp');
  await press(long, 'Delete');
  await expect(row(long, last)).toBeFocused();
  await isPicked(long, last);
  await expect(heading(long)).toHaveText('Annotations 499 of 1,999');
  await press(long, 'Delete');
  await expect(row(long, `Quote: ${wordsOfTag.quote(total - 8)}`)).toBeFocused();
  await saved(long);
});

test('Tab in the text goes through all annotations, also those that the filter hides', async ({ long }) => {
  await toggle(long, 'Quotes').click();
  await articleText(long).focus();
  await press(long, 'ControlOrMeta+Home');
  const inspector = long.getByRole('region', { name: 'This annotation' });
  for (const words of [wordsOfTag.claim(1), wordsOfTag.actor(2), wordsOfTag.figure(3)]) {
    await press(long, 'Tab');
    await expect(inspector.getByText(words, { exact: true })).toBeVisible();
  }
  await expect(annotationList(long).locator('[aria-current="true"]')).toHaveCount(0);
  await press(long, 'Tab');
  await isPicked(long, `Quote: ${wordsOfTag.quote(4)}`);
});

test('a mark that the filter hides is made all the same, and shown when the filter goes', async ({
  page,
}) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveCount(0);
  await toggle(page, 'Figures').click();
  await clickWords(page, 'Kursk');
  await press(page, 'w');
  await press(page, '2');
  await expect(heading(page)).toHaveText('Annotations 1 of 2');
  await toggle(page, 'Clear').click();
  await isPicked(page, 'Actor: Kursk');
});

test('axe finds nothing to object to in a long list', async ({ long }) => {
  await accessibleInBothThemes(long, 'a long list', 'aside');
  await row(long, first).click();
  await scrollFar(long);
  await expect(row(long, first)).not.toBeInViewport();
  await accessibleInBothThemes(long, 'scrolled, with the picked row out of sight', 'aside');
  await toggle(long, 'Actors').click();
  await accessibleInBothThemes(long, 'filtered', 'aside');
  await field(long).fill('no such words');
  await accessibleInBothThemes(long, 'nothing left', 'aside');
});

/** Turns the wheel over the list; the card of what has been picked may have come under the pointer. */
async function scrollFar(page: Page): Promise<void> {
  await rows(page).nth(3).hover();
  await page.mouse.wheel(0, 20_000);
}
