import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { articleIsOpen, articleText, press } from './person.ts';
import { expect, ownStart as test } from './story.ts';

test('the form of dates is kept for a person in every workspace, the size of the text with each', async ({
  folders,
  start,
}) => {
  let { app, page } = await start();
  await openPreferences(page, 'Reading');
  await page.getByRole('radio', { name: 'Jan 10, 2025', exact: true }).check();
  await page.getByRole('button', { name: 'Appearance', exact: true }).click();
  await page.getByRole('slider', { name: 'Text size' }).focus();
  await press(page, 'ArrowRight', 3);
  await page.getByRole('combobox', { name: 'Zoom' }).selectOption('150 %');
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1.5);
  await app.close();

  ({ app, page } = await start(join(folders.home, 'Another workspace')));
  await openPreferences(page, 'Reading');
  await expect(page.getByRole('radio', { name: 'Jan 10, 2025', exact: true })).toBeChecked();
  await expect(articleText(page)).toHaveCSS('font-size', '18.5px');
  await app.close();

  ({ app, page } = await start());
  await openPreferences(page, 'Appearance');
  await expect(articleText(page)).toHaveCSS('font-size', '20px');
  await expect(page.getByRole('combobox', { name: 'Zoom' })).toHaveValue('1.5');
  await page.getByRole('button', { name: 'Reset Appearance' }).click();
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1);
});

async function openPreferences(page: Page, section: string): Promise<void> {
  await articleIsOpen(page);
  await press(page, 'Control+,');
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: section, exact: true })
    .click();
}
