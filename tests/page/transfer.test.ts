import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../electron/store/open.ts';
import type { ImportReport } from '../../shared/transfer/importing.ts';
import { annotationsAre, articleIsOpen, articleText, mark, messages, press, saved } from '../e2e/person.ts';
import { type Folders, newFolders, removeFolders } from '../e2e/workbench.ts';
import { importPaths } from '../fixtures/importing.ts';
import { expect, test } from './story.ts';

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

test('another tool’s names are looked at before they come in, with keys alone', async ({
  workbench: { page, answerOpen },
  folders,
}) => {
  await articleIsOpen(page);
  await answerOpen([bratFolder(folders)]);
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

test('the dialog writes every format, and what can be read again comes back', async ({
  workbench: { page, answerSave },
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
      await answerSave(path);
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
