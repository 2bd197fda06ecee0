import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readlinkSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkspace } from '../../electron/store/open.ts';
import { annotationsAre, articleIsOpen, articleText, mark, messages, runCommand, saved } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { type Folders, putFile, rowsOf, startBeside, startWorkbench, stopWorkbench } from './workbench.ts';

test('a second start on the same workspace brings the first window to the front and ends', async ({
  workbench,
  folders,
}) => {
  const { page } = workbench;
  await mark(page, 'Actor', 'Kim Jong Un');
  await saved(page);
  for (const workspace of [folders.workspace, `${folders.workspace}/../Troop reports/`]) {
    const second = await startBeside(folders, workspace);
    expect(second).toMatchObject({ status: 0 });
    expect(second.stdout).toBe(
      'Glossator is already open on this workspace; its window was brought to the front.\n',
    );
    await expect(messages(page)).toHaveText('This workspace was already open in this window.');
  }
  await annotationsAre(page, ['Actor: Kim Jong Un']);
  expect(await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await mark(page, 'Figure', 'over 11,000 soldiers');
  await saved(page);
});

test('files that the desktop opens come into the window that is open', async ({ workbench, folders }) => {
  const { page } = workbench;
  const file = putFile(folders, 'wire.txt', 'A report from the wire.\n');
  expect(await startBeside(folders, folders.workspace, [file])).toMatchObject({ status: 0 });
  await expect(articleText(page)).toHaveText('A report from the wire.');
});

test('files come by their addresses, and the window says which are gone or on another computer', async ({
  workbench,
  folders,
}) => {
  const { app, page } = workbench;
  const file = putFile(folders, '새 보고서 é #1.txt', 'A report by its address.\n');
  const startWith = async (...files: string[]) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const ended = await startBeside(folders, folders.workspace, files);
    expect(ended).toMatchObject({ status: 0, stderr: expect.not.stringContaining('command') });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(
      false,
    );
  };
  await startWith(pathToFileURL(file).href);
  await expect(articleText(page)).toHaveText('A report by its address.');

  await startWith(join(folders.home, 'moved away.txt'));
  await expect(messages(page)).toContainText('moved away.txt” does not exist.');

  await startWith('https://example.org/report.html');
  await expect(messages(page)).toContainText(
    '“https://example.org/report.html” is not a file on this computer',
  );

  symlinkSync(join(folders.home, 'nothing'), join(folders.home, 'shortcut.txt'));
  await startWith(join(folders.home, 'shortcut.txt'), join(file, 'inside.txt'), 'smb://server/a.txt');
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('shortcut.txt” is a link to something that does not exist');
  await expect(report).toContainText('inside.txt” does not exist.');
  await expect(report).toContainText('“smb://server/a.txt” is not a file on this computer');
});

test('another workspace opens beside the first, each with its own articles', async ({
  workbench,
  start,
  folders,
}) => {
  await mark(workbench.page, 'Actor', 'Kim Jong Un');
  const other = await start(`${folders.home}/Other reports`);
  await articleIsOpen(other.page);
  await annotationsAre(other.page, []);
  await mark(other.page, 'Figure', 'over 11,000 soldiers');
  await annotationsAre(workbench.page, ['Actor: Kim Jong Un']);
  await annotationsAre(other.page, ['Figure: over 11,000 soldiers']);
});

test('a workspace that is opened from the menu has a window of its own, and this one stays', async ({
  workbench,
  folders,
}) => {
  const { page, answerSave } = workbench;
  const other = join(folders.home, 'Peace talks');
  await answerSave(other);
  await runCommand(page, 'New Workspace');
  await expect(messages(page)).toHaveText('Opening “Peace talks” in a window of its own.');
  await expect.poll(() => hasBegun(other), { timeout: 20_000 }).toBe(true);
  try {
    await expect
      .poll(async () => (await startBeside(folders, other)).stdout)
      .toMatch(/is already open on this workspace/);
    await mark(page, 'Actor', 'Kim Jong Un');
    await saved(page);
  } finally {
    process.kill(windowOn(folders, other));
  }
});

test('a first start says in its window which files cannot be opened, and opens the others', async ({
  folders,
}) => {
  const file = pathToFileURL(putFile(folders, '새 보고서.txt', 'A report by its address.\n')).href;
  const workbench = await startWorkbench(folders, folders.workspace, ['file:///gone/a%20way.txt', file]);
  try {
    await expect(messages(workbench.page)).toContainText('“/gone/a way.txt” does not exist.');
    await expect(messages(workbench.page)).toContainText('Imported 1 article.');
    await expect(articleText(workbench.page)).toHaveText('A report by its address.');
  } finally {
    await stopWorkbench(workbench);
  }
});

test('a window that can show no workspace makes room for another one, which gets the files that wait', async ({
  start,
  folders,
}) => {
  mkdirSync(folders.workspace, { recursive: true });
  writeFileSync(join(folders.workspace, 'workspace.db'), 'This is no database.');
  const { page, answerSave, process: first } = await start();
  await expect(page.getByRole('main', { name: 'The workspace cannot be opened' })).toBeVisible();
  await startBeside(folders, folders.workspace, [putFile(folders, 'wire.txt', 'A report from the wire.\n')]);
  await expect(messages(page)).toContainText('will be imported when a workspace is open');
  const other = join(folders.home, 'Peace talks');
  await answerSave(other);
  const ended = new Promise((done) => first.once('exit', done));
  // The window may be gone before the click is reported.
  await page
    .getByRole('button', { name: 'New Workspace…' })
    .click()
    .catch(() => {});
  await ended;
  const there = { ...folders, workspace: other };
  const titles = () => {
    try {
      return JSON.stringify(rowsOf(there, 'SELECT title FROM article'));
    } catch {
      return '';
    }
  };
  await expect.poll(titles, { timeout: 20_000 }).toContain('A report from the wire.');
  process.kill(windowOn(folders, other));
});

/** The process that has a workspace open: Chromium notes it beside the profile of each window, as “host-pid”. */
function windowOn({ config }: Folders, workspace: string): number {
  const name = createHash('sha256').update(realpathSync(workspace)).digest('hex').slice(0, 16);
  const [lock = ''] = readdirSync(config, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(join(name, 'SingletonLock')),
  );
  return Number(readlinkSync(join(config, lock)).split('-').at(-1));
}

/** Whether a window has been on a workspace: it puts the first article in. */
function hasBegun(workspace: string): boolean {
  const opened = openWorkspace(workspace, { create: false });
  if (!opened.ok) return false;
  const seq = opened.value.history.lastSeq();
  opened.value.close();
  return seq > 0;
}
