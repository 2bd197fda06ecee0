import { accessibleInBothThemes } from '../e2e/accessible.ts';
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
  wholeText,
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
  const words = (await wholeText(page)).match(/\bPyongyang\b/g)?.length ?? 0;
  await annotationsAre(page, Array(words).fill('Claim: Pyongyang'));
  // As after tagging these words alone, the next key is meant for them.
  await isPicked(page, 'Claim: Pyongyang');
  await expect(page.getByRole('toolbar', { name: 'Tag selection' })).toBeHidden();
  await expect(articleText(page)).toBeFocused();
});

test('single occurrences and whole articles are left out, by keys and by mouse', async ({
  page,
  folders,
}) => {
  await bring(folders, 'again.txt', report);
  await expect(
    page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: /North-Korea again/ }),
  ).toBeVisible();
  await mark(page, 'Actor', 'North Korea');
  await press(page, 'Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Tag everywhere' });
  const sum = dialog.getByRole('status', { name: 'Occurrences' });
  await expect(sum).toHaveText('6 occurrences in 2 articles to tag.');
  await accessibleInBothThemes(page, 'the occurrences of some words');

  await test.step('Space unticks one, and another one', async () => {
    await dialog.getByRole('checkbox', { name: /South Korea’s intelligence agency/ }).focus();
    await press(page, 'ArrowDown');
    await press(page, 'Space');
    await expect(sum).toHaveText('5 of 6 occurrences in 2 articles to tag.');
    await press(page, 'Space');
    await expect(sum).toHaveText('6 occurrences in 2 articles to tag.');
    await press(page, 'End');
    await expect(dialog.getByRole('checkbox', { name: /Soldiers of north korea/ })).toBeFocused();
    await press(page, 'Space');
    await expect(sum).toHaveText('5 of 6 occurrences in 2 articles to tag.');
  });

  await test.step('an article as a whole, all, and all again', async () => {
    const whole = dialog.getByRole('checkbox', { name: 'South Korea’s intelligence agency' }).first();
    await whole.click();
    await expect(dialog.getByRole('button', { name: 'Tag', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Tick All' }).click();
    await expect(sum).toHaveText('6 occurrences in 2 articles to tag.');
    await dialog.getByRole('button', { name: 'Untick All' }).click();
    await expect(sum).toHaveText('0 of 6 occurrences in 2 articles to tag.');
  });

  await test.step('what is ticked is tagged, and nothing else', async () => {
    await dialog.getByRole('checkbox', { name: /Soldiers of north korea/ }).click();
    await dialog.getByRole('radio', { name: 'Ignore case and punctuation' }).check();
    await expect(sum).toHaveText('3 of 8 occurrences in 2 articles to tag.');
    await press(page, 'Enter');
    await expect(messages(page)).toHaveText('Tagged 3 occurrences as actor. Undo to remove them all.');
  });
});

test('an occurrence is looked at in its article, and the list is there again as it was', async ({
  page,
  folders,
}) => {
  await bring(folders, 'again.txt', report);
  await expect(
    page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: /North-Korea again/ }),
  ).toBeVisible();
  await mark(page, 'Actor', 'North Korea');
  await press(page, 'Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Tag everywhere' });
  const sum = dialog.getByRole('status', { name: 'Occurrences' });
  const other = dialog.getByRole('checkbox', { name: /Soldiers of north korea/ });
  await other.uncheck();
  await press(page, 'ArrowRight');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('Soldiers of north korea');
  await isSelected(page, 'North Korea');
  const bar = page.getByRole('region', { name: 'Tag everywhere' });
  await expect(bar).toBeVisible();
  await accessibleInBothThemes(page, 'an occurrence in its article');

  await press(page, 'Escape');
  await expect(sum).toHaveText('5 of 6 occurrences in 2 articles to tag.');
  await expect(other).toBeFocused();
  await expect(other).not.toBeChecked();
  await dialog.getByRole('button', { name: /marks a continuation/ }).click();
  await expect(dialog).toBeHidden();
  await bar.getByRole('button', { name: 'Back to the List' }).click();
  await expect(sum).toHaveText('5 of 6 occurrences in 2 articles to tag.');
  await press(page, 'Enter');
  await annotationsAre(page, Array(6).fill('Actor: North Korea'));
});

test('parts of other words are tagged only where that is asked for', async ({ page }) => {
  await selectWords(page, 'Korea');
  await press(page, 'e');
  const dialog = page.getByRole('dialog', { name: 'Tag everywhere' });
  const sum = dialog.getByRole('status', { name: 'Occurrences' });
  await expect(sum).toHaveText(/^\d+ occurrences to tag\.$/);
  const whole = Number.parseInt((await sum.textContent()) ?? '', 10);
  await dialog.getByRole('checkbox', { name: 'Also inside words' }).check();
  const inside = (await wholeText(page)).split('Korea').length;
  await expect(sum).toHaveText(`${inside - 1} occurrences to tag.`);
  expect(inside - 1).toBeGreaterThan(whole);
});

test('ten thousand occurrences are one list, of which only what is seen is drawn', async ({
  page,
  folders,
}) => {
  await bring(folders, 'many.txt', `Many of them.\n\n${'Kim met Ri again. '.repeat(10_000)}\n`);
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /Many of them/ })
    .click();
  await expect(articleText(page)).toContainText('Kim met Ri');
  await selectWords(page, 'Kim');
  await press(page, 'e');
  const dialog = page.getByRole('dialog', { name: 'Tag everywhere' });
  const sum = dialog.getByRole('status', { name: 'Occurrences' });
  await expect(sum).toHaveText('10,000 occurrences to tag.');
  await expect(dialog.getByRole('checkbox', { name: /Kim met Ri again/ }).first()).toBeVisible();
  expect(await dialog.getByRole('checkbox').count()).toBeLessThan(200);
  await dialog
    .getByRole('checkbox', { name: /Kim met Ri again/ })
    .first()
    .focus();
  await press(page, 'End');
  await press(page, 'Space');
  await expect(sum).toHaveText('9,999 of 10,000 occurrences to tag.');
  await press(page, 'Enter');
  await expect(messages(page)).toContainText('Tagged 9,999 occurrences');
});
