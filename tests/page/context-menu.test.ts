import type { Locator, Page } from 'playwright/test';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  articleIsOpen,
  articleText,
  isPicked,
  letter,
  mark,
  nothingIsPicked,
  placeOf,
  press,
  saved,
  selectWords,
} from '../e2e/person.ts';
import { askTheWeek, found } from './askingRoom.ts';
import { expect, test } from './story.ts';
import { bringWeek } from './week.ts';

test('a right click on selected words offers the tags, and one of them tags', async ({ page }) => {
  await selectWords(page, 'over 11,000 soldiers');
  await rightClick(page, '11,000');
  await expect(menu(page).getByRole('menuitem', { name: 'Copy', exact: true })).toBeFocused();
  await accessibleInBothThemes(page, 'a menu in the text');
  await menu(page).getByRole('menuitem', { name: 'Tag as Figure' }).click();
  await expect(menu(page)).toBeHidden();
  await isPicked(page, 'Figure: over 11,000 soldiers');
});

test('a right click on an annotation is about it, by mouse, by Shift+F10 and in the list', async ({
  page,
}) => {
  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
  await press(page, 'Escape');
  await press(page, 'Escape');
  await nothingIsPicked(page);
  await rightClick(page, 'soldiers to Russia');
  await isPicked(page, 'Claim: Pyongyang had sent over 11,000 soldiers to Russia');
  await menu(page).getByRole('menuitem', { name: 'Add Cue and Who Said It' }).click();
  await expect(page.getByRole('region', { name: 'Attribute the claim' })).toContainText('Cue');
  await press(page, 'Escape');
  await rightClick(page, 'soldiers to Russia');
  await press(page, 'g');
  await expect(menu(page).getByRole('menuitem', { name: 'Grade Claim' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Grade the claim' })).toBeVisible();
  await press(page, 'Escape');

  await mark(page, 'Figure', 'over 3,000');
  await rightClick(page, 'over 3,000');
  await expect(menu(page).getByRole('menuitem', { name: 'First Seen' })).toBeVisible();
  // Nothing that would only say that it is about claims, or about a selection.
  await expect(menu(page).getByRole('menuitem', { name: /Grade|Verification|Selection/ })).toHaveCount(0);
  await press(page, 'Escape');
  await press(page, 'Delete');

  const row = page.getByRole('list', { name: 'Annotations' }).getByRole('button');
  await row.focus();
  await press(page, 'Shift+F10');
  await expect(menu(page)).toBeVisible();
  await press(page, 'End');
  await expect(menu(page).getByRole('menuitem', { name: 'Remove Annotation' })).toBeFocused();
  await press(page, 'Escape');
  await expect(menu(page)).toBeHidden();
  await expect(row).toBeFocused();
  await row.click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Remove Annotation' }).click();
  await saved(page);
  await expect(row).toBeHidden();
});

test('a right click on an answer is about it, in the list and in the table, and leads to its article', async ({
  folders,
  start,
}) => {
  const page = await askTheWeek(folders, start);
  await page.keyboard.type('claim verification:unverified ');
  const rows = page.getByRole('listbox', { name: 'Answers' }).getByRole('option');
  await rows.filter({ hasText: 'Kestrel locked the doors' }).click({ button: 'right' });
  await expect(menu(page).getByRole('menuitem', { name: 'Copy Citation', exact: true })).toBeVisible();
  await accessibleInBothThemes(page, 'a menu on an answer');
  await menu(page).getByRole('menuitem', { name: 'Remove Annotation' }).click();
  await expect(found(page)).toHaveText(/^11 claims/);

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const row = page.getByRole('grid', { name: 'Answers' }).getByRole('row').filter({ hasText: 'Big bang' });
  await row.first().click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Open to Read' }).click();
  await expect(page.getByRole('heading', { name: 'Big bang at the quay' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('grid', { name: 'Answers' })).toBeFocused();
  await press(page, 'Shift+F10');
  await expect(menu(page).getByRole('menuitem', { name: 'Open to Read' })).toBeFocused();
});

test('in a field there are Cut, Copy and Paste, and what is typed stays unsaved meanwhile', async ({
  page,
}) => {
  const field = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Author' });
  await field.fill('Jane Doe');
  await field.press('Control+a');
  await field.click({ button: 'right' });
  await expect(menu(page).getByRole('menuitem', { name: 'Paste' })).toBeVisible();
  await menu(page).getByRole('menuitem', { name: 'Cut' }).click();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a click beside a list of actors meets what it was meant for', async ({ page }) => {
  await mark(page, 'Actor', 'National Intelligence Service');
  await page.getByRole('combobox', { name: 'Actor entry' }).click();
  await expect(page.getByRole('option', { name: /^Create/ })).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Paste' }).press('Escape');
  await expect(note).toBeFocused();
});

test('on the desk it is about what is selected, or about the row alone', async ({ folders, start }) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('button', { name: /At least nine/ })
    .click({ button: 'right' });
  await expect(page.getByRole('main', { name: 'Article', exact: true })).toContainText('At least nine dead');
  await menu(page).getByRole('menuitem', { name: 'Library', exact: true }).click();
  const row = (title: string) =>
    page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title });
  await row('Order restored').click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Set to “Done”' }).click();
  await expect(row('Order restored at the port, done')).toBeVisible();
  await row('Order restored').click({ modifiers: ['Control'] });
  await row('Big bang').click({ modifiers: ['Control'] });
  await row('Big bang').click({ button: 'right' });
  await accessibleInBothThemes(page, 'a menu on the desk');
  await menu(page).getByRole('menuitem', { name: 'Set to “In progress”' }).click();
  await expect(row('Order restored at the port, in progress')).toBeVisible();
  await expect(row('Big bang at the quay, in progress')).toBeVisible();
});

test('in a dialog it lies within it, and Esc closes the menu alone', async ({ folders, start }) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  await page.getByRole('button', { name: /^About the outlet/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Outlet/ });
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await name.selectText();
  await name.click({ button: 'right' });
  await accessibleInBothThemes(page, 'a menu in a dialog');
  await press(page, 'Escape');
  await expect(menu(page)).toBeHidden();
  await expect(dialog).toBeVisible();
  await expect(name).toBeFocused();
});

test('on an actor it leads to its page', async ({ folders, start }) => {
  bringWeek(folders);
  const { page } = await start();
  await articleIsOpen(page);
  const actor = page.getByRole('list', { name: 'Actors' }).getByRole('button', { name: /^Daro Venn/ });
  await actor.focus();
  await press(page, 'Shift+F10');
  await expect(menu(page).getByRole('menuitem')).toHaveText([
    'Open Actor',
    'Ask for Every Mention',
    'Compare What Was Said',
    'Remove Actor Entry',
  ]);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Daro Venn' })).toBeVisible();
});

function menu(page: Page): Locator {
  return page.getByRole('menu');
}

async function rightClick(page: Page, words: string): Promise<void> {
  const { x, y } = (await placeOf(page, words)).middle;
  await page.mouse.click(x, y, { button: 'right' });
  await expect(menu(page)).toBeVisible();
  await expect(articleText(page)).toBeVisible();
}

test('on a letter in the margin it is about that annotation, and on a link it leads along it or removes it', async ({
  page,
}) => {
  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'l');
  await press(page, 'a');
  await saved(page);
  await letter(page, 'Claim, 1 of 1').click({ button: 'right' });
  await isPicked(page, 'Claim: Pyongyang had sent over 11,000 soldiers to Russia');
  await expect(menu(page).getByRole('menuitem', { name: 'Grade Claim' })).toBeVisible();
  await press(page, 'Escape');
  const link = page.getByRole('list', { name: 'Links' }).getByRole('listitem');
  await link.getByRole('button').first().click({ button: 'right' });
  await expect(menu(page).getByRole('menuitem')).toHaveText(['Go to the Linked Annotation', 'Remove Link']);
  await press(page, 'Enter');
  await isPicked(page, 'Figure: over 11,000 soldiers');
  await link.getByRole('button').first().focus();
  await press(page, 'Shift+F10');
  await press(page, 'End');
  await press(page, 'Enter');
  await expect(link).toHaveCount(0);
});

