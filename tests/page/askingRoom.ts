import { expect, type Page } from 'playwright/test';
import { articleIsOpen, press } from '../e2e/person.ts';
import type { Desk, Folders } from '../e2e/workbench.ts';
import { bringWeek } from './week.ts';

/** Opens the window on the trial week and goes to the box of the room of asking, with keys. */
export async function askTheWeek(folders: Folders, start: () => Promise<Desk>): Promise<Page> {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'Control+Shift+F');
  await expect(query(page)).toBeFocused();
  return page;
}

/** Asks another query in the room of asking, whatever is in the box. */
export async function askFor(page: Page, text: string): Promise<void> {
  await press(page, 'Control+Shift+F');
  await press(page, 'Control+a');
  await page.keyboard.type(text);
  await press(page, 'Enter');
}

/** The text in the box. */
export function query(page: Page) {
  return page.getByRole('combobox', { name: 'Query' });
}

/** The parts of the query that are finished. */
export function chips(page: Page) {
  return page.locator('.query-box .query-chip');
}

/** How many answer, in words. */
export function found(page: Page) {
  return page.getByRole('status', { name: 'Answers found' });
}
