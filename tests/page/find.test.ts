import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationsAre,
  articleIsOpen,
  articleText,
  isSelected,
  mark,
  press,
  selectWords,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in article' });
const field = (page: Page): Locator => bar(page).getByRole('searchbox', { name: 'Find in article' });
const results = (page: Page): Locator => bar(page).getByRole('status', { name: 'Find results' });
const button = (page: Page, name: string): Locator => bar(page).getByRole('button', { name, exact: true });

/** The words that a highlight paints now, in text order. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])] as StaticRange[];
    return ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer.nodeValue ?? '').slice(startOffset, endOffset),
    );
  }, name);

test('finds a number whatever its digits and its separators, and with “Match case” only as it is typed', async ({
  start,
  folders,
}) => {
  await bring(
    folders,
    'numbers.txt',
    'في عام ٢٠٢٤ بلغ ١٬٥٠٠ جندي.\n\nIn 2024 it was 1,500, not 1,500,000.\n',
  );
  const { page } = await start();
  await articleIsOpen(page);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('2024');
  await expect(results(page)).toHaveText('1 of 2');
  expect(await painted(page, 'found-current')).toEqual(['٢٠٢٤']);
  await field(page).fill('1500');
  await expect(results(page)).toHaveText('1 of 2');
  expect(await painted(page, 'found')).toEqual(['1,500']);
  await field(page).fill('2024');
  await button(page, 'Match case').click();
  await expect(results(page)).toHaveText('1 of 1');
});

const report = 'Café Zürich said: CAFE ZURICH has 3,000 cafe\u0301s. “Café”, it said.\n';

test('finds words whatever their case and accents, and goes round', async ({ start, folders }) => {
  await bring(folders, 'cafes.txt', report);
  const { page } = await start();
  await articleIsOpen(page);
  await page.keyboard.press('ControlOrMeta+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('cafe');
  await expect(results(page)).toHaveText('1 of 4');
  expect(await painted(page, 'found-current')).toEqual(['Café']);
  expect(await painted(page, 'found')).toEqual(['CAFE', 'cafe\u0301', 'Café']);

  await press(page, 'Enter', 2);
  await expect(results(page)).toHaveText('3 of 4');
  expect(await painted(page, 'found-current')).toEqual(['cafe\u0301']);
  await press(page, 'F3', 2);
  await expect(results(page)).toHaveText('1 of 4');
  await press(page, 'Shift+Enter');
  await expect(results(page)).toHaveText('4 of 4');

  await button(page, 'Match case').click();
  await field(page).fill('Café');
  await expect(results(page)).toHaveText(/ of 2$/);
  await button(page, 'Match case').click();
  await button(page, 'Whole words').click();
  await expect(results(page)).toHaveText(/ of 3$/);
  await field(page).fill('nowhere');
  await expect(results(page)).toHaveText('No results');
  await expect(button(page, 'Next')).toBeDisabled();
  expect(await painted(page, 'found')).toEqual([]);
});

test('Esc in the filter of the list goes to the text, and leaves the find bar open', async ({ page }) => {
  await mark(page, 'Figure', '11,000');
  await press(page, 'ControlOrMeta+f');
  await page.getByRole('button', { name: 'Figures' }).click();
  await press(page, 'Escape');
  await expect(articleText(page)).toBeFocused();
  await expect(bar(page)).toBeVisible();
});

test('the hit is what the keyboard finds in the article, ready to be tagged', async ({ page }) => {
  await selectWords(page, 'South Korea');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(field(page)).toHaveValue('South Korea');
  await expect(results(page)).toHaveText(/^1 of/);
  await page.keyboard.type('11,000 sol');
  await expect(results(page)).toHaveText('1 of 1');
  await press(page, 'Escape');
  await expect(bar(page)).toHaveCount(0);
  await isSelected(page, '11,000 sol');
  await press(page, '3');
  await annotationsAre(page, ['Figure: 11,000 sol']);
});

test('shows a hit two megabytes away in the middle of the view', async ({ start, folders }) => {
  const paragraph = `${'Soldiers were likely dispatched to Kursk, according to the service. '.repeat(6)}\n\n`;
  const long = `${paragraph.repeat(5000)}At the very end stands the Zeppelin.\n\nEnd.\n`;
  await bring(folders, 'long.txt', long);
  const { page } = await start();
  await articleIsOpen(page);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('zeppelin');
  await expect(results(page)).toHaveText('1 of 1');
  expect(await painted(page, 'found-current')).toEqual(['Zeppelin']);
  const place = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('found-current') ?? [])] as StaticRange[];
    const live = document.createRange();
    if (range) {
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
    }
    const view = document.querySelector('main')?.getBoundingClientRect();
    const box = live.getBoundingClientRect();
    return view ? (box.top - view.top) / view.height : -1;
  });
  expect(place).toBeGreaterThan(0.25);
  expect(place).toBeLessThan(0.75);
  await field(page).fill('soldiers');
  await expect(results(page)).toHaveText(/ of 30,000$/);
  await press(page, 'Enter');
  expect((await painted(page, 'found')).length).toBeLessThan(2000);
});

test('axe finds nothing to object to in the open find bar', async ({ page }) => {
  for (const query of ['russia', 'nowhere']) {
    await page.keyboard.press('ControlOrMeta+f');
    await field(page).fill(query);
    await expect(results(page)).toHaveText(/of|No/);
    await accessibleInBothThemes(page, `found: ${query}`);
  }
});
