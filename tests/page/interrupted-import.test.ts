import { newImportRun } from '../../electron/store/actions/importRuns.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { messages } from '../e2e/person.ts';
import type { Folders } from '../e2e/workbench.ts';
import { readText } from '../fixtures/readText.ts';
import { expect, test } from './story.ts';

/** What a process leaves that was killed before the second of two files was in. */
function interruptAnImport({ workspace: dir }: Folders): void {
  const opened = openWorkspace(dir, { create: true });
  const read = readText(Buffer.from('The first of two reports.'), 'first.txt');
  if (!opened.ok || !read.ok) throw new Error('There is no workspace to begin with.');
  const { actions, close } = opened.value;
  const run = newImportRun(['/first.txt', '/second.txt']);
  const ended = { ...run, by: run.by.replace(/\w+$/, 'x') };
  actions.importChunk([{ kind: 'documents', documents: [read.value] }], null, false, ended);
  close();
}

test('an import that was interrupted is said at the start, and undone in one step', async ({
  start,
  folders,
}) => {
  interruptAnImport(folders);
  const { page } = await start();
  const articles = page.getByRole('list', { name: 'Articles' }).getByRole('button');
  await expect(articles).toHaveCount(1);
  await expect(messages(page)).toContainText('An import was interrupted, and only a part of it came in.');
  await messages(page).getByRole('button', { name: 'Interrupted Imports' }).click();
  const dialog = page.getByRole('dialog', { name: 'Interrupted imports' });
  await expect(dialog).toContainText('1 article and 0 annotations came in');
  await accessibleInBothThemes(page, 'an import that was interrupted');
  await dialog.getByRole('button', { name: 'Undo It' }).click();
  await expect(dialog).toBeHidden();
  await expect(articles).toHaveCount(0);
});

test('what came in of an interrupted import is kept, and nothing more is said of it', async ({
  start,
  folders,
  cli,
}) => {
  interruptAnImport(folders);
  const { page } = await start();
  await messages(page).getByRole('button', { name: 'Interrupted Imports' }).click();
  await page.getByRole('button', { name: 'Keep It' }).click();
  await expect(messages(page)).toContainText('was kept');
  expect(await cli('list')).toMatchObject({ status: 0, stderr: '' });
});
