import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { readHighWater } from '../../electron/store/db/highWater.ts';
import { backupFolder } from '../../electron/store/db/location.ts';
import { findBackup, listBackups, makeBackup } from '../../electron/store/safety/backups.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { start } from '../fixtures/processes.ts';
import {
  addArticle,
  open,
  stateOf,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const backUp = (file: string, folder: string) => {
  const made = makeBackup(file, folder);
  if (!made) throw new Error('No backup was made.');
  return made.backup;
};

describe('backups', () => {
  test('one holds all that was saved, also what stands in the write-ahead log, and says what', () => {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'actor', 'Kursk');
    const folder = join(temporaryFolder(), 'backups', 'deep');
    const made = backUp(workspace.file, folder);
    expect(made).toMatchObject({ articles: 1, annotations: 1, head: workspace.history.head() });
    expect(made.lastAction).toEqual({ kind: 'do', details: { what: 'tag', tag: 'actor', words: 'Kursk' } });
    expect(listBackups(folder)).toEqual([made]);
    expect(readdirSync(folder)).toEqual([made.id]);
  });

  test('none is made when nothing was done since the newest', () => {
    const { workspace } = workspaceWithArticle();
    const folder = temporaryFolder();
    backUp(workspace.file, folder);
    expect(makeBackup(workspace.file, folder)).toBeNull();
    addArticle(workspace, 'Another one.');
    expect(makeBackup(workspace.file, folder)).not.toBeNull();
  });

  test('the newest ten and the last of each of fourteen days stay, whatever the clock says', () => {
    const { workspace } = workspaceWithArticle();
    const folder = temporaryFolder();
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      // Three a day for twenty days, and then the clock jumps back by years.
      for (let index = 0; index < 60; index += 1) {
        vi.setSystemTime(new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 3), 8 + (index % 3))));
        addArticle(workspace, `Article ${index}.`);
        backUp(workspace.file, folder);
      }
      vi.setSystemTime(new Date(Date.UTC(2001, 0, 1)));
      addArticle(workspace, 'After the jump.');
      const last = backUp(workspace.file, folder);
      const kept = listBackups(folder);
      expect(kept[0]).toEqual(last);
      expect(kept.map(({ id }) => Number(id.split(' ')[0]))).toEqual(
        [61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 48, 45, 42, 39, 36, 33, 30, 27, 24].filter(
          (number, index) => index < 10 || number % 3 === 0,
        ),
      );
    } finally {
      vi.useRealTimers();
    }
  });

  test('one that is damaged is not offered, and does not push out a whole one', () => {
    const { workspace } = workspaceWithArticle();
    const folder = temporaryFolder();
    const whole = backUp(workspace.file, folder);
    addArticle(workspace, 'Another one.');
    const broken = backUp(workspace.file, folder);
    truncateSync(join(folder, broken.id), 9000);
    expect(listBackups(folder)).toEqual([whole]);
    expect(() => findBackup(folder, '../workspace.db')).toThrow('no longer exists');
  });

  test('one of a text that the disk has changed says so, and pushes out none', () => {
    const { workspace } = workspaceWithArticle();
    workspace.close();
    const folder = temporaryFolder();
    const bytes = readFileSync(workspace.file);
    for (let at = bytes.indexOf('likely dis'); at >= 0; at = bytes.indexOf('likely dis', at))
      bytes[at] = 0x6b;
    writeFileSync(workspace.file, bytes);
    expect(makeBackup(workspace.file, folder)?.breaches).toContainEqual(
      expect.stringMatching(/its text does not match its SHA-256/),
    );
  });

  test('a database that is damaged, if only in an index, is not taken for one to keep', () => {
    const { workspace } = workspaceWithArticle();
    const folder = temporaryFolder();
    const whole = backUp(workspace.file, folder);
    addArticle(workspace, 'Another one.');
    workspace.close();
    const db = new Database(workspace.file);
    const root = db
      .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'article_by_text'`)
      .pluck()
      .get();
    db.close();
    const bytes = readFileSync(workspace.file);
    // One entry fewer than there are rows.
    const count = (root ?? 0) * 4096 - 4096 + 3;
    bytes.writeUInt16BE(bytes.readUInt16BE(count) - 1, count);
    writeFileSync(workspace.file, bytes);
    expect(() => makeBackup(workspace.file, folder)).toThrow(/is damaged/);
    expect(listBackups(folder)).toEqual([whole]);
  });

  test('one is not made of a database whose index tells another story than its table', () => {
    const { workspace } = workspaceWithArticle();
    workspace.close();
    const db = new Database(workspace.file);
    const [root, sha256] = [
      db
        .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'article_by_text'`)
        .pluck()
        .get() ?? 0,
      db.prepare<[], string>('SELECT text_sha256 FROM article').pluck().get() ?? '',
    ];
    db.close();
    const bytes = readFileSync(workspace.file);
    const key = bytes.indexOf(sha256, (root - 1) * 4096);
    expect(key).toBeLessThan(root * 4096);
    bytes.write(sha256.startsWith('f') ? 'e' : 'f', key, 'latin1');
    writeFileSync(workspace.file, bytes);
    expect(() => makeBackup(workspace.file, temporaryFolder())).toThrow(/is damaged \(.*index/);
  });

  test('one that is killed in the making leaves those before, and nothing that looks like one', async () => {
    const { workspace } = workspaceWithArticle();
    for (let index = 0; index < 40; index += 1) addArticle(workspace, `${index} ${'word '.repeat(20_000)}`);
    const folder = temporaryFolder();
    const before = backUp(workspace.file, folder);
    addArticle(workspace, 'Another one.');
    for (let run = 0; run < 3; run += 1) {
      const child = await start(`
        import { makeBackup } from '${resolve('electron/store/safety/backups.ts')}';
        console.log('ready');
        makeBackup('${workspace.file}', '${folder}');
      `);
      await new Promise((done) => setTimeout(done, 5 + 10 * run));
      child.kill();
      await child.ended;
      for (const backup of listBackups(folder)) expect([40, 41, 42]).toContain(backup.articles);
      expect(listBackups(folder).at(-1)).toEqual(before);
    }
  });

  test('they lie apart from the workspace, one folder for each', () => {
    const env = { XDG_CONFIG_HOME: '/config' };
    const a = backupFolder('/one/reports', env, 'linux');
    expect(a).toMatch(/^\/config\/Glossator\/backups\/reports-[0-9a-f]{8}$/);
    expect(backupFolder('/two/reports', env, 'linux')).not.toBe(a);
  });
});

