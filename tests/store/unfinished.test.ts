import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { backupFolder } from '../../electron/store/db/location.ts';
import { clearUnfinished, ownMark, unfinishedName } from '../../electron/store/db/unfinished.ts';
import { copyDatabase } from '../../electron/store/safety/copyDatabase.ts';
import { howMany } from '../fixtures/howMany.ts';
import { addArticle, open, temporaryFolder } from '../fixtures/workspaces.ts';

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync('true').pid;
}

describe('the names of what is being written tell', () => {
  const [pid = '', host = '', start = ''] = ownMark().split('-');
  const cases: readonly (readonly [string, string, 'goes' | 'stays'])[] = [
    ['of this process', `${pid}-${host}-${start}`, 'stays'],
    ['of one that has ended', `${endedProcess()}-${host}-${start}`, 'goes'],
    [
      'of one whose number another one has now',
      `${pid}-${host}-1`,
      process.platform === 'linux' ? 'goes' : 'stays',
    ],
    ['of another machine, a moment ago', `${endedProcess()}-0a0a0a-${start}`, 'stays'],
  ];
  test.each(cases)('what was left behind: %s', (_, mark, fate) => {
    const folder = temporaryFolder();
    const name = `workspace.db.restored.${mark}.unfinished`;
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'workspace.db'), 'x');
    writeFileSync(join(folder, `workspace.db.${mark}.unfinished-journal`), 'x');
    writeFileSync(join(folder, 'a person’s own.unfinished'), 'x');
    clearUnfinished(folder);
    expect(readdirSync(folder)).toHaveLength(fate === 'goes' ? 1 : 3);
  });

  test('what another machine left a day ago goes, and what older versions left', () => {
    const folder = temporaryFolder();
    const names = [
      `workspace.db.${endedProcess()}-0a0a0a-9.unfinished`,
      'workspace.db.1234.unfinished',
      'workspace.db.restored.1234.unfinished-wal',
      'workspace.db.before-v8.unfinished',
      'workspace.db.restored',
      '.salvage-aB3xYz',
      '.out.json.0123456789ab.unfinished',
    ];
    for (const name of names) {
      writeFileSync(join(folder, name), 'x');
      const yesterday = new Date(Date.now() - 90_000_000);
      utimesSync(join(folder, name), yesterday, yesterday);
    }
    clearUnfinished(folder);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(unfinishedName(join(folder, 'mine')), 'x');
    clearUnfinished(folder);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

/** What may be killed while it writes; the folder ELSEWHERE is none that a start looks into. */
const commands: readonly (readonly string[])[] = [
  ['restore', '--from', 'BACKUP'],
  ['backup'],
  ['backup', '--out', 'ELSEWHERE/new.db'],
  ['recover', '--from', 'BACKUP'],
  ['export', '--format', 'json', '--out', 'ELSEWHERE/out.json'],
  ['export', '--format', 'brat', '--out', 'ELSEWHERE/out'],
];
const kills = howMany(60, commands.length);

test(`${kills} processes that are killed while they write leave no copy behind after the next start`, {
  timeout: 1_800_000,
}, async () => {
  const folder = temporaryFolder();
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const dir = join(folder, 'workspace');
  mkdirSync(join(folder, 'elsewhere'));
  const workspace = open(dir);
  for (let index = 0; index < 20; index += 1) addArticle(workspace, `${index} ${'word '.repeat(20_000)}`);
  copyDatabase(workspace.file, join(folder, 'backup.db'));
  workspace.close();
  const program = join(folder, 'config', 'Glossator');
  const places = [dir, join(folder, 'elsewhere'), join(program, 'unfinished'), backupFolder(dir)];
  const unfinished = (): readonly string[] =>
    places
      .flatMap((place) => (existsSync(place) ? readdirSync(place) : []))
      .filter((name) => name.endsWith('.unfinished'));
  let seen = 0;
  for (let run = 0; run < kills; run += 1) {
    const words = commands[run % commands.length] ?? [];
    const line = words.map((word) =>
      word.replace('BACKUP', join(folder, 'backup.db')).replace('ELSEWHERE', join(folder, 'elsewhere')),
    );
    const before = unfinished();
    const child = spawn(process.execPath, [resolve('electron/cli.ts'), ...line, '--workspace', dir], {
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    // As soon as there is something unfinished, and then a little later each time.
    while (child.exitCode === null && unfinished().every((name) => before.includes(name)))
      await setTimeout(1);
    await setTimeout(Math.floor(run / commands.length) * 5);
    child.kill('SIGKILL');
    await closed;
    if (unfinished().some((name) => !before.includes(name))) seen += 1;
  }
  open(dir, false).close();
  console.info(
    `${kills} processes killed, ${seen} in the midst of writing, ${unfinished().length} copies left.`,
  );
  expect(seen).toBeGreaterThan(0);
  expect(unfinished()).toEqual([]);
});
