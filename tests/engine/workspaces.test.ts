import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPreferences } from '../../electron/preferences.ts';
import { releaseTime } from '../../electron/runtime/release.mjs';
import { openWorkspace } from '../../electron/store/open.ts';
import { accessibleInBothThemes } from '../e2e/accessible.ts';
import { mark, messages, press, runCommand } from '../e2e/person.ts';
import { type Folders, root } from '../e2e/workbench.ts';
import { expect, test } from './story.ts';

/** A workspace that was opened before; its true path. */
function openedBefore({ home }: Folders, name: string): string {
  const dir = join(home, name);
  const opened = openWorkspace(dir, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.close();
  const path = realpathSync(dir);
  openPreferences(join(home, 'preferences.json')).rememberWorkspace(path);
  return path;
}

test('recent workspaces are listed without their paths, and one opens in a window of its own', async ({
  start,
  folders,
}) => {
  const talks = openedBefore(folders, 'Peace talks');
  const gone = openedBefore(folders, 'Old reports');
  rmSync(gone, { recursive: true });
  mkdirSync(folders.workspace, { recursive: true });
  openPreferences(join(folders.home, 'preferences.json')).rememberWorkspace(realpathSync(folders.workspace));
  const { page, system } = await start();
  await runCommand(page, 'Recent Workspaces');
  const dialog = page.getByRole('dialog', { name: 'Recent workspaces' });
  const rows = dialog.getByRole('list', { name: 'Workspaces' }).getByRole('button');
  await expect(rows).toHaveText([
    /^Troop reports.*open in this window/,
    /^Old reports.*moved or deleted/,
    /^Peace talks.*just now/,
  ]);
  await expect(rows.nth(0)).toBeDisabled();
  await expect(rows.nth(1)).toBeDisabled();
  await expect(rows.nth(2)).toBeFocused();
  expect(await dialog.innerHTML()).not.toContain(folders.home);
  expect(system.recent).toEqual([expect.stringMatching(/^Peace talks – /)]);
  await accessibleInBothThemes(page, 'the recent workspaces');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(messages(page)).toHaveText('Opening “Peace talks” in a window of its own.');
  expect(system.beside).toEqual([talks]);

  await test.step('the palette finds it by its name', async () => {
    await press(page, 'ControlOrMeta+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox').fill('workspace peace');
    await expect(palette.getByRole('option', { name: /^Peace talks Workspace in/ })).toBeVisible();
    await palette.getByRole('combobox').fill('peace ta');
    await expect(palette.getByRole('option').first()).toHaveText(/^Peace talks/);
    await press(page, 'Enter');
    await expect.poll(() => system.beside).toEqual([talks, talks]);
  });

  await test.step('the list is cleared', async () => {
    await runCommand(page, 'Recent Workspaces');
    await dialog.getByRole('button', { name: 'Clear List' }).click();
    await expect(rows).toHaveText([/^Troop reports/]);
    await expect(dialog).toContainText('No other workspace has been opened yet.');
    await expect.poll(() => system.recent).toEqual([]);
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  });
});

test('a new workspace gets a new folder, and nothing that is there is touched', async ({
  start,
  folders,
}) => {
  const { page, system } = await start();
  const create = async (path: string) => {
    system.toSave = path;
    await runCommand(page, 'New Workspace');
  };
  const fresh = join(folders.home, 'Peace talks');
  await create(fresh);
  await expect(messages(page)).toHaveText('Opening “Peace talks” in a window of its own.');
  expect(system.beside).toEqual([fresh]);

  const full = join(folders.home, 'Holiday');
  mkdirSync(full);
  writeFileSync(join(full, 'photo.jpg'), '');
  await create(full);
  await expect(messages(page)).toContainText('“Holiday” is a folder with files in it: choose another name');
  await create(join(full, 'photo.jpg'));
  await expect(messages(page)).toContainText('“photo.jpg” is a file');
  await create(folders.workspace);
  await expect(messages(page)).toContainText('“Troop reports” is already a workspace');
  expect(system.beside).toEqual([fresh]);
});

test('a new workspace looks as the one does that it was made from, and has nobody’s name', async ({
  start,
  folders,
}) => {
  const { page, system } = await start();
  await runCommand(page, 'Dark Theme');
  await runCommand(page, 'Larger Text');
  await press(page, 'Control+,');
  await page.getByRole('button', { name: 'Your Name', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Anna Lorek');
  await press(page, 'Escape');
  system.toSave = join(folders.home, 'Peace talks');
  await runCommand(page, 'New Workspace');
  await expect.poll(() => system.beside).toHaveLength(1);
  const made = openWorkspace(join(folders.home, 'Peace talks'), { create: false });
  if (!made.ok) throw new Error(made.error.message);
  expect(made.value.settings.read()).toEqual({ theme: 'dark', textSize: 20 });
  // The articles that a new one starts with are still to come.
  expect(made.value.history.lastSeq()).toBe(0);
  made.value.close();
});

test('a folder that is chosen by mistake does not become a workspace', async ({ start, folders }) => {
  const { page, system } = await start();
  const documents = join(folders.home, 'Documents');
  mkdirSync(documents);
  system.toOpen = [documents];
  await runCommand(page, 'Open Another Workspace');
  await expect(messages(page)).toContainText(
    '“Documents” is not a workspace: choose another folder, or New Workspace',
  );
  expect(system.beside).toEqual([]);
  expect(existsSync(join(documents, 'workspace.db'))).toBe(false);
  system.toOpen = [openedBefore(folders, 'Peace talks')];
  await runCommand(page, 'Open Another Workspace');
  await expect(messages(page)).toContainText('Opening “Peace talks”');
});

test('About says what the program is, how old it is and what it runs on, to be copied', async ({ start }) => {
  const { page, system } = await start();
  await runCommand(page, 'About Glossator');
  const dialog = page.getByRole('dialog', { name: 'About Glossator' });
  await expect(dialog).toContainText(/Version\d+\.\d+\.\d+/);
  // In an archive of the sources there is no history that says when.
  const released = releaseTime(root) === null ? '' : 'Released: .*\\n';
  if (released !== '')
    await expect(dialog).toContainText(/Released\d+ \p{L}+ \d{4} \((today|\d+ \w+ ago)\)/u);
  await expect(dialog).toContainText(/SQLite3\.\d+/);
  await accessibleInBothThemes(page, 'About');
  await dialog.getByRole('button', { name: 'Copy Details' }).click();
  await expect
    .poll(() => system.copied)
    .toMatch(new RegExp(`^Glossator\\nVersion: .*\\n${released}Node.js: `));
  expect(system.copied).not.toContain('Troop reports');
  await dialog.getByRole('button', { name: 'Licences' }).click();
  await expect(page.getByRole('dialog', { name: 'Licences' })).toBeVisible();
});

test('a window follows what was changed in another one when a person comes back to it, and keeps it', async ({
  start,
  folders,
}) => {
  const { page } = await start();
  await mark(page, 'Claim', 'over 11,000 soldiers');
  const other = openPreferences(join(folders.home, 'preferences.json'));
  other.save({ keys: { 'edit.undo': ['F7'] } });
  // The pages of tests are in front all the time.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('title', /\(F7\)$/);
  await runCommand(page, 'Change Keyboard Shortcuts');
  await page.getByRole('button', { name: 'Remove 1 from Tag as Claim' }).click();
  await expect.poll(() => other.read().keys).toEqual({ 'edit.undo': ['F7'], 'tag.claim': ['c'] });
});
