import type { Locator, Page } from 'playwright/test';
import { articleIsOpen, counts, messages, press, saved } from './person.ts';
import { expect, ownStart } from './story.ts';

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in article' });
const results = (page: Page): Locator => bar(page).getByRole('status', { name: 'Find results' });

ownStart(
  'tags all hits at once, takes them back in one step, and keeps them over a restart',
  async ({ start, workbench }) => {
    const { page } = workbench;
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('russia');
    await expect(results(page)).toHaveText(/^1 of \d+$/);
    const hits = Number((await results(page).textContent())?.split(' ').at(-1));
    expect(hits).toBeGreaterThan(2);
    await press(page, 'Escape');
    await press(page, '2');
    await expect(counts(page)).toContainText('1 actor');
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('russia');
    await bar(page)
      .getByRole('group', { name: 'Tag all occurrences' })
      .getByRole('button', { name: 'Actor' })
      .click();
    await expect(messages(page)).toHaveText(
      `Tagged ${hits - 1} occurrence${hits === 2 ? '' : 's'} as actor; 1 was already tagged. Undo to remove them all.`,
    );
    await expect(counts(page)).toContainText(`${hits} actors`);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(messages(page)).toHaveText(`${hits - 1} annotations were removed.`);
    await expect(counts(page)).toContainText('1 actor');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect(counts(page)).toContainText(`${hits} actors`);
    await saved(page);
    await workbench.app.close();

    const again = await start();
    await articleIsOpen(again.page);
    await expect(counts(again.page)).toContainText(`${hits} actors`);
    await again.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(counts(again.page)).toContainText('1 actor');
  },
);
