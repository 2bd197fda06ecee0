import {
  annotationsAre,
  articleText,
  counts,
  isPicked,
  isSelected,
  mark,
  messages,
  press,
  selectWords,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

const report = 'North-Korea again.\nSoldiers of north korea, and of North Korea, were seen.\n';

test('the words of an annotation are marked in the whole workspace by keys, and one undo takes them back', async ({
  page,
  folders,
}) => {
  await bring(folders, 'again.txt', report);
  const row = page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: /North-Korea again/ });
  await expect(row).toBeVisible();
  await mark(page, 'Actor', 'North Korea');
  const dialog = page.getByRole('dialog', { name: 'Tag everywhere' });
  const sum = dialog.getByRole('status', { name: 'Occurrences' });

  await test.step('exactly these words, then those that differ in case and punctuation', async () => {
    await press(page, 'Shift+E');
    await expect(dialog.getByRole('radio', { name: 'The whole workspace' })).toBeFocused();
    await expect(sum).toHaveText('6 occurrences in 2 articles to tag.');
    await press(page, 'Tab');
    await press(page, 'ArrowDown');
    await expect(sum).toHaveText('8 occurrences in 2 articles to tag.');
    await expect(dialog.getByRole('region', { name: 'Where they occur' })).toContainText(
      'Soldiers of north korea, and of North Korea, were seen.',
    );
  });

  await test.step('Enter marks them', async () => {
    await press(page, 'Enter');
    await expect(dialog).toBeHidden();
    await expect(messages(page)).toHaveText(
      'Tagged 8 occurrences in 2 articles as actor. Undo to remove them all.',
    );
    await expect(counts(page)).toContainText('6 actors');
    await expect(row).toContainText('3 Actors');
    await expect(articleText(page)).toBeFocused();
  });

  await test.step('again, nothing is left', async () => {
    await press(page, 'e');
    await expect(sum).toHaveText('Nothing left to tag: 5 are already tagged as actor.');
    await expect(dialog.getByRole('button', { name: 'Tag', exact: true })).toBeDisabled();
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('one undo for all', async () => {
    await press(page, 'ControlOrMeta+z');
    await annotationsAre(page, ['Actor: North Korea']);
    await expect(row).toContainText('nothing tagged yet');
  });
});

test('selected words are marked everywhere with the tag that is asked for', async ({ page }) => {
  await press(page, 'e');
  await expect(messages(page)).toContainText('Select the words or the annotation');
  await selectWords(page, 'Pyongyang');
  await press(page, 'e');
  const dialog = page.getByRole('dialog', { name: 'Tag everywhere' });
  await dialog.getByRole('radio', { name: 'Claim' }).check({ force: true });
  await dialog.getByRole('button', { name: /^Tag \d+ occurrences$/ }).click();
  await expect(dialog).toBeHidden();
  const words = (await articleText(page).textContent())?.match(/\bPyongyang\b/g)?.length ?? 0;
  await annotationsAre(page, Array(words).fill('Claim: Pyongyang'));
  await isSelected(page, 'Pyongyang');
  await press(page, 'Escape');
  await press(page, 'Tab');
  await isPicked(page, 'Claim: Pyongyang');
});
