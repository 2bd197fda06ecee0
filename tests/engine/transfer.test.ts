import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationsAre, articleText, mark, messages, press, saved, selectWords } from '../e2e/person.ts';
import { putFile } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

test('a file that is dropped on the window is read and opened', async ({ page }) => {
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['A dropped report.\n\nKursk – 11,000 soldiers.\n'], 'dropped.txt'));
    return data;
  });
  await articleText(page).dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await articleText(page).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(articleText(page)).toContainText('Kursk – 11,000 soldiers.');
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Drop to import')).toBeHidden();
});

test('files that are chosen come in; what cannot be read is listed with its reason', async ({
  workbench: { page, system },
  folders,
}) => {
  system.toOpen = [
    putFile(folders, 'memo.docx', readFileSync('tests/fixtures/documents/memo.docx')),
    putFile(folders, 'broken.json', '{ "format": "glossator-annotations", '),
  ];
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(messages(page)).toContainText(/“broken\.json” .*line 1/);
  await expect(messages(page)).toContainText('Imported 1 article.');
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
});

test('files that are opened with the program come in', async ({
  workbench: { page, openFiles },
  folders,
}) => {
  await openFiles([putFile(folders, 'opened.md', '# From the desktop\n\nIts *first* words.\n')]);
  await expect(articleText(page)).toContainText('Its first words.');
});

test('text that was copied from the article is pasted as an article of its own', async ({ page }) => {
  await selectWords(page, 'over 11,000 soldiers');
  await press(page, 'ControlOrMeta+c');
  await press(page, 'Escape');
  await press(page, 'ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste as article' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('From the wire');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'From the wire' })).toBeVisible();
  await expect(articleText(page)).toHaveText('over 11,000 soldiers');
});

test('what is exported to a file says in code points what was marked, and comes back', async ({
  workbench: { page, system },
  folders,
}) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await saved(page);
  system.toSave = join(folders.home, 'out.json');
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(messages(page)).toContainText('Exported 1 annotation');
  expect(system.proposed).toEqual(['000_1a220f47108d2d0b.glossator.json']);
  const file = JSON.parse(readFileSync(system.toSave, 'utf8'));
  const [{ text, annotations }] = file.articles;
  const [{ start, end, exact }] = annotations[0].segments;
  expect(exact).toBe('over 11,000 soldiers');
  expect(Array.from(text).slice(start, end).join('')).toBe(exact);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await annotationsAre(page, []);
  system.toOpen = [system.toSave];
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await annotationsAre(page, ['Figure: over 11,000 soldiers']);
});

test('an export goes to the clipboard', async ({ workbench: { page, system } }) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('csv');
  await dialog.getByRole('button', { name: /Copy/ }).click();
  await expect.poll(() => system.copied).toContain('Kim Jong Un');
});