describe('restoring', () => {
  /** A closed workspace that has gone on since its backup. */
  function goneOn() {
    const { workspace, articleId } = workspaceWithArticle();
    tag(workspace, articleId, 'actor', 'Kursk');
    const folder = temporaryFolder();
    const backup = findBackup(folder, backUp(workspace.file, folder).id);
    const state = stateOf(workspace);
    tag(workspace, articleId, 'claim', 'soldiers');
    const later = stateOf(workspace);
    workspace.close();
    return { dir: workspace.dir, file: workspace.file, backup, state, later };
  }

  test('brings back what the backup held, and sets aside what was there', () => {
    const { dir, file, backup, state, later } = goneOn();
    const restored = restoreFrom(file, backup);
    const workspace = open(dir, false);
    expect(stateOf(workspace)).toEqual(state);
    expect(verifyWorkspace(workspace)).toEqual([]);
    expect(readHighWater(file)).toEqual(workspace.history.head());
    workspace.close();
    // What was set aside is a backup itself.
    restoreFrom(file, restored.setAside ?? '');
    expect(stateOf(open(dir, false))).toEqual(later);
  });

  test('a damaged database is set aside with its log, byte for byte', () => {
    const { dir, file, backup, state } = goneOn();
    writeFileSync(file, 'no database');
    writeFileSync(`${file}-wal`, 'no log');
    const { setAside } = restoreFrom(file, backup);
    expect(readFileSync(setAside ?? '', 'utf8')).toBe('no database');
    expect(readFileSync(`${setAside}-wal`, 'utf8')).toBe('no log');
    expect(stateOf(open(dir, false))).toEqual(state);
  });

  test('an older workspace is set aside as it was, and not migrated first', () => {
    const { backup, state } = goneOn();
    const file = join(temporaryFolder(), 'workspace.db');
    const older = readFileSync('tests/fixtures/workspaces/v7.db');
    writeFileSync(file, older);
    const { setAside } = restoreFrom(file, backup);
    expect(readFileSync(setAside ?? '').equals(older)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.before-v'))).toEqual([]);
    expect(stateOf(open(dirname(file), false))).toEqual(state);
  });

  test('a workspace that is gone comes back', () => {
    const { file, backup, state } = goneOn();
    const elsewhere = join(temporaryFolder(), 'workspace.db');
    expect(restoreFrom(elsewhere, backup).setAside).toBeNull();
    expect(stateOf(open(join(elsewhere, '..'), false))).toEqual(state);
    expect(existsSync(file)).toBe(true);
  });

  test('a backup that is damaged, newer or no backup changes nothing', () => {
    const { dir, file, backup, later } = goneOn();
    const bytes = readFileSync(backup);
    const spoilt = join(temporaryFolder(), 'spoilt.db');
    const tries: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.from(bytes).fill(0xa5, 8192, 12_288), /damaged/],
      [bytes.subarray(0, 20_480), /damaged/],
      [Buffer.from('notes'), /damaged/],
      [Buffer.alloc(0), /is empty/],
      [Buffer.from(bytes).fill(99, 63, 64), /saved by a newer Glossator/],
    ];
    for (const [content, sentence] of tries) {
      writeFileSync(spoilt, content);
      expect(() => restoreFrom(file, spoilt)).toThrow(sentence);
    }
    expect(stateOf(open(dir, false))).toEqual(later);
    expect(readdirSync(dir).filter((name) => /restored|replaced|unfinished/.test(name))).toEqual([]);
  });

  test('a workspace that is open somewhere is left alone', async () => {
    const { dir, file, backup } = goneOn();
    const child = await start(`
      import { openWorkspace } from '${resolve('electron/store/open.ts')}';
      globalThis.kept = openWorkspace('${dir}', { create: false });
      console.log('ready');
      setInterval(() => {}, 1000);
    `);
    expect(() => restoreFrom(file, backup)).toThrow(/is open in Glossator: close that window first/);
    child.kill();
    await child.ended;
    const here = open(dir, false);
    expect(() => restoreFrom(file, backup)).toThrow(/is open in Glossator/);
    here.close();
    expect(restoreFrom(file, backup).annotations).toBe(1);
  });
});
