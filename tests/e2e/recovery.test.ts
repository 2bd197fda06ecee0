import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibleInBothThemes } from './accessible.ts';
import { annotations, annotationsAre, articleIsOpen, mark, messages, runCommand, saved } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { type Folders, stopWorkbench } from './workbench.ts';

const database = ({ workspace }: Folders) => join(workspace, 'workspace.db');
const setAside = ({ workspace }: Folders) =>
  readdirSync(workspace).filter((name) => /^workspace\.db\.replaced-[\dT-]+Z$/.test(name));

test('a damaged workspace is restored from the backup that the last session made', async ({
  start,
  folders,
  cli,
}) => {
  const first = await start();
  await mark(first.page, 'Actor', 'Kim Jong Un');
  await saved(first.page);
  await stopWorkbench(first);
  writeFileSync(database(folders), 'This is no database.');

  const { page } = await start();
  await expect(page.getByRole('alert')).toContainText(/is damaged and was left unchanged/);
  const backup = page.getByRole('radio', { name: /Today.*1 article, 1 annotation.*Kim Jong Un/ });
  await expect(backup).toBeChecked();
  await accessibleInBothThemes(page, 'a workspace that is damaged');
  await page.getByRole('button', { name: 'Restore This Backup' }).click();
  await articleIsOpen(page);
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  const [aside = ''] = setAside(folders);
  expect(readFileSync(join(folders.workspace, aside), 'utf8')).toBe('This is no database.');
  await mark(page, 'Claim', 'North Korea');
  await saved(page);
  expect(await cli('verify')).toMatchObject({ status: 0 });
});

test('what can be read of a damaged workspace is exported and salvaged, and what is lost is said', async ({
  start,
  folders,
  cli,
}) => {
  const first = await start();
  await mark(first.page, 'Actor', 'Kim Jong Un');
  await saved(first.page);
  await stopWorkbench(first);
  rmSync(join(folders.config, 'Glossator', 'backups'), { recursive: true });
  const bytes = readFileSync(database(folders));
  writeFileSync(database(folders), bytes.fill(0, 0, 100));

  const { page, answerSave } = await start();
  await expect(page.getByText('There are no backups of this workspace yet.')).toBeVisible();
  const out = join(folders.home, 'rest.glossator.json');
  await answerSave(out);
  await page.getByRole('button', { name: 'Export Readable Data…' }).click();
  await expect(page.getByRole('status')).toContainText('1 article and 1 annotation could be read');
  expect(readFileSync(out, 'utf8')).toContain('Kim Jong Un');
  expect(readFileSync(database(folders)).equals(bytes)).toBe(true);

  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Recover into a New Workspace' }).click();
  await expect(page.getByRole('region', { name: 'What could not be read' })).toContainText(/history/);
  await page.getByRole('button', { name: 'Open the Workspace' }).click();
  await articleIsOpen(page);
  expect(await annotations(page)).toEqual(['Actor: Kim Jong Un']);
  const [aside = ''] = setAside(folders);
  expect(readFileSync(join(folders.workspace, aside)).equals(bytes)).toBe(true);
  expect(await cli('verify')).toMatchObject({ status: 0 });
});

test('one goes back to a backup of a healthy workspace, and forward again', async ({ start }) => {
  const { page } = await start();
  await mark(page, 'Actor', 'Kim Jong Un');
  await runCommand(page, 'Back Up Now');
  await expect(messages(page)).toContainText('Backed up: 1 article, 1 annotation.');
  await mark(page, 'Claim', 'North Korea');
  await saved(page);
  await runCommand(page, 'Restore from Backup…');
  const dialog = page.getByRole('dialog', { name: 'Restore from backup' });
  // A slow start may make its own backup after the first annotation, too: the newest is chosen.
  await expect(dialog.getByRole('radio', { name: /1 annotation/ }).first()).toBeChecked();
  await accessibleInBothThemes(page, 'the choice of a backup');
  await dialog.getByRole('button', { name: 'Restore This Backup' }).click();
  await expect(dialog).toBeHidden();
  await articleIsOpen(page);
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  await runCommand(page, 'Restore from Backup…');
  await dialog.getByRole('radio', { name: /2 annotations/ }).check();
  await dialog.getByRole('button', { name: 'Restore This Backup' }).click();
  await expect(dialog).toBeHidden();
  await annotationsAre(page, ['Claim: North Korea', 'Actor: Kim Jong Un']);
});

test('a database that is deleted under the open window is rescued, and nothing is acknowledged after that', async ({
  start,
  folders,
  cli,
}) => {
  const { page } = await start();
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  for (const end of ['', '-wal', '-shm']) rmSync(`${database(folders)}${end}`);
  await expect(messages(page)).toContainText(/was removed or replaced while it was open/);
  const rescued = readdirSync(folders.workspace).find((name) => name.includes('.rescued-')) ?? '';
  expect(statSync(join(folders.workspace, rescued)).size).toBeGreaterThan(10_000);
  expect(await cli('restore', '--from', join(folders.workspace, rescued))).toMatchObject({ status: 0 });
  expect((await cli('export', '--format', 'json', '--out', '-')).stdout).toContain('Kim Jong Un');
});

test('a backup that the disk has changed is refused, and what can be read of it is recovered', async ({
  start,
  folders,
  cli,
}) => {
  const first = await start();
  await mark(first.page, 'Actor', 'Kim Jong Un');
  await saved(first.page);
  await stopWorkbench(first);
  const backups = join(folders.config, 'Glossator', 'backups');
  const [name = ''] = readdirSync(backups, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.db'),
  );
  writeFileSync(database(folders), 'This is no database.');

  const { page } = await start();
  await expect(page.getByRole('radio', { name: /1 annotation/ })).toBeChecked();
  // After it was listed, so that it can still be chosen.
  const bytes = readFileSync(join(backups, name));
  const at = bytes.lastIndexOf('Kim Jong Un');
  writeFileSync(join(backups, name), bytes.fill('k', at, at + 1));
  await page.getByRole('button', { name: 'Restore This Backup' }).click();
  await expect(messages(page)).toContainText(/is damaged \(it has changed since it was made\)/);
  await page.getByRole('button', { name: 'Recover from This Backup' }).click();
  await expect(page.getByRole('region', { name: 'Where it comes from' })).toContainText('1 annotation');
  await page.getByRole('button', { name: 'Open the Workspace' }).click();
  await articleIsOpen(page);
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  expect(await cli('verify')).toMatchObject({ status: 0 });
});
