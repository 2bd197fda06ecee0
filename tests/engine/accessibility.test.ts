import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { clickWords, isPicked, mark, press, runCommand, selectWords } from '../e2e/person.ts';
import { expect, test } from './story.ts';

const paper = { Light: 'rgb(255, 254, 252)', Dark: 'rgb(26, 27, 31)' } as const;

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing to object to in the ${theme.toLowerCase()} theme`, async ({ page }, testInfo) => {
    await runCommand(page, `${theme} Theme`);
    await expect(page.getByRole('main', { name: 'Article' })).toHaveCSS('background-color', paper[theme]);
    await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
    await mark(page, 'Figure', 'over 11,000 soldiers');
    await clickWords(page, '11,000');
    await isPicked(page, 'Figure: over 11,000 soldiers');
    await accessible(page, 'annotations, one of them picked');
    await page.screenshot({ path: testInfo.outputPath('picked.png') });
    await selectWords(page, 'exact scale');
    await accessible(page, 'the toolbar above a selection');
    await press(page, 'Escape');
    await press(page, 'ControlOrMeta+e');
    await expect(page.getByRole('dialog', { name: 'Export annotations' })).toBeVisible();
    await accessible(page, 'a dialog');
    await page.screenshot({ path: testInfo.outputPath('dialog.png') });
  });
}

/** Legacy mode runs axe in the page itself: it is not put into a page of its own, where our policy would not hold. */
async function accessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, state).toEqual([]);
}
