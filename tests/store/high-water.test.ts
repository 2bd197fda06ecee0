import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { highWaterFile, readHighWater } from '../../electron/store/db/highWater.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { addArticle, open, tag, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

const failure = (dir: string) => {
  const opened = openWorkspace(dir, { create: true });
  if (opened.ok) opened.value.close();
  return opened.ok ? '' : `${opened.error.code}: ${opened.error.message}`;
};

/** A workspace whose last two actions stand in the write-ahead log alone, as a power cut leaves it. */
function cutOff(): { readonly dir: string; readonly file: string; readonly last: Workspace } {
  const { workspace, articleId } = workspaceWithArticle();
  workspace.close();
  const last = open(workspace.dir, false);
  tag(last, articleId, 'actor', 'Kursk');
  tag(last, articleId, 'claim', 'soldiers');
  const dir = temporaryFolder();
  for (const name of ['workspace.db', 'workspace.db-wal', 'workspace.db.mark'])
    copyFileSync(join(workspace.dir, name), join(dir, name));
  return { dir, file: join(dir, 'workspace.db'), last };
}

/** Puts something else in the place of a mark, which lies beside it then. */
function away(put: (mark: string) => unknown): (mark: string) => void {
  return (mark) => {
    renameSync(mark, `${mark}.away`);
    put(mark);
  };
}

