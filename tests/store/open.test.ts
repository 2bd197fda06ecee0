import { chmodSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultWorkspaceDir } from '../../electron/store/db/location.ts';
import { migrations } from '../../electron/store/db/migrations/index.ts';
import { openWorkspace } from '../../electron/store/open.ts';
import { asOrdinaryUser } from '../fixtures/ordinaryUser.ts';
import {
  addArticle,
  articleText,
  open,
  stateOf,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const failure = (dir: string, create = false) => {
  const opened = openWorkspace(dir, { create });
  if (opened.ok) opened.value.close();
  return opened.ok ? { code: 'opened', message: '' } : opened.error;
};

/** A closed workspace with an article, and its file. */
function closedWorkspace() {
  const { workspace, articleId } = workspaceWithArticle();
  for (let start = 3; start < 40; start += 1) {
    workspace.actions.createAnnotation({ articleId, tag: 'claim', segments: [{ start, end: start + 1 }] });
  }
  workspace.close();
  return { dir: workspace.dir, file: join(workspace.dir, 'workspace.db') };
}

describe('opening a workspace', () => {
  test('a new one is made where it may be, folder and all, and is there the next time', () => {
    const dir = join(temporaryFolder(), 'deep', 'folder');
    const first = open(dir);
    const articleId = addArticle(first, articleText);
    tag(first, articleId, 'figure', 'over'.replace('o', 'O'));
    const before = stateOf(first);
    first.close();
    expect(readdirSync(dir)).toEqual(['workspace.db', 'workspace.db.mark']);
    expect(stateOf(open(dir, false))).toEqual(before);
  });

  test('runs with the pragmas that lose nothing', () => {
    const { db } = open(temporaryFolder());
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'busy_timeout',
        'trusted_schema',
        'cell_size_check',
      ].map(pragma),
    ).toEqual(['wal', 2, 1, 5000, 0, 1]);
    expect([pragma('application_id'), pragma('user_version')]).toEqual([0x474c5353, migrations.length]);
  });

  test('two at once see each other’s work', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const other = open(workspace.dir, false);
    tag(other, articleId, 'actor', 'Kursk');
    expect(stateOf(workspace)).toEqual(stateOf(other));
    expect(workspace.actions.undo()?.undoState).toEqual(other.actions.undoState());
  });
});

describe('a workspace that cannot be opened is left unchanged and named', () => {
  test('no folder, and no file in the folder', () => {
    const dir = temporaryFolder();
    expect(failure(join(dir, 'none'))).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(join(dir, 'none')),
    });
    expect(failure(dir)).toMatchObject({ code: 'not-found', message: expect.stringContaining(dir) });
    expect(readdirSync(dir)).toEqual([]);
  });

  test('a file where the folder should be', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'x');
    expect(failure(path, true)).toMatchObject({ code: 'io', message: expect.stringContaining(path) });
  });

  const spoilings: readonly (readonly [string, string, (file: string) => void])[] = [
    [
      'text',
      'damaged',
      (file) => writeFileSync(file, 'this is no database, whatever its name says'.repeat(10)),
    ],
    ['empty', 'damaged', (file) => truncateSync(file, 0)],
    ['a few bytes', 'damaged', (file) => truncateSync(file, 50)],
    ['a zeroed header', 'damaged', (file) => overwrite(file, 0, Buffer.alloc(100))],
    ['a damaged page', 'damaged', (file) => overwrite(file, 4096 * 3, Buffer.alloc(4096, 0xaa))],
    ['cut in half', 'damaged', (file) => truncateSync(file, 4096 * 5)],
    ['another program’s', 'damaged', (file) => pragma(file, 'application_id = 7')],
    ['newer', 'newer', (file) => pragma(file, 'user_version = 99')],
  ];
  test.each(spoilings)('%s: %s', (_, code, spoil) => {
    const { dir, file } = closedWorkspace();
    spoil(file);
    const bytes = readFileSync(file);
    for (const create of [false, true]) {
      expect(failure(dir, create)).toMatchObject({ code, message: expect.stringContaining(file) });
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
    if (code === 'newer') expect(readdirSync(dir)).toEqual(['workspace.db', 'workspace.db.mark']);
  });

  test('newer, though only its write-ahead log says so (it was killed): log and file stay', () => {
    const { dir, file } = closedWorkspace();
    const db = new Database(file);
    onTestFinished(() => void db.close());
    db.pragma('user_version = 99');
    const copy = temporaryFolder();
    for (const end of ['', '-wal']) writeFileSync(join(copy, `workspace.db${end}`), readFileSync(file + end));
    const before = readdirSync(copy).map((name) => readFileSync(join(copy, name)));
    expect(before[0]?.readUInt32BE(60)).toBe(migrations.length);
    expect(failure(copy)).toMatchObject({ code: 'newer' });
    expect(readdirSync(copy).map((name) => readFileSync(join(copy, name)))).toEqual(before);
    expect(dir).not.toBe(copy);
  });

  test.skipIf(process.platform === 'win32')('a folder that may not be written', () => {
    const { dir, file } = closedWorkspace();
    const empty = temporaryFolder();
    for (const folder of [dir, empty]) chmodSync(folder, 0o555);
    chmodSync(file, 0o666);
    onTestFinished(() => {
      for (const folder of [dir, empty]) chmodSync(folder, 0o755);
    });
    asOrdinaryUser(() => {
      expect(failure(dir)).toMatchObject({ code: 'read-only', message: expect.stringContaining(dir) });
      expect(failure(empty, true)).toMatchObject({
        code: 'read-only',
        message: expect.stringContaining(empty),
      });
      expect(failure(join(empty, 'deep'), true)).toMatchObject({
        code: 'read-only',
        message: expect.stringContaining(join(empty, 'deep')),
      });
    });
    expect(readdirSync(empty)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a file that may not be written', () => {
    const { dir, file } = closedWorkspace();
    chmodSync(dir, 0o777);
    chmodSync(file, 0o444);
    asOrdinaryUser(() =>
      expect(failure(dir)).toMatchObject({ code: 'read-only', message: expect.stringContaining(file) }),
    );
    expect(readdirSync(dir)).toEqual(['workspace.db', 'workspace.db.mark']);
  });
});

describe('the default workspace', () => {
  test.each([
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/Glossator/workspace'],
    ['linux', {}, '/.config/Glossator/workspace'],
    ['darwin', {}, '/Library/Application Support/Glossator/workspace'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Glossator/workspace'],
  ] as const)('on %s with %j ends in %s', (platform, env, expected) => {
    expect(defaultWorkspaceDir(env, platform).endsWith(expected)).toBe(true);
  });
});

function overwrite(file: string, offset: number, bytes: Buffer): void {
  const all = readFileSync(file);
  bytes.copy(all, offset);
  writeFileSync(file, all);
}

function pragma(file: string, assignment: string): void {
  const db = new Database(file);
  db.pragma(assignment);
  db.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
}
