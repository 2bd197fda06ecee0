import { accessibleInBothThemes } from '../e2e/accessible.ts';
import {
  annotationList,
  articleIsOpen,
  clickWords,
  isPicked,
  letter,
  mark,
  placeOf,
  press,
  selectWords,
} from '../e2e/person.ts';
import { bring } from '../e2e/workbench.ts';
import { linkedReport } from '../fixtures/linkedReport.ts';
import { expect, test } from './story.ts';

test('every part of the window has the role and the name that people and tools rely on', async ({ page }) => {
  const library = page.getByRole('navigation', { name: 'Library' });
  await expect(library.getByRole('list', { name: 'Articles' })).toBeVisible();
  const article = page.getByRole('main', { name: 'Article' });
  await expect(article.getByRole('textbox', { name: 'Article text' })).toBeVisible();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('list', { name: 'Annotations' })).toBeAttached();
  await expect(page.getByRole('status', { name: 'Save state' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Counts' })).toBeVisible();
  for (const name of ['Import', 'Export', 'Undo', 'Redo']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await selectWords(page, 'over 11,000 soldiers');
  const toolbar = page.getByRole('toolbar', { name: 'Tag selection' });
  for (const name of ['Claim', 'Actor', 'Figure', 'Quote']) {
    await expect(toolbar.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await press(page, '3');
  await expect(
    annotationList(page).getByRole('listitem', { name: 'Figure: over 11,000 soldiers' }),
  ).toBeVisible();
  await expect(letter(page, 'Figure, 1 of 1')).toBeVisible();
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox', { name: 'Command' })).toBeFocused();
});

test('axe finds nothing to object to in the window and its dialogs', async ({ page }) => {
  await accessibleInBothThemes(page, 'first run');

  await mark(page, 'Claim', 'Pyongyang had sent over 11,000 soldiers to Russia');
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await mark(page, 'Actor', 'Pyongyang', { nth: 1 });
  await mark(page, 'Quote', 'with many stationed');
  await clickWords(page, '11,000');
  await isPicked(page, 'Figure: over 11,000 soldiers');
  await accessibleInBothThemes(page, 'annotations, one of them picked');
  await selectWords(page, 'exact scale');
  await accessibleInBothThemes(page, 'the toolbar above a selection');
  await press(page, 'Escape', 3);
  await press(page, '1');
  await accessibleInBothThemes(page, 'the marker pen and a message');
  await press(page, 'Escape');
  await clickWords(page, '11,000');

  for (const [key, name] of [
    ['ControlOrMeta+e', 'Export annotations'],
    ['ControlOrMeta+k', 'Commands'],
    ['?', 'Keyboard shortcuts'],
    ['e', 'Tag everywhere'],
    ['ControlOrMeta+h', 'History'],
  ] as const) {
    await press(page, key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await accessibleInBothThemes(page, `dialog “${name}”`);
    await press(page, 'Escape');
  }

  await press(page, 'ControlOrMeta+z', 4);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('axe finds nothing to object to in what is shown on demand', async ({ start, folders }) => {
  const text = 'Over 11,000 soldiers were \u202edetnarg\u202c leave.\n\nThe co\u00adoperation went on.\n';
  const marks = [
    { tag: 'claim', words: 'Over 11,000 soldiers were' },
    { tag: 'figure', words: 'Over 11,000 soldiers', attributes: { unit: 'men' } },
  ] as const;
  const report = linkedReport(text, marks, [{ type: 'quantifies', from: 1, to: 0 }]);
  await bring(folders, 'report.json', report);
  const { page } = await start();
  await articleIsOpen(page);
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.locator('.hidden-mark')).toHaveCount(2);
  for (const contrast of ['no-preference', 'more'] as const) {
    await page.emulateMedia({ contrast });
    const { middle } = await placeOf(page, 'soldiers');
    await page.mouse.move(middle.x - 10, middle.y);
    await page.mouse.move(middle.x, middle.y);
    await expect(page.locator('.hover-card')).toBeVisible();
    await accessibleInBothThemes(
      page,
      `hidden characters and the card under the pointer, contrast ${contrast}`,
    );
    await page.mouse.move(middle.x, middle.y + 300);
  }
});

test('axe finds nothing to object to in an empty library', async ({ start, folders }) => {
  // A workspace that an import has made has no seeds; undoing the import empties it.
  await bring(folders, 'only.txt', 'The only report.\n');
  const { page } = await start();
  await articleIsOpen(page);
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'Open an article to begin' })).toBeVisible();
  const main = page.getByRole('main', { name: 'Article' });
  await expect(main.getByRole('listitem')).toHaveText([/^Choose a file/, /^Paste text/, /^Drop files/]);
  await expect(main.getByRole('button', { name: 'Choose a File…' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Open Another Workspace' })).toBeVisible();
  await accessibleInBothThemes(page, 'empty library');
});