describe('the high-water mark of what was acknowledged', () => {
  test('stands at the newest action, and is not needed to open a workspace', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'actor', 'Kursk');
    expect(readHighWater(workspace.file)).toEqual(workspace.history.head());
    workspace.actions.undo();
    expect(readHighWater(workspace.file)?.seq).toBe(workspace.history.lastSeq());
    workspace.close();
    rmSync(highWaterFile(workspace.file));
    expect(failure(workspace.dir)).toBe('');
  });

  test.each([
    ['lost', (file: string) => rmSync(`${file}-wal`)],
    ['cut', (file: string) => truncateSync(`${file}-wal`, 40)],
  ])('a write-ahead log that was %s is noticed, with the number of actions and since when', (_, spoil) => {
    const { dir, file, last } = cutOff();
    expect(failure(dir)).toBe('');
    const whole = cutOff();
    spoil(whole.file);
    const before = readFileSync(whole.file);
    expect(failure(whole.dir)).toMatch(/^damaged: “.+” is missing 2 saved actions, since \d{4}-/);
    expect(readFileSync(whole.file).equals(before)).toBe(true);
    expect(existsSync(`${whole.file}-shm`)).toBe(false);
    expect(readHighWater(file)?.seq).toBe(last.history.lastSeq());
  });

  test('an older copy in the place of the database is noticed, and one with another past', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.close();
    const older = readFileSync(workspace.file);
    const later = open(workspace.dir, false);
    tag(later, articleId, 'actor', 'Kursk');
    later.close();
    writeFileSync(workspace.file, older);
    expect(failure(workspace.dir)).toMatch(/is missing 1 saved action/);

    const other = open(temporaryFolder());
    for (const text of ['One.', 'Two.', 'Three.']) addArticle(other, text);
    other.close();
    copyFileSync(other.file, workspace.file);
    expect(failure(workspace.dir)).toMatch(/its history differs at or before action 2/);
  });

  test('a database that is gone is not replaced by an empty one', () => {
    const { workspace } = workspaceWithArticle();
    workspace.close();
    rmSync(workspace.file);
    expect(failure(workspace.dir)).toMatch(/is missing, with 1 saved actions?/);
    expect(existsSync(workspace.file)).toBe(false);
  });

  test('one that cannot be written says so, and the work is saved all the same', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.close();
    renameSync(highWaterFile(workspace.file), `${highWaterFile(workspace.file)}.away`);
    const again = open(workspace.dir, false);
    // A link where its file should be is never followed.
    symlinkSync(join(workspace.dir, 'x'), highWaterFile(workspace.file));
    tag(again, articleId, 'actor', 'Kursk');
    expect(again.highWater.takeFailure()).toMatchObject({ code: 'ELOOP' });
    expect(again.highWater.takeFailure()).toBeNull();
    expect(again.annotations.ofArticle(articleId)).toHaveLength(1);
  });

  const unreadable = /workspace\.db\.mark” is damaged or cannot be read, so a loss of the newest actions/;
  const faults: readonly (readonly [string, RegExp, number, (mark: string) => void])[] = [
    ['missing', /workspace\.db\.mark” is missing, so a loss/, 0, (mark) => rmSync(mark)],
    ['empty', /workspace\.db\.mark” is missing, so a loss/, 0, (mark) => writeFileSync(mark, '')],
    ['overwritten', unreadable, 1, (mark) => writeFileSync(mark, Buffer.alloc(1024, 0x41))],
    ['all zeros', unreadable, 1, (mark) => writeFileSync(mark, Buffer.alloc(1024))],
    [
      'changed by a bit where the newest action is',
      unreadable,
      1,
      (mark) => {
        const bytes = readFileSync(mark);
        bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5);
        writeFileSync(mark, bytes);
      },
    ],
    ['a folder', unreadable, 1, away(mkdirSync)],
    ['a link to nothing', unreadable, 1, away((mark) => symlinkSync('nothing', mark))],
    [
      'a link to another file',
      /workspace\.db\.mark” cannot be written, so a later loss/,
      0,
      away((mark) => symlinkSync(`${mark}.away`, mark)),
    ],
  ];
  test.each(faults)(
    'one that is %s is said at the next opening, and by “verify”',
    async (_, said, status, spoil) => {
      const { workspace, articleId } = workspaceWithArticle();
      tag(workspace, articleId, 'actor', 'Kursk');
      workspace.close();
      spoil(highWaterFile(workspace.file));
      const opened = open(workspace.dir, false);
      expect(opened.warning).toMatch(said);
      opened.close();
      const run = async (...args: string[]) => {
        let error = '';
        const ended = await runCli([...args, '--workspace', workspace.dir], {
          out: () => undefined,
          error: (text) => (error += String(text)),
        });
        return { ended, error };
      };
      const verified = await run('verify');
      expect([verified.ended, verified.error.trim().split('\n')]).toEqual([
        status,
        [expect.stringMatching(said)],
      ]);
      expect((await run('list')).error).toMatch(said);
      expect((await run('diagnostics')).ended).toBe(0);
    },
  );

  test('one of an older time, which would not tell a loss, is said until an action brings it up', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const older = readFileSync(highWaterFile(workspace.file));
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    for (const words of ['Kursk', 'soldiers']) {
      vi.advanceTimersByTime(40_000);
      tag(workspace, articleId, 'actor', words);
    }
    workspace.close();
    writeFileSync(highWaterFile(workspace.file), older);
    const opened = open(workspace.dir, false);
    expect(opened.warning).toMatch(/mark” is of action 1 and not of the last one, 3, so a loss/);
    expect(verifyWorkspace(opened)).toEqual([opened.warning]);
    opened.actions.undo();
    opened.close();
    const again = open(workspace.dir, false);
    expect(again.warning).toBeNull();
    again.close();
  });

  test('one that a power cut has left behind by a few moments is brought up at the next opening, without a word', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const older = readFileSync(highWaterFile(workspace.file));
    for (const words of ['Kursk', 'soldiers', 'dispatched']) tag(workspace, articleId, 'actor', words);
    workspace.close();
    writeFileSync(highWaterFile(workspace.file), older);
    const opened = open(workspace.dir, false);
    expect(opened.warning).toBeNull();
    expect(readHighWater(workspace.file)).toEqual(opened.history.head());
    opened.close();
  });

  test('one that two killed programs did not come to write is no reason to warn of', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.close();
    const mark = highWaterFile(workspace.file);
    for (const words of ['Kursk', 'soldiers']) {
      const opened = open(workspace.dir, false);
      const before = readFileSync(mark);
      tag(opened, articleId, 'actor', words);
      opened.close();
      writeFileSync(mark, before);
    }
    const opened = open(workspace.dir, false);
    expect(opened.warning).toBeNull();
    expect(readHighWater(workspace.file)).toEqual(opened.history.head());
    opened.close();
  });

  test('one that cannot be written is said when a command has saved something', async () => {
    const { workspace } = workspaceWithArticle();
    workspace.close();
    rmSync(highWaterFile(workspace.file));
    mkdirSync(highWaterFile(workspace.file));
    const file = join(temporaryFolder(), 'more.txt');
    writeFileSync(file, 'One more report.');
    let error = '';
    await runCli(['import', file, '--workspace', workspace.dir], {
      out: () => undefined,
      error: (text) => (error += String(text)),
    });
    expect(error).toMatch(/Your work is saved, but .*mark” cannot be written/);
  });

  test('one that cannot be read keeps an empty database from taking the place of one that is missing', () => {
    const { workspace } = workspaceWithArticle();
    workspace.close();
    rmSync(workspace.file);
    writeFileSync(highWaterFile(workspace.file), 'x');
    expect(failure(workspace.dir)).toMatch(/workspace\.db” is missing: put it back/);
    expect(existsSync(workspace.file)).toBe(false);
  });
});
