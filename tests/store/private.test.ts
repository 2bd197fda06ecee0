import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyAside } from '../../electron/store/db/copyAside.ts';
import { makeBackup } from '../../electron/store/safety/backups.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { writeExport } from '../../electron/transfer/writeExport.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Every file and folder below one that others can read, write or enter. */
function openToOthers(folder: string): readonly string[] {
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
    .filter((name) => statSync(join(folder, name)).mode & 0o077)
    .map((name) => `${name} ${modeOf(join(folder, name))}`);
}

/** Runs the test’s work under a umask, as processes of a person run who has set it. */
function under(umask: number, work: () => void): void {
  const before = process.umask(umask);
  try {
    work();
  } finally {
    process.umask(before);
  }
}

describe.skipIf(process.platform === 'win32')('its owner alone can read', () => {
  test.each([0o000, 0o022, 0o077])(
    'a workspace, its backups and all that is beside it, with the umask %o',
    (umask) => {
      const folder = join(temporaryFolder(), 'deep');
      const [dir, backups] = [join(folder, 'workspace'), join(folder, 'backups')];
      under(umask, () => {
        const workspace = open(dir);
        addArticle(workspace, 'Over 11,000 soldiers were sent.');
        makeBackup(workspace.file, backups);
        copyAside(workspace.db, `${workspace.file}.rescued-2026`);
        expect(readdirSync(dir)).toEqual(expect.arrayContaining(['workspace.db-wal', 'workspace.db-shm']));
        expect(openToOthers(folder)).toEqual([]);
        workspace.close();
        const [backup = ''] = readdirSync(backups);
        restoreFrom(workspace.file, join(backups, backup));
        expect(readdirSync(dir).filter((name) => name.includes('.replaced-'))).not.toEqual([]);
      });
      expect(openToOthers(folder)).toEqual([]);
    },
  );

  test('what was made before, as soon as it is opened', () => {
    const dir = temporaryFolder();
    const workspace = open(dir);
    addArticle(workspace, 'Over 11,000 soldiers were sent.');
    workspace.close();
    writeFileSync(join(dir, 'workspace.db.replaced-2026-01-01T000000Z'), 'x');
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o666);
    chmodSync(dir, 0o777);
    open(dir, false);
    expect(openToOthers(dir)).toEqual([]);
  });

  test('a workspace in a folder of other things, whose own permissions stay', () => {
    const dir = temporaryFolder();
    chmodSync(dir, 0o755);
    writeFileSync(join(dir, 'a person’s own.txt'), 'x');
    chmodSync(join(dir, 'a person’s own.txt'), 0o644);
    open(dir).close();
    open(dir, false);
    expect(openToOthers(dir)).toEqual(['. 755', 'a person’s own.txt 644']);
  });
});

describe.skipIf(process.platform === 'win32')('an export', () => {
  test('has the permissions that the umask gives, or those of the file that it replaces', () => {
    const folder = temporaryFolder();
    const write = (name: string) => writeExport(join(folder, name), [{ name, content: 'words' }], 'file');
    writeFileSync(join(folder, 'kept.json'), 'old');
    chmodSync(join(folder, 'kept.json'), 0o640);
    for (const [umask, name] of [
      [0o022, 'a.json'],
      [0o077, 'b.json'],
      [0o000, 'c.json'],
      [0o022, 'kept.json'],
    ] as const)
      under(umask, () => write(name));
    const files = [
      { name: 'x/1.txt', content: 'one' },
      { name: '2.txt', content: 'two' },
    ];
    under(0o022, () => writeExport(join(folder, 'new'), files, 'folder'));
    mkdirSync(join(folder, 'old'));
    under(0o022, () => writeExport(join(folder, 'old'), files, 'folder'));
    const modes = Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
        name,
        modeOf(join(folder, name)),
      ]),
    );
    expect(modes).toMatchObject({
      'a.json': '644',
      'b.json': '600',
      'c.json': '666',
      'kept.json': '640',
      new: '755',
      'new/x': '755',
      'new/x/1.txt': '644',
      'new/2.txt': '644',
      'old/x/1.txt': '644',
      'old/2.txt': '644',
    });
    expect(Object.keys(modes).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('is its owner’s alone while it is written', () => {
    const folder = temporaryFolder();
    const seen: string[] = [];
    function* parts(): Generator<string> {
      for (const name of readdirSync(folder)) seen.push(modeOf(join(folder, name)));
      yield 'words';
    }
    under(0o000, () => writeExport(join(folder, 'a.json'), [{ name: 'a.json', content: parts() }], 'file'));
    expect(seen).toEqual(['600']);
  });
});

test.skipIf(process.platform === 'win32')(
  'the command line makes a workspace for its owner alone, whatever the umask',
  () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'Over 11,000 soldiers were sent.');
    const dir = join(folder, 'new', 'workspace');
    const line = `umask 0; exec '${process.execPath}' '${resolve('electron/cli.ts')}' import a.txt --workspace '${dir}'`;
    expect(spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0 });
    expect(openToOthers(join(folder, 'new'))).toEqual([]);
  },
);
