import { expect, type Locator, type Page } from 'playwright/test';
import type { Outcome } from './workbench.ts';

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

/** What the workspace holds of the first annotation of a tag. */
export async function stored(cli: (...args: string[]) => Promise<Outcome>, tag?: string): Promise<unknown> {
  const { stdout } = await cli('export', '--format', 'json', '--out', '-');
  const { annotations } = JSON.parse(stdout).articles[0];
  return annotations.find((annotation: { tag: string }) => !tag || annotation.tag === tag)?.attributes;
}

/** A segment with these words, wherever it stands. */
export function cueOf(words: string): object {
  return expect.objectContaining({ exact: words });
}
