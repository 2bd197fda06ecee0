import type { Page } from 'playwright/test';
import { articleIsOpen, messages, press, selectWords } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

const corrections = (page: Page) => page.getByRole('region', { name: 'Corrections' });
const left = (page: Page) => page.getByRole('status', { name: 'Left to review' });
const foot = (page: Page) => page.getByRole('region', { name: 'Decide' });

const article =
  'Storm in Ostrava\n\n“We lost over 300 houses,” said Anton Reve, the regional governor, on Monday. Nobody was hurt.\n';

async function openArticle(page: Page): Promise<void> {
  await articleIsOpen(page);
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /Storm in Ostrava/ })
    .click();
}

test('what the text says otherwise is proposed beside the annotation, taken over by a button, and undone', async ({
  start,
  folders,
}) => {
  await bring(folders, 'storm.txt', article);
  const { page } = await start();
  await openArticle(page);
  await selectWords(page, '300 houses');
  await page.keyboard.press('3');
  await expect(corrections(page)).toContainText('Lower bound', { timeout: 30_000 });
  await corrections(page).getByRole('button', { name: 'Correct It' }).first().click();
  await expect(messages(page)).toContainText('Corrected. Undo to take it back.');
  await press(page, 'ControlOrMeta+z');
  await expect(messages(page)).not.toContainText('Corrected.');
});

test('once all suggestions are decided, the same keys go through what could be corrected', async ({
  start,
  folders,
}) => {
  await bring(folders, 'storm.txt', article);
  const { page } = await start();
  await openArticle(page);
  await selectWords(page, '300 houses');
  await page.keyboard.press('3');
  await press(page, 'Escape');
  await press(page, 'r');
  await expect(left(page)).toContainText(/[1-9]\d* left here/, { timeout: 30_000 });
  for (let stop = 0; stop < 20 && !(await left(page).textContent())?.startsWith('0 left'); stop += 1) {
    const before = await left(page).textContent();
    await press(page, 'y');
    await expect(left(page)).not.toHaveText(before ?? '');
  }
  await expect(corrections(page)).toBeVisible({ timeout: 30_000 });
  await press(page, 'ArrowDown');
  await expect(foot(page).getByRole('button', { name: 'Correct' })).toBeVisible();
  const count = await corrections(page).getByRole('listitem').count();
  await press(page, 'n');
  await expect(corrections(page).getByRole('listitem')).toHaveCount(count - 1);
});
