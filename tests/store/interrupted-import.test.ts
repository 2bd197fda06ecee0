import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { interruptedImports } from '../../electron/store/actions/importRuns.ts';
import { databaseName } from '../../electron/store/db/location.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { importFiles } from '../../electron/transfer/importFiles.ts';
import { writeExport } from '../../electron/transfer/writeExport.ts';
import { howMany } from '../fixtures/howMany.ts';
import { cli } from '../fixtures/processes.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const kills = howMany(30, 3);
const articles = 300;

/** So large is the log when a first part is in. */
const someBytes = 200_000;

/** A folder of reports that take several transactions. */
function manyFiles(): string {
  const folder = join(temporaryFolder(), 'reports');
  mkdirSync(folder);
  for (let index = 0; index < articles; index += 1) {
    const name = `report ${String(index).padStart(3, '0')}.txt`;
    writeFileSync(join(folder, name), `Report ${index}. ${'The ministry said no more. '.repeat(300)}`);
  }
  return folder;
}

/** As many reports in one file of ours, with so many annotations that they take several transactions. */
function oneLargeFile(): string {
  const workspace = open(temporaryFolder());
  for (let index = 0; index < articles; index += 1) {
    const id = addArticle(
      workspace,
      `Report ${index}. ${'The ministry said no more. '.repeat(100)}`,
      `${index}.txt`,
    );
    for (const words of ['Report', 'ministry', 'said']) tag(workspace, id, 'claim', words);
  }
  const { files } = exportWorkspace(workspace, {
    format: 'glossator',
    articleIds: null,
    includeSuggestions: true,
    exportedAt: new Date().toISOString(),
  });
  const file = join(temporaryFolder(), 'all.glossator.json');
  writeExport(file, files, 'file');
  return file;
}

/** As many reports in the rows of one table. */
function oneTable(): string {
  const row = (index: number) =>
    `Report ${index},Report ${index}. ${'The ministry said no more. '.repeat(300)}\n`;
  const file = join(temporaryFolder(), 'reports.csv');
  writeFileSync(file, `title,text\n${Array.from({ length: articles }, (_, index) => row(index)).join('')}`);
  return file;
}

/** Starts an import, and kills it when its workspace is there and then so many milliseconds have gone by. */
async function importKilled(what: string, dir: string, wait: number): Promise<void> {
  const line = [resolve('electron/cli.ts'), 'import', what, '--workspace', dir];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'close');
  const log = join(dir, `${databaseName}-wal`);
  while (child.exitCode === null && (statSync(log, { throwIfNoEntry: false })?.size ?? 0) < someBytes)
    await setTimeout(2);
  await setTimeout(wait);
  child.kill('SIGKILL');
  await ended;
}

/** Kills an import of all articles in the midst of it, and gives its workspace; on a busy machine one may be over before it is killed. */
async function importHalf(what: string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const dir = join(temporaryFolder(), 'workspace');
    await importKilled(what, dir, 0);
    const count = countOf(cli('list', '--workspace', dir).out);
    if (count > 0 && count < articles) return dir;
  }
  throw new Error('Every import was over before it was killed.');
}

const countOf = (out: string): number => out.split('\n').length - 1;

describe('an import that is killed', () => {
  test(`leaves no part in without a word, of ${kills} at random`, { timeout: 1_800_000 }, async () => {
    const whole = new Map([
      [manyFiles(), articles],
      [oneLargeFile(), 4 * articles],
      [oneTable(), articles],
    ]);
    let halves = 0;
    let silent = 0;
    for (let run = 0; run < kills; run += 1) {
      const dir = join(temporaryFolder(), 'workspace');
      const [what, all] = [...whole][run % whole.size] ?? ['', 0];
      await importKilled(what, dir, run < whole.size ? 0 : Math.random() * 200);
      if (!existsSync(join(dir, databaseName))) continue;
      const opened = openWorkspace(dir, { create: false });
      if (!opened.ok) throw new Error(opened.error.message);
      const { value: workspace } = opened;
      const marks = workspace.articles.list().reduce((sum, { counts }) => sum + counts.claim, 0);
      const got = workspace.articles.ids().length + marks;
      const isHalf = got > 0 && got < all;
      if (isHalf) halves += 1;
      if (isHalf !== (interruptedImports(workspace).length === 1)) silent += 1;
      workspace.close();
    }
    console.info(`${kills} imports killed, ${halves} half in, ${silent} of them without a word.`);
    expect(silent).toBe(0);
    expect(halves).toBeGreaterThan(0);
  });

  test('is complete when the same files are imported again, and then nothing more is said', async () => {
    const folder = manyFiles();
    const dir = await importHalf(folder);
    expect(cli('history', '--workspace', dir).error).toMatch(
      /only a part of it came in, [\d,]+ articles and 0 annotations/,
    );
    expect(cli('import', folder, '--workspace', dir)).toMatchObject({
      status: 0,
      error: expect.stringMatching(/interrupted.*\nThe import that was interrupted is now complete\.\n$/),
    });
    const listed = cli('list', '--workspace', dir);
    expect([countOf(listed.out), listed.error]).toEqual([articles, '']);
  });
});

describe('an interrupted import', () => {
  /** A workspace in which a process that has ended imported a part. */
  async function interrupted() {
    const workspace = open(temporaryFolder());
    addArticle(workspace, 'There before.');
    const groups = Array.from({ length: 3 }, (_, index) => {
      const bytes = Buffer.from(`Report ${index}. ${'words '.repeat(60_000)}`);
      const name = `${index}.txt`;
      return { name, files: [{ name, size: bytes.length, bytes }] };
    });
    const never = new Promise<boolean>(() => {});
    const reached = Promise.withResolvers<void>();
    let asked = 0;
    void importFiles(
      workspace,
      groups,
      {},
      {
        onSettled: () => {},
        isCancelled: () => {
          asked += 1;
          if (asked <= 2) return false;
          reached.resolve();
          return never;
        },
      },
    );
    await reached.promise;
    const [run] = workspace.settings.importRuns();
    if (!run) throw new Error('No import is noted.');
    return { workspace, groups, run };
  }
  const endIn = ({ workspace, run }: Awaited<ReturnType<typeof interrupted>>): void =>
    workspace.settings.saveImportRun({ ...run, by: run.by.replace(/\w+$/, 'x') });

  test('is not spoken of while its process is at work', async () => {
    const half = await interrupted();
    expect(interruptedImports(half.workspace)).toEqual([]);
    endIn(half);
    expect(interruptedImports(half.workspace)).toMatchObject([{ articles: 1, canUndo: true }]);
  });

  test('is settled by one undo, which redo takes back', async () => {
    const half = await interrupted();
    const { workspace } = half;
    endIn(half);
    for (const _ of workspace.actions.undoSteps());
    expect([workspace.articles.ids().length, interruptedImports(workspace)]).toEqual([1, []]);
    for (const _ of workspace.actions.redoSteps());
    expect([workspace.articles.ids().length, interruptedImports(workspace).length]).toEqual([2, 1]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('is settled by keeping what came in', async () => {
    const half = await interrupted();
    endIn(half);
    half.workspace.actions.keepInterrupted(half.run.id);
    expect(interruptedImports(half.workspace)).toEqual([]);
  });

  test('is not offered for undoing when something else was done since', async () => {
    const half = await interrupted();
    endIn(half);
    addArticle(half.workspace, 'Something else.');
    expect(interruptedImports(half.workspace)).toMatchObject([{ articles: 1, canUndo: false }]);
  });
});