test('words that are selected anywhere can be copied, and the middle button opens nothing', async ({
  start,
}) => {
  const desk = await start();
  const { page } = desk;
  await mark(page, 'Figure', 'over 11,000 soldiers');
  const quoted = page.getByRole('region', { name: 'This annotation' }).getByRole('blockquote');
  await quoted.selectText();
  await quoted.click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('over 11,000 soldiers');
  for (const place of [quoted, articleText(page), page.getByRole('button', { name: /^South Korea/ })]) {
    await place.click({ button: 'middle' });
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(menu(page)).toBeHidden();
  }
});

test('an entry of the history can be copied', async ({ page }) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+h');
  await page.getByRole('option').filter({ hasText: 'over 11,000 soldiers' }).click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Copy Entry' }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('over 11,000 soldiers');
  await page.getByRole('listbox', { name: 'Entries' }).press('Shift+F10');
  await expect(menu(page).getByRole('menuitem')).toHaveText([/^CopyCtrl/, 'Copy Entry']);
});

test('on a value beside the answers and on a saved question it asks', async ({ folders, start }) => {
  const page = await askTheWeek(folders, start);
  const value = page
    .getByRole('navigation')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: /^Claim/ }) });
  await value.first().click({ button: 'right' });
  await expect(menu(page).getByRole('menuitem')).toHaveText([
    'Ask for This',
    'Ask for This Alone',
    'Leave This Out',
  ]);
  await accessibleInBothThemes(page, 'a menu on a value');
  await menu(page).getByRole('menuitem', { name: 'Ask for This Alone' }).click();
  await expect(found(page)).toHaveText(/ claims/);
  await page.getByRole('button', { name: /^Saved questions/ }).click();
  const question = page.getByRole('list', { name: 'Saved questions' }).getByRole('listitem').first();
  await question.getByRole('button').first().focus();
  await press(page, 'Shift+F10');
  await expect(menu(page).getByRole('menuitem')).toHaveText([
    'Ask This Question',
    'Change Question…',
    'Remove Question',
  ]);
  await press(page, 'Enter');
  await expect(found(page)).toHaveText(/^6 claims/);
});
