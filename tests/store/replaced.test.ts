import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup } from '../../electron/store/safety/backups.ts';
import { checkCopy } from '../../electron/store/safety/copyDatabase.ts';
import { restoreFrom, takePlace } from '../../electron/store/safety/restore.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { howMany } from '../fixtures/howMany.ts';
import { start } from '../fixtures/processes.ts';
import { addArticle, open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

/** A closed workspace with two articles, and a backup of the time when it had one. */
function workspaceWithBackup() {
  const folder = temporaryFolder();
  const workspace = open(join(folder, 'w'));
  addArticle(workspace, 'The first one.');
  const before = stateOf(workspace);
  const made = makeBackup(workspace.file, join(folder, 'backups'));
  addArticle(workspace, 'The second one.');
  const after = stateOf(workspace);
  const { dir, file } = workspace;
  workspace.close();
  return { folder, dir, file, backup: join(folder, 'backups', made?.backup.id ?? ''), before, after };
}

/** Every step, or one in so many. */
const stride = howMany(1, 4);

describe('a restore', () => {
  test('that is killed at any step is completed or undone by the next start', () => {
    const { folder, dir, backup, before, after } = workspaceWithBackup();
    const outcomes: string[] = [];
    for (let step = 1; outcomes.at(-1) !== 'ended'; step += stride) {
      const own = join(folder, `step-${step}`);
      cpSync(dir, own, { recursive: true });
      const { signal, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module-typescript', '--eval', restoringUntil(step, join(own, 'workspace.db'), backup)],
        { encoding: 'utf8' },
      );
      const workspace = open(own, false);
      expect([step, stderr, verifyWorkspace(workspace), workspace.warning]).toEqual([step, '', [], null]);
      const state = stateOf(workspace);
      const isRestored = JSON.stringify(state) === JSON.stringify(before);
      expect(state).toEqual(isRestored ? before : after);
      workspace.close();
      const names = readdirSync(own);
      const asides = names.filter((name) => /\.replaced-[^.]*$/.test(name));
      expect(asides).toHaveLength(isRestored ? 1 : 0);
      // Nothing else is left of it, and what was set aside is whole.
      const expected = [
        'workspace.db',
        'workspace.db.mark',
        ...asides.flatMap((name) => [name, `${name}.mark`]),
      ];
      expect(names.toSorted()).toEqual(expected.toSorted());
      outcomes.push(signal === null ? 'ended' : isRestored ? 'completed' : 'undone');
    }
    console.info(`${outcomes.length - 1} restores killed: ${outcomes.join(', ')}.`);
    expect([outcomes[0], ...outcomes.slice(-2)]).toEqual(['undone', 'completed', 'ended']);
  }, 120_000);

  test.runIf(process.platform === 'linux').each([
    ['pipe', 'mkfifo'],
    ['folder', 'mkdir'],
  ])('sets a %s in the place of the mark aside', (_, make) => {
    const { file, dir, backup, before } = workspaceWithBackup();
    rmSync(`${file}.mark`);
    spawnSync(make, [`${file}.mark`]);
    const { setAside } = restoreFrom(file, backup);
    expect(existsSync(`${setAside}.mark`)).toBe(true);
    const workspace = open(dir, false);
    expect([stateOf(workspace), workspace.warning]).toEqual([before, null]);
    workspace.close();
  });

  test('whose workspace was opened while the backup was being verified changes nothing', async () => {
    const { folder, file, backup, after } = workspaceWithBackup();
    mkdirSync(join(folder, 'copy'));
    cpSync(backup, join(folder, 'copy', 'workspace.db'));
    const other = await start(`
      import { openWorkspace } from '${resolve('electron/store/open.ts')}';
      globalThis.kept = openWorkspace('${join(folder, 'w')}', { create: false });
      console.log('ready');
      setTimeout(() => {}, 60_000);
    `);
    const copy = join(folder, 'copy', 'workspace.db');
    expect(() => takePlace(file, copy, checkCopy(copy), new Date())).toThrow(/is open in Glossator/);
    other.kill();
    await other.ended;
    const workspace = open(join(folder, 'w'), false);
    expect(stateOf(workspace)).toEqual(after);
    expect(readdirSync(join(folder, 'w')).some((name) => name.includes('replac'))).toBe(false);
    workspace.close();
  });
});

describe('a workspace whose file was replaced while it is open', () => {
  const saves: readonly (readonly [string, (workspace: ReturnType<typeof open>) => unknown])[] = [
    ['an action', (workspace) => addArticle(workspace, 'Lost?')],
    [
      'a note that is being written',
      (workspace) => workspace.drafts.save(workspace.articles.ids()[0] ?? '', 'Lost?'),
    ],
    ['a setting', (workspace) => workspace.settings.save({ theme: 'dark' })],
  ];
  test.each(saves)('saves nothing more, and leaves the mark of the new one alone: %s', (_, save) => {
    const { dir, file, backup } = workspaceWithBackup();
    const workspace = open(dir, false);
    // As nothing of ours does it: without asking.
    for (const end of ['-wal', '-shm', '.mark', ''])
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${file}.old${end}`);
    cpSync(backup, file);
    expect(() => save(workspace)).toThrow(/was replaced or removed while it was open, so nothing was saved/);
    workspace.close();
    const restored = open(dir, false);
    expect(verifyWorkspace(restored)).toEqual([]);
    expect(restored.articles.ids()).toHaveLength(1);
    restored.close();
  });
});

/** A process that restores, and kills itself before so many changes of names after the restore has noted what it is about to do. */
function restoringUntil(step: number, file: string, backup: string): string {
  return `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = null;
    for (const name of ['renameSync', 'rmSync', 'copyFileSync', 'writeFileSync']) {
      const real = fs[name];
      fs[name] = (...values) => {
        if (left === null && String(values[1]).endsWith('.replacing')) left = ${step};
        if (left !== null && left-- === 0) process.kill(process.pid, 'SIGKILL');
        return real(...values);
      };
    }
    syncBuiltinESMExports();
    const { restoreFrom } = await import('${resolve('electron/store/safety/restore.ts')}');
    restoreFrom('${file}', '${backup}');
  `;
}
