import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { annotationsAre, isSelected, mark, press, selectWords, statusBar } from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('the status bar says what its numbers mean and why it says Offline, and Esc closes that alone', async ({
  start,
  folders,
}) => {
  await bring(folders, 'emoji.txt', '📰 Over 11,000 soldiers.\n');
  const { page } = await start();
  await selectWords(page, '11,000');
  await page.getByRole('button', { name: 'Characters 8–14' }).click();
  const where = page.getByRole('dialog', { name: 'Characters 8–14' });
  await expect(where).toContainText('6 characters selected: 8 to 14 of 25.');
  await expect(where).toContainText('Exports and the command line count code points: 7 to 13 here.');
  await accessibleInBothThemes(page, 'what the offsets mean');
  await press(page, 'Escape');
  await expect(where).toBeHidden();
  await isSelected(page, '11,000');
  await page.getByRole('button', { name: 'Offline' }).click();
  await expect(page.getByRole('dialog', { name: 'Offline' })).toContainText('never uses a network');
  await accessibleInBothThemes(page, 'why it is offline');
});

test('a click on a count lists just these annotations', async ({ page }) => {
  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await statusBar(page).getByText('1 figure').click();
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
  await statusBar(page).getByText('1 claim').click();
  await annotationsAre(page, ['Claim: Pyongyang had sent over 11,000 soldiers to Russia']);
  // There is nothing to list.
  await statusBar(page).getByText('0 quotes').click();
  await annotationsAre(page, ['Claim: Pyongyang had sent over 11,000 soldiers to Russia']);
});
