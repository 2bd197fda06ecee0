import { accessible } from '../e2e/accessible.ts';
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
