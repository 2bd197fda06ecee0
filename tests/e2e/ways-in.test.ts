import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../electron/store/open.ts';
import type { ImportReport } from '../../shared/transfer/importing.ts';
import { importPaths } from '../fixtures/importing.ts';
import { annotationsAre, articleIsOpen, articleText, mark, messages, press, saved } from './person.ts';
import { expect, test } from './story.ts';
import { answerOpenDialog, answerSaveDialog, type Folders, newFolders, removeFolders } from './workbench.ts';

/** A folder as a person has it: good files, bad ones, and one of another tool. */
function mixedFolder({ home }: Folders): string {
  const folder = join(home, 'reports');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'one.txt'), 'The first report.\n');
  writeFileSync(join(folder, 'deep', 'two.txt'), 'The second report.\n');
  writeFileSync(join(folder, 'broken.json'), '{ "format": "glossator-annotations", ');
  writeFileSync(join(folder, 'program.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]));
  return folder;
}

function bratFolder({ home }: Folders): string {
  const folder = join(home, 'brat');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), '📰 Over 11,000 soldiers went to Kursk, the NIS said.\n');
  writeFileSync(
    join(folder, 'a.ann'),
    'T1\tORG 42 45\tNIS\nT2\tStrength 2 22\tOver 11,000 soldiers\nA1\tCertainty T2 High\n',
  );
  return folder;
}

test('a folder dropped on the window: what is good comes in, what is bad is listed with its reason', async ({
  page,
  folders,
}) => {
  await articleIsOpen(page);
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [mixedFolder(folders)], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  }
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('broken.json');
  await expect(report).toContainText('line 1');
  await expect(report).toContainText('program.txt');
  await press(page, 'Escape');
  const list = page.getByRole('list', { name: 'Articles' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('button', { name: /^The second report/ })).toBeVisible();

  await test.step('one undo takes the import back', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(list.getByRole('listitem')).toHaveCount(1);
  });
});

test('another tool’s names are looked at before they come in, with keys alone', async ({
  workbench: { app, page },
  folders,
}) => {
  await articleIsOpen(page);
  await answerOpenDialog(app, [bratFolder(folders)]);
  await press(page, 'ControlOrMeta+Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  const strength = dialog.getByRole('combobox', { name: /^Strength/ });
  await expect(strength).toBeFocused();
  await page.keyboard.type('Figure');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(articleText(page)).toContainText('the NIS said');
  await annotationsAre(page, ['Figure: Over 11,000 soldiers', 'Actor: NIS']);
});

test('text is pasted as an article with a title and an address', async ({ workbench: { app, page } }) => {
  await articleIsOpen(page);
  await app.evaluate(({ clipboard }) => clipboard.writeText('A pasted report.\r\n\r\nIts second paragraph.'));
  await press(page, 'ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste as article' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('From the wire');
  await dialog.getByRole('textbox', { name: 'Source address' }).fill('https://example.org/wire');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'From the wire' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('https://example.org/wire');
  await expect(articleText(page)).toContainText('Its second paragraph.');
});

test('the dialog writes every format, and what can be read again comes back', async ({
  workbench: { app, page },
  folders,
  cli,
}) => {
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  const listed = (await cli('formats', '--json')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const writable = listed.filter((format) => format.export);
  expect(writable.length).toBeGreaterThan(3);
  for (const format of writable) {
    await test.step(format.id, async () => {
      const path = join(folders.home, `out-${format.id}${format.extension}`);
      await answerSaveDialog(app, path);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Export annotations' });
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format.id);
      for (const loss of format.drops) await expect(dialog).toContainText(loss);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect(dialog).toBeHidden();
      await expect(messages(page)).toContainText('Exported 2 annotations from 1 article');
      const written = statSync(path).isDirectory()
        ? readdirSync(path).map((name) => join(path, name))
        : [path];
      expect(written.every((file) => readFileSync(file).length > 0)).toBe(true);
      if (!format.import) return;
      expect(await importedElsewhere(path, format.id)).toMatchObject({
        failed: [],
        rows: [{ annotations: 2 }],
      });
    });
  }
});

/** Imports a file into a new workspace. */
async function importedElsewhere(path: string, format: string): Promise<ImportReport> {
  const laptop = newFolders();
  const opened = openWorkspace(laptop.workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return await importPaths(opened.value, [path], { format });
  } finally {
    opened.value.close();
    removeFolders(laptop);
  }
}
