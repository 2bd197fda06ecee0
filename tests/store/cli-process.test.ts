import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { marked } from '../fixtures/marked.ts';
import { cli, cliMeanwhile, start } from '../fixtures/processes.ts';
import { lines, run, seed } from '../fixtures/runCli.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';

describe('the command line in a process of its own', () => {
  test('it answers with the exit status', () => {
    const dir = temporaryFolder();
    expect(cli('import', '--workspace', dir, seed)).toMatchObject({ status: 0, error: '' });
    expect(cli('nonsense').status).toBe(2);
    expect(cli('list', '--workspace', join(dir, 'none')).status).toBe(1);
  });

  test('a reader that goes away ends it without a stack', () => {
    const workspace = marked();
    const command = `'${process.execPath}' '${resolve('electron/cli.ts')}' export --workspace '${workspace.dir}' --format json --out - | true`;
    expect(spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stderr).toBe('');
  });

  const holdLock = (dir: string, milliseconds: number) =>
    start(`
      import Database from '${resolve('node_modules/better-sqlite3/lib/index.js')}';
      const db = new Database('${join(dir, 'workspace.db')}');
      db.exec('BEGIN IMMEDIATE');
      globalThis.keptFromTheGarbageCollector = db;
      console.log('ready');
      setTimeout(() => process.exit(), ${milliseconds});
    `);

  test('it waits its turn while another process writes', async () => {
    const workspace = marked();
    const other = await holdLock(workspace.dir, 1500);
    const ended: string[] = [];
    const first = other.ended.then(() => ended.push('the other'));
    const imported = await cliMeanwhile('import', '--workspace', workspace.dir, seed);
    ended.push('the import');
    await first;
    expect(imported).toMatchObject({ status: 0, error: '' });
    expect(ended).toEqual(['the other', 'the import']);
  });

  test('it gives up after five seconds, and says so', async () => {
    const workspace = marked();
    const before = workspace.history.list();
    const other = await holdLock(workspace.dir, 60_000);
    const { status, out, error } = await cliMeanwhile(
      'import',
      '--workspace',
      workspace.dir,
      'seeds',
      seed,
      seed,
    );
    // Had it waited until the other one was done, there would be nothing to end any more.
    expect(other.kill()).toBe(true);
    expect([status, out, lines(error)]).toEqual([
      1,
      '',
      [
        `“${workspace.file}” is being written by another process: try again in a moment. “000_1a220f47108d2d0b.txt” was not imported.`,
      ],
    ]);
    expect(workspace.history.list()).toEqual(before);
  });

  test('two that make one workspace at the same moment both come in', async () => {
    const dir = join(temporaryFolder(), 'new');
    const folder = temporaryFolder();
    const imports = ['one', 'two', 'three', 'four'].map((name) => {
      writeFileSync(join(folder, `${name}.txt`), `Article ${name}.`);
      return start(`
        import { runCli } from '${resolve('electron/cli.ts')}';
        process.exitCode = await runCli(['import', '--workspace', '${dir}', '${join(folder, `${name}.txt`)}']);
      `).then(({ ended }) => ended);
    });
    expect(await Promise.all(imports)).toEqual(imports.map(() => [0, null]));
    expect(lines((await run('list', '--workspace', dir)).out)).toHaveLength(4);
    expect(await run('verify', '--workspace', dir)).toMatchObject({ status: 0 });
    expect(readdirSync(dir)).toEqual(['workspace.db', 'workspace.db.mark']);
  });
});
