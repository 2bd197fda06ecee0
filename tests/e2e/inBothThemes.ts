import type { Page } from 'playwright/test';
import { accessible } from './accessible.ts';

/** Axe finds nothing to object to in the window as it is now, whichever theme the system has; one was not chosen in the window. */
export async function accessibleInBothThemes(page: Page, state: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await accessible(page, `${state}, ${theme}`);
  }
}
