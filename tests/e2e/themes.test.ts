import type { Page } from 'playwright/test';
import { articleIsOpen, runCommand } from './person.ts';
import { expect, ownStart as test } from './story.ts';

const paper = { light: 'rgb(255, 254, 252)', dark: 'rgb(26, 27, 31)' };

test('the theme follows the system until one is chosen, and the choice is remembered', async ({ start }) => {
  let { app, page } = await start();
  await articleIsOpen(page);
  await page.emulateMedia({ colorScheme: null });
  const system = await app.evaluate(({ nativeTheme }) =>
    nativeTheme.shouldUseDarkColors ? 'dark' : 'light',
  );
  await paperIs(page, paper[system]);

  for (const theme of ['dark', 'light', 'dark'] as const) {
    await runCommand(page, theme === 'dark' ? 'Dark Theme' : 'Light Theme');
    await paperIs(page, paper[theme]);
  }
  await app.close();

  ({ app, page } = await start());
  await page.emulateMedia({ colorScheme: null });
  await articleIsOpen(page);
  await paperIs(page, paper.dark);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await runCommand(page, 'Match System Theme');
  await paperIs(page, paper[system]);
});

/** The colour of the paper in either theme. */
async function paperIs(page: Page, colour: string): Promise<void> {
  await expect(page.getByRole('main', { name: 'Article' })).toHaveCSS('background-color', colour);
}
