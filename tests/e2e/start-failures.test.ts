import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibleInBothThemes } from './accessible.ts';
import { labelsIn } from './nativeMenu.ts';
import { articleIsOpen } from './person.ts';
import { expect, ownStart as test } from './story.ts';
import { bring, closeFolder, type Folders, root, startWorkbench, stopWorkbench } from './workbench.ts';

/** Ways in which a workspace cannot be opened: what is done to its database, and what the window must say. */
const failures: Record<string, { readonly spoil: (file: string) => void; readonly says: RegExp }> = {
  'a damaged database': {
    spoil: (file) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0xa5, 4096, bytes.length - 100));
    },
    says: /is damaged and was left unchanged: .+\./,
  },
  'a database that was cut off': {
    spoil: (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000)),
    says: /is damaged and was left unchanged: .+\./,
  },
  'a database of a newer Glossator': {
    spoil: (file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt32BE(99, 60);
      writeFileSync(file, bytes);
    },
    says: /was saved by a newer Glossator \(file version 99; .*update Glossator to open it\./,
  },
  'a file that is no database': {
    spoil: (file) => writeFileSync(file, 'These are my notes, do not lose them.\n'.repeat(200)),
    says: /is damaged and was left unchanged: .+\./,
  },
  'a database of another program': {
    spoil: (file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt32BE(0, 68);
      writeFileSync(file, bytes);
    },
    says: /is not a Glossator workspace and was left unchanged: .+\./,
  },
  'an empty file': {
    spoil: (file) => writeFileSync(file, ''),
    says: /is empty and was left unchanged: .+\./,
  },
};

for (const [name, { spoil, says }] of Object.entries(failures)) {
  test(`${name} is named in the window and left byte for byte`, async ({ start, cli, folders }) => {
    await bring(folders, 'report.txt', 'Nothing new from the front.\n');
    spoil(join(folders.workspace, 'workspace.db'));
    const before = fingerprint(folders);

    const { page, app } = await start();
    await expect(page.getByRole('main', { name: 'The workspace cannot be opened' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByRole('alert')).toContainText('workspace.db');
    await expect(page.getByRole('button', { name: /Open Another Workspace/ })).toBeEnabled();
    expect(fingerprint(folders)).toEqual(before);
    const gone = app.waitForEvent('close');
    // The window may be gone before the click is reported.
    await page
      .getByRole('button', { name: 'Quit' })
      .click()
      .catch(() => {});
    await gone;
    expect(fingerprint(folders)).toEqual(before);

    const listed = await cli('list');
    expect(listed).toMatchObject({ status: 1, stdout: '' });
    expect(listed.stderr).toMatch(says);
    expect(fingerprint(folders)).toEqual(before);
  });
}

test('damage in a large workspace is named in the window as soon as it is found, and left byte for byte', async ({
  start,
  cli,
  folders,
}) => {
  const text = `${'The convoy left the depot before dawn, and nobody saw it again. '.repeat(20)}\n\n`.repeat(
    4000,
  );
  await bring(folders, 'report.txt', text);
  const file = join(folders.workspace, 'workspace.db');
  const bytes = readFileSync(file);
  const page = Math.floor(bytes.length / 2 / 4096) * 4096;
  writeFileSync(file, bytes.fill(0xa5, page, page + 100));
  const before = fingerprint(folders);

  const { page: window, app } = await start();
  await expect(window.getByRole('main', { name: 'The workspace cannot be opened' })).toBeVisible();
  await expect(window.getByRole('alert')).toContainText(/is damaged and was left unchanged: .+\./);
  expect(fingerprint(folders)).toEqual(before);
  const gone = app.waitForEvent('close');
  await window
    .getByRole('button', { name: 'Quit' })
    .click()
    .catch(() => {});
  await gone;
  expect(fingerprint(folders)).toEqual(before);
  expect((await cli('list')).stderr).toMatch(/is damaged and was left unchanged/);
});

test('a folder that cannot be written is named in the window', async ({ start, folders }) => {
  mkdirSync(folders.workspace);
  const open = closeFolder(folders.workspace);
  test.skip(open === null, 'As root only chattr closes a folder, and this disk does not know it.');
  try {
    const { page } = await start();
    await expect(page.getByRole('alert')).toContainText(
      /Troop reports.*(cannot be accessed|cannot be written|read-only).*choose another folder\./,
    );
    expect(readdirSync(folders.workspace)).toEqual([]);
  } finally {
    open?.();
  }
});

test('a workspace path that is a file is named in the window, which has its menu and hinders nobody', async ({
  start,
  folders,
}) => {
  writeFileSync(folders.workspace, 'a file');
  const { app, page } = await start();
  await expect(page.getByRole('alert')).toContainText(/Troop reports.*is not a folder\./);
  await expect.poll(() => labelsIn(app, 'File')).toContain('Open Another Workspace…');
  await accessibleInBothThemes(page, 'a start that failed');
  expect(readFileSync(folders.workspace, 'utf8')).toBe('a file');
});

test('a window that is never told of its first frame is shown all the same', async ({ folders }) => {
  const script = join(root, 'tests', 'fixtures', 'faults', 'neverPainted.cjs');
  const workbench = await startWorkbench(folders, folders.workspace, [], script);
  try {
    await articleIsOpen(workbench.page);
    const isVisible = () =>
      workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(true);
  } finally {
    await stopWorkbench(workbench);
  }
});

/** Every file of the workspace with its size and the hash of its bytes. */
function fingerprint({ workspace }: Folders): readonly string[] {
  return readdirSync(workspace).map((name) => {
    const path = join(workspace, name);
    return `${name} ${statSync(path).size} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
  });
}
