import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { annotationsAre, articleIsOpen, articleText, counts, mark, press, saved } from '../e2e/person.ts';
import { expect, test } from './story.ts';

test('the history tells what was done, and goes back to any entry of it and forward again', async ({
  start,
}) => {
  const { page } = await start();
  await articleIsOpen(page);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await mark(page, 'Actor', 'North Korea');
  await mark(page, 'Claim', 'heavy casualties');
  const dialog = page.getByRole('dialog', { name: 'History' });
  const entries = dialog.getByRole('listbox', { name: 'Entries' }).getByRole('option');
  const consequence = dialog.getByRole('status', { name: 'Undo back to here' });

  await test.step('newest first, by the keyboard', async () => {
    await press(page, 'ControlOrMeta+h');
    await expect(entries).toContainText([
      'Tag “heavy casualties” as claim',
      'Tag “North Korea” as actor',
      'Tag “over 11,000 soldiers” as figure',
      'Load 1 article',
    ]);
    await expect(entries.first()).toHaveAttribute('aria-selected', 'true');
    await expect(consequence).toHaveText('Nothing to undo after this entry.');
    await press(page, 'ArrowDown', 2);
    await expect(consequence).toHaveText('Undoes the 2 actions after this one.');
  });

  await test.step('back to the first mark: Enter goes to the button, and again presses it', async () => {
    await press(page, 'Enter');
    await expect(dialog.getByRole('button', { name: 'Undo back to here' })).toBeFocused();
    await press(page, 'Enter');
    await expect(consequence).toHaveText('Undid 2 actions. Redo to restore them one by one.');
    await expect(entries.filter({ hasText: 'undone' })).toHaveCount(2);
    await expect(entries).toHaveCount(6);
    await press(page, 'Home');
    await expect(consequence).toHaveText(/cannot go back to an undo/);
    await expect(dialog.getByRole('button', { name: 'Undo back to here' })).toBeDisabled();
  });

  await test.step('filtered by words and by kind', async () => {
    await dialog.getByRole('combobox', { name: 'Kind of action' }).selectOption('Undo and redo');
    await expect(entries).toHaveCount(2);
    await dialog.getByRole('searchbox', { name: 'Search history' }).fill('KOREA');
    await expect(entries).toContainText(['Undo: Tag “North Korea” as actor']);
    // The first one empties the field.
    await press(page, 'Escape');
    await expect(entries).toHaveCount(2);
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the window is as the history says, and redo goes forward step by step', async () => {
    await annotationsAre(page, ['Figure: over 11,000 soldiers']);
    await expect(counts(page)).toHaveText('0 claims · 0 actors · 1 figure · 0 quotes');
    await expect(undo).toHaveAttribute('title', /Tag “over 11,000 soldiers” as figure/);
    await saved(page);
    await articleText(page).focus();
    await press(page, 'ControlOrMeta+Shift+z');
    await annotationsAre(page, ['Actor: North Korea', 'Figure: over 11,000 soldiers']);
    await press(page, 'ControlOrMeta+Shift+z');
    await expect(counts(page)).toHaveText('1 claim · 1 actor · 1 figure · 0 quotes');
  });
});

test('the history says what is new since it was last looked at, and by whom', async ({ start }) => {
  const { page } = await start();
  await articleIsOpen(page);
  await mark(page, 'Figure', 'over 11,000 soldiers');
  const dialog = page.getByRole('dialog', { name: 'History' });
  const entries = dialog.getByRole('listbox', { name: 'Entries' }).getByRole('option');
  await press(page, 'ControlOrMeta+h');
  await expect(entries).toHaveCount(2);
  await expect(dialog).not.toContainText('since you last looked');
  await press(page, 'Escape');

  await mark(page, 'Actor', 'North Korea');
  await mark(page, 'Claim', 'heavy casualties');
  await press(page, 'ControlOrMeta+h');
  await expect(dialog.getByText(/^2 new actions since you last looked, today at \d\d:\d\d/)).toBeVisible();
  await expect(dialog).toContainText('New since you last looked');
  await expect(entries).toHaveCount(4);
  await accessibleInBothThemes(page, 'the history with what is new in it');
  await dialog.getByRole('button', { name: '2 new actions' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Time' })).toHaveValue('look');
  await expect(entries).toHaveCount(2);
  await dialog.getByRole('combobox', { name: 'Time' }).selectOption('Since yesterday');
  await expect(entries).toHaveCount(4);
});
