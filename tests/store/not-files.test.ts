import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../electron/store/open.ts';
import { copyDatabase, refuseForeignTarget } from '../../electron/store/safety/copyDatabase.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { writeFileAtomic } from '../../electron/transfer/writeFile.ts';
import { cli } from '../fixtures/processes.ts';
import { open, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

/** A closed workspace with an article. */
function closed() {
  const { workspace } = workspaceWithArticle();
  workspace.close();
  return workspace;
}

const pipe = (path: string) => spawnSync('mkfifo', [path]);

describe('what is no file, where a file should be', () => {
  test.each([
    ['the database', '', 'is not a regular file, so nothing was opened'],
    ['its log', '-wal', 'is not a regular file, so nothing was opened'],
    ['a journal', '-journal', 'is not a regular file, so nothing was opened'],
    ['the mark', '.mark', 'is damaged or cannot be read'],
  ])('is named where it is %s, and nobody waits for it', (_, end, said) => {
    const { dir, file } = closed();
    rmSync(`${file}${end}`, { force: true });
    pipe(`${file}${end}`);
    const { status, error } = cli('verify', '--workspace', dir);
    expect(status).not.toBeNull();
    expect(error).toContain(`“${file}${end}” ${said}`);
    expect(error).not.toMatch(/^\s+at /m);
    for (const put of [(path: string) => symlinkSync('/dev/zero', path), (path: string) => mkdirSync(path)]) {
      rmSync(`${file}${end}`, { recursive: true });
      put(`${file}${end}`);
      const opened = openWorkspace(dir, { create: false });
      expect(opened.ok ? opened.value.warning : opened.error.message).toContain(said);
      if (opened.ok) opened.value.close();
    }
  });

  test.each(['restore', 'recover'])('is named when one is to %s from', (command) => {
    const path = join(temporaryFolder(), 'pipe.db');
    pipe(path);
    const { status, error } = cli(command, '--from', path, '--workspace', temporaryFolder());
    expect([status, error]).toEqual([1, expect.stringContaining('is not a regular file')]);
  });

  test('a mark that is a pipe keeps no one from restoring or recovering', () => {
    const { dir, file } = closed();
    const backup = join(temporaryFolder(), 'backup.db');
    copyDatabase(file, backup);
    for (const command of ['restore', 'recover']) {
      rmSync(`${file}.mark`);
      pipe(`${file}.mark`);
      expect(cli(command, '--from', backup, '--workspace', dir)).toMatchObject({ status: 0 });
      expect(statSync(`${file}.mark`).isFile()).toBe(true);
    }
  });

  test.each([
    ['folder', (path: string) => mkdirSync(path)],
    ['link to a device', (path: string) => symlinkSync('/dev/zero', path)],
    ['socket', (path: string) => once(createServer().listen(path).unref(), 'listening')],
  ])('nor does one that is a %s', async (_, put) => {
    const { dir, file } = closed();
    const backup = join(temporaryFolder(), 'backup.db');
    copyDatabase(file, backup);
    rmSync(`${file}.mark`);
    await put(`${file}.mark`);
    restoreFrom(file, backup);
    expect(verifyWorkspace(open(dir, false))).toEqual([]);
  });

  test('a mark of gigabytes is read no further than a mark goes', () => {
    const { dir, file } = closed();
    truncateSync(`${file}.mark`, 3 * 1024 ** 3);
    const { status, error } = cli('verify', '--workspace', dir);
    expect([status, error]).toEqual([0, '']);
  });
});

describe('what belongs to a workspace', () => {
  test.each(['', '.mark', '-wal'])('is not replaced by an export: workspace.db%s', (end) => {
    const { workspace } = workspaceWithArticle();
    expect(() => writeFileAtomic(`${workspace.file}${end}`, 'x')).toThrow('belongs to a workspace');
    workspace.close();
    expect(verifyWorkspace(open(workspace.dir, false))).toEqual([]);
  });

  test('is not replaced by a backup, but another backup is', () => {
    const [one, other] = [closed(), closed()];
    expect(() => refuseForeignTarget(other.file)).toThrow('is a workspace: choose another name');
    expect(() => refuseForeignTarget(one.file)).toThrow('is a workspace: choose another name');
    const backup = join(temporaryFolder(), 'backup.db');
    copyDatabase(one.file, backup);
    refuseForeignTarget(backup);
    expect(() => writeFileAtomic(backup, 'x')).toThrow('is a backup: choose another name');
  });

  test('and was left behind is not written into what comes after it', () => {
    const { workspace } = workspaceWithArticle();
    const [log, backup] = [join(temporaryFolder(), 'log'), join(temporaryFolder(), 'backup.db')];
    copyFileSync(`${workspace.file}-wal`, log);
    copyFileSync(log, `${backup}-wal`);
    copyDatabase(workspace.file, backup);
    workspace.close();
    restoreFrom(join(temporaryFolder(), 'workspace.db'), backup);

    const dir = temporaryFolder();
    renameSync(log, join(dir, 'workspace.db-wal'));
    writeFileSync(join(dir, 'a.txt'), 'Words.');
    const { status, error } = cli('import', join(dir, 'a.txt'), '--workspace', dir);
    expect([status, error]).toEqual([1, expect.stringContaining('is missing, but its log')]);
  });
});
