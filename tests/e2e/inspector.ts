import { expect, type Locator, type Page } from 'playwright/test';
import type { Tag } from '../../shared/model/tag.ts';
import { type Folders, rowsOf } from './workbench.ts';

/** The card of the current annotation. */
export function detail(page: Page): Locator {
  return page.getByRole('region', { name: 'This annotation' });
}

/** One of its fields by its name. */
export function field(page: Page, name: string): Locator {
  return detail(page).getByLabel(name, { exact: true });
}

/** Tab (or Shift+Tab) until the keyboard is on a control, as a person would. */
export async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab does not lead there.');
}

/** The attributes of the only annotation with a tag, as they are stored. */
export function stored(folders: Folders, tag: Tag = 'claim'): object {
  const [row] = rowsOf(folders, `SELECT attributes FROM annotation WHERE tag = '${tag}'`);
  // A row has the column that it was asked for.
  return JSON.parse((row as { readonly attributes: string }).attributes);
}

/** A segment with these words, wherever it stands. */
export function cueOf(words: string): object {
  return expect.objectContaining({ exact: words });
}
