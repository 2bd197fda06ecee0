import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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

test('files that come while a dialog is open wait until it is closed, and what was typed there stays', async ({
  workbench: { page, openFiles },
  folders,
}) => {
  await press(page, 'ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  await dialog.getByRole('combobox').fill('backup');
  await openFiles([putFile(folders, 'opened.txt', 'From the desktop.\n'), join(folders.home, 'gone 1.txt')]);
  await openFiles([join(folders.home, 'gone 2.txt'), join(folders.home, 'gone 3.txt')]);
  await expect(messages(page)).toHaveText('The files will be imported when you close this dialog.');
  // One that does not wait says at once how far it is.
  await expect(page.locator('.task-progress')).toHaveCount(0);
  await expect(dialog.getByRole('combobox')).toHaveValue('backup');
  await press(page, 'Escape');
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('gone 2.txt');
  await expect(articleText(page)).toHaveText('From the desktop.');
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

test('the dialog for saving proposes the ending of each format, and shows files like it', async ({
  workbench: { page, system },
}) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  const format = dialog.getByRole('combobox', { name: 'Format' });
  const endings = {
    json: 'glossator.json',
    csv: 'csv',
    xlsx: 'xlsx',
    html: 'html',
    pdf: 'pdf',
    webanno: 'tsv',
  };
  for (const [id, ending] of Object.entries(endings)) {
    await format.selectOption(id);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => system.asked?.name).toBe(`000_1a220f47108d2d0b.${ending}`);
    expect(system.asked?.filters[0].extensions).toEqual([ending.split('.').at(-1)]);
  }
  // A folder has no ending.
  await format.selectOption('brat');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => system.asked?.name).toBe('000_1a220f47108d2d0b');
});

test('an export begins as the last one ended: its format, its extent, its folder', async ({
  workbench: { page, system },
  folders,
}) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  const folder = join(folders.home, 'exports');
  mkdirSync(folder);
  // The ending was not typed.
  system.toSave = join(folder, 'Kursk 27.11');
  // The first time it asks for everything.
  await press(page, 'ControlOrMeta+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('table-csv');
  await dialog.getByRole('radio', { name: /whole workspace/ }).check();
  await dialog.getByRole('checkbox', { name: /suggestions/ }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(messages(page)).toContainText('to Kursk 27.11.csv.');
  expect(readFileSync(`${system.toSave}.csv`, 'utf8')).toContain('Kim Jong Un');

  await page.reload();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('table-csv');
  await expect(dialog.getByRole('radio', { name: /whole workspace/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /suggestions/ })).toBeChecked();

  await test.step('a file that nobody was asked about is not replaced', async () => {
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(messages(page)).toContainText('“Kursk 27.11.csv” already exists, so nothing was saved');
    await press(page, 'Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('Export Again asks only where', async () => {
    system.toSave = join(folder, 'again.csv');
    await press(page, 'ControlOrMeta+Shift+e');
    await expect(messages(page)).toHaveText('Exported 1 annotation from 1 article to again.csv.');
    expect(system.asked).toMatchObject({ folder });
    rmSync(folder, { recursive: true });
    system.toSave = null;
    await press(page, 'ControlOrMeta+Shift+e');
    await expect.poll(() => system.asked?.folder).toBeUndefined();
  });
});

test('an export goes to the clipboard', async ({ workbench: { page, system } }) => {
  await mark(page, 'Actor', 'Kim Jong Un');
  await press(page, 'ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export annotations' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('csv');
  await dialog.getByRole('button', { name: /Copy/ }).click();
  await expect.poll(() => system.copied).toContain('Kim Jong Un');
});
