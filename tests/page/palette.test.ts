import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { articleIsOpen, press, runCommand } from '../e2e/person.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test('before anything is typed, the commands that were used last come first, also after a restart', async ({
  page,
}) => {
  await openPalette(page);
  await expect(palette(page)).not.toContainText('Recent commands');
  await press(page, 'Escape');
  await runCommand(page, 'Dark Theme');
  await runCommand(page, 'Match System Theme');
  await openPalette(page);
  await expect(options(page).nth(0)).toContainText('Match System Theme');
  await expect(options(page).nth(1)).toContainText('Dark Theme');
  await expect(palette(page)).toContainText('Recent commands');
  await expect(options(page).filter({ hasText: 'Dark Theme' })).toHaveCount(1);
  await accessibleInBothThemes(page, 'the palette with recent commands', 'dialog');
  await page.reload();
  await articleIsOpen(page);
  await openPalette(page);
  await expect(options(page).first()).toContainText('Match System Theme');
});

test('a command is found by some of its letters, and with one wrong; the letters are bold', async ({
  page,
}) => {
  await openPalette(page);
  await field(page).fill('dkth');
  await expect(options(page).first()).toContainText('Dark Theme');
  await expect(options(page).first().locator('b')).toHaveText(['D', 'k', 'Th']);
  await field(page).fill('prefrences');
  await expect(options(page).first()).toContainText('Preferences');
  await field(page).fill('zzzzzz');
  await expect(palette(page)).toContainText('No matching commands.');
  await accessibleInBothThemes(page, 'the palette with nothing found', 'dialog');
});

test('articles and actors that were opened come first, and are found by the beginnings of their words', async ({
  folders,
  start,
}) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await openPalette(page);
  await field(page).fill('hospital says');
  await expect(options(page).first()).toContainText('At least nine dead in the silo, hospital says');
  await expect(options(page).first().locator('b')).toHaveText(['hospital says']);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('hospital says');
  await openPalette(page);
  await field(page).fill('ilren');
  await expect(options(page).first()).toHaveText(/^Ilva Renko\s*Actor$/);
  await press(page, 'Enter');
  await expect(page.getByRole('main', { name: 'Actor: Ilva Renko' })).toBeVisible();

  await openPalette(page);
  await expect(palette(page)).toContainText('Recent articles and actors');
  await expect(options(page).filter({ hasText: 'Actor' }).first()).toContainText('Ilva Renko');
  await accessibleInBothThemes(page, 'the palette with recent places', 'dialog');
  // The way back to what was being read.
  await expect(options(page).first()).toContainText('hospital says');
  await press(page, 'Enter');
  await expect(page.getByRole('main', { name: 'Article' })).toBeVisible();
  await openPalette(page);
  await expect(options(page).filter({ hasText: 'hospital says' })).toHaveCount(0);
});

function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Commands' });
}

function field(page: Page): Locator {
  return palette(page).getByRole('combobox', { name: 'Command' });
}

function options(page: Page): Locator {
  return palette(page).getByRole('option');
}

async function openPalette(page: Page): Promise<void> {
  await press(page, 'Control+k');
  await expect(field(page)).toBeFocused();
}
