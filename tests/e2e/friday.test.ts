import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElectronApplication, Page } from 'playwright/test';
import { thisDay } from '../fixtures/week/thisDay.ts';
import { bringWeek } from '../page/week.ts';
import { articleIsOpen, press } from './person.ts';
import { expect, test } from './story.ts';

// Three of the twelve questions of tests/page/ in the real window, with the system’s own menu, clipboard and dialog.

test.beforeEach(({ folders }) => bringWeek(folders, thisDay()));

test('the week’s figures by mouse alone, from the menu to a spreadsheet', async ({ start, folders }) => {
  const { app, page, answerSave } = await start();
  await articleIsOpen(page);
  await choose(app, 'asking.open');
  await page.getByRole('checkbox', { name: /^Figure/ }).click();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(found(page)).toHaveText(/^33 figures/);
  const path = join(folders.home, 'figures.xlsx');
  await answerSave(path);
  await page.getByRole('button', { name: /^Save as/ }).click();
  await page.getByRole('menuitem', { name: /^Spreadsheet/ }).click();
  await expect(page.getByText(/^Saved 33/)).toBeVisible();
  const sheet = Buffer.from(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
  expect(sheet.match(/<row /g)).toHaveLength(1 + 33);
  // A number is a number, whatever digits the article has.
  expect(sheet).toMatch(/<c [^>]*><v>1500<\/v>/);
});

test('weak claims by keys alone, from the box to the clipboard', async ({ start }) => {
  const { page, copied } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+F');
  await page.keyboard.type('claim verification:unverified grade:<C3 "warning"');
  await expect(found(page)).toHaveText(/^2 claims in 1 article/);
  await press(page, 'ArrowDown');
  await press(page, 'Control+Shift+C');
  await expect
    .poll(copied)
    .toMatch(/“.*warning.*”, in: Jon Bask, “At least nine dead in the silo, hospital says”/);
});

test('which articles are not finished, by one key', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+D');
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('checkbox')).toHaveCount(9);
});

function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

function found(page: Page) {
  return page.getByRole('status', { name: 'Answers found' });
}
