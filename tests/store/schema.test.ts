import { copyFileSync, existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { diagnose } from '../../electron/diagnostics.ts';
import { recoveryHandlers } from '../../electron/ipc/recovery.ts';
import { openWritable } from '../../electron/store/db/database.ts';
import { migrations } from '../../electron/store/db/migrations/index.ts';
import { openToVerify, openWorkspace } from '../../electron/store/open.ts';
import { checkCopy, copyDatabase } from '../../electron/store/safety/copyDatabase.ts';
import { restoreFrom } from '../../electron/store/safety/restore.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { openForWindow } from '../../electron/workbench.ts';
import { bareDesktop } from '../fixtures/bareDesktop.ts';
import { marked } from '../fixtures/marked.ts';
import { addArticle, temporaryFolder } from '../fixtures/workspaces.ts';

/** Writes into `sqlite_schema` itself, which SQLite does only for those who insist. */
function writeSchema(db: Database.Database, sql: string): void {
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec(sql);
  db.pragma('writable_schema = RESET');
}

const emptied = 'BEGIN DELETE FROM segment; DELETE FROM annotation; END';
const setSql = (name: string, from: string, to: string) =>
  `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${name}'`;

/** What somebody else may have put into a workspace, and what is said of it; some of it SQLite itself refuses to read. */
const foreign: readonly (readonly [what: string, does: (db: Database.Database) => void, said: string])[] = [
  [
    'a trigger',
    (db) => db.exec(`CREATE TRIGGER theirs AFTER INSERT ON history ${emptied}`),
    'the trigger “theirs” is foreign',
  ],
  [
    'a trigger under a name of ours',
    (db) =>
      db.exec(
        `DROP TRIGGER history_no_update; CREATE TRIGGER history_no_update AFTER INSERT ON history ${emptied}`,
      ),
    'the trigger “history_no_update” was changed',
  ],
  [
    'a trigger on a table of the search index',
    (db) => {
      db.unsafeMode(true);
      db.exec(`CREATE TRIGGER theirs AFTER INSERT ON article_search_docsize ${emptied}`);
    },
    'is damaged',
  ],
  [
    'a guard less',
    (db) => db.exec('DROP TRIGGER history_no_update'),
    'the trigger “history_no_update” is missing',
  ],
  [
    'a view that never ends',
    (db) =>
      db.exec(
        'CREATE VIEW theirs AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n',
      ),
    'the view “theirs” is foreign',
  ],
  [
    'a view in the place of a table',
    (db) =>
      db.exec(
        'ALTER TABLE draft RENAME TO gone; CREATE VIEW draft AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id, i AS text FROM n',
      ),
    '“gone” is foreign',
  ],
  ['a table', (db) => db.exec('CREATE TABLE theirs (x)'), 'the table “theirs” is foreign'],
  [
    'a virtual table',
    (db) => db.exec('CREATE VIRTUAL TABLE theirs USING fts5(x)'),
    'the table “theirs” is foreign',
  ],
  [
    'an index with an expression',
    (db) => db.exec('CREATE INDEX theirs ON actor (hex(zeroblob(length(name))))'),
    'the index “theirs” is foreign',
  ],
  [
    'an index with another collation',
    (db) =>
      db.exec(
        'DROP INDEX article_by_text; CREATE INDEX article_by_text ON article (text_sha256 COLLATE NOCASE)',
      ),
    'the index “article_by_text” was changed',
  ],
  [
    'an index that leaves rows out',
    (db) => db.exec(`DROP INDEX link_by_to; CREATE INDEX link_by_to ON link (to_id) WHERE type = 'x'`),
    'the index “link_by_to” was changed',
  ],
  [
    'a generated column',
    (db) => db.exec('ALTER TABLE actor ADD COLUMN theirs TEXT AS (hex(name))'),
    'the table “actor” was changed',
  ],
  [
    'another default',
    (db) => writeSchema(db, setSql('draft', 'NOT NULL', `NOT NULL DEFAULT (hex(zeroblob(9)))`)),
    'the table “draft” was changed',
  ],
  [
    'a check less',
    (db) => writeSchema(db, setSql('link', `CHECK (created_by <> '''')`, '')),
    'the table “link” was changed',
  ],
  [
    'a table with rowids where there were none',
    (db) => writeSchema(db, setSql('draft', ', WITHOUT ROWID', '')),
    'the table “draft” was changed',
  ],
  [
    'a table that is not strict',
    (db) => writeSchema(db, setSql('draft', 'STRICT, ', '')),
    'the table “draft” was changed',
  ],
  [
    'a table on the page of another',
    (db) =>
      writeSchema(
        db,
        `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'actor') WHERE name = 'original'`,
      ),
    'is not where it should be',
  ],
  [
    'a type of no kind',
    (db) => writeSchema(db, `INSERT INTO sqlite_schema VALUES (7, x'00', 'draft', 0, NULL)`),
    'is damaged',
  ],
  [
    'a name that speaks to the terminal',
    (db) => db.exec('CREATE TABLE "\u001b[2Jtheirs\u202e" (x)'),
    'the table “[2Jtheirs” is foreign',
  ],
  [
    'statistics that are worked out',
    (db) => {
      db.exec('DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4');
      writeSchema(
        db,
        `CREATE TABLE stat (tbl, idx, stat AS (hex(zeroblob(9)))); UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1', sql = replace(sql, 'TABLE stat', 'TABLE sqlite_stat1') WHERE name = 'stat'`,
      );
    },
    'the table “sqlite_stat1” is foreign',
  ],
  [
    'settings of the search index',
    (db) => db.exec(`INSERT INTO article_search (article_search, rank) VALUES ('rank', 'bm25(10.0, 5.0)')`),
    'the settings of its search index were changed',
  ],
  [
    'the number of another version',
    (db) => db.pragma(`user_version = ${migrations.length - 1}`),
    'the table “index_stamp” was changed',
  ],
];

/** A closed workspace with annotations and links. */
function closed(): { readonly dir: string; readonly file: string } {
  const workspace = marked();
  workspace.close();
  return { dir: workspace.dir, file: workspace.file };
}

describe('a workspace into which somebody else has put', () => {
  test.each(foreign)('%s is refused wherever it is opened, and nothing of theirs is run', (_, does, said) => {
    const { dir, file } = closed();
    const db = new Database(file);
    does(db);
    db.close();
    const before = readFileSync(file);
    const refused = { ok: false, error: { code: 'damaged', message: expect.stringContaining(said) } };
    expect(openWorkspace(dir, { create: false })).toMatchObject(refused);
    expect(openWorkspace(dir, { create: true })).toMatchObject(refused);
    expect(openToVerify(dir)).toMatchObject(refused);
    expect(() => checkCopy(file)).toThrow(said);
    const other = closed();
    expect(() => restoreFrom(other.file, file)).toThrow(said);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['workspace.db', 'workspace.db.mark']);
  });
});

test('a workspace that somebody else brings in while its file is being examined is refused all the same', () => {
  const { dir, file } = closed();
  const opened = openWorkspace(dir, { create: false });
  if (!opened.ok) throw new Error(opened.error.message);
  // The second one in this process is not examined again: only its connection looks.
  const db = new Database(file);
  db.exec(`CREATE TRIGGER theirs AFTER INSERT ON history ${emptied}`);
  db.close();
  expect(openWorkspace(dir, { create: false })).toMatchObject({ ok: false, error: { code: 'damaged' } });
  opened.value.close();
});

test('what SQLite itself adds is not foreign: statistics, and a file that was made smaller', () => {
  const { dir, file } = closed();
  const db = new Database(file);
  db.exec('ANALYZE; VACUUM');
  db.close();
  const opened = openWorkspace(dir, { create: false });
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});

test('a connection for writing refuses to write into the schema', () => {
  const db = openWritable(closed().file);
  db.pragma('writable_schema = ON');
  expect(() => db.exec(`UPDATE sqlite_schema SET sql = '' WHERE name = 'draft'`)).toThrow(
    'may not be modified',
  );
  db.close();
});

test('the window opens on what can be recovered of a workspace with something foreign in it, or of another version', () => {
  for (const spoil of ['CREATE VIEW theirs AS SELECT 1', `PRAGMA user_version = ${migrations.length - 1}`]) {
    const { dir, file } = closed();
    const db = new Database(file);
    db.exec(spoil);
    db.close();
    const workbench = openForWindow(dir, {
      seeds: join(dir, 'no seeds'),
      backups: join(dir, 'backups'),
      showTheme: () => undefined,
      startProcess: () => expect.unreachable(),
    });
    onTestFinished(workbench.close);
    const desktop = bareDesktop({ isOurs: () => true, send: () => undefined, onLoaded: () => undefined });
    expect(recoveryHandlers(workbench, desktop, async () => {})['recovery.read'](undefined)).toMatchObject({
      canRecover: true,
    });
    expect(workbench.failure()?.message).toContain('is not as Glossator makes it');
    expect(diagnose(dir, openToVerify(dir))).toMatchObject({
      Workspace: { State: 'not open: damaged', Schema: 'foreign or changed' },
    });
  }
});

test('a log that somebody else has put beside the file is looked at, too', () => {
  const { dir, file } = closed();
  const db = new Database(file);
  db.pragma('wal_autocheckpoint = 0');
  db.exec(`CREATE TRIGGER theirs AFTER INSERT ON history ${emptied}`);
  const copy = temporaryFolder();
  for (const end of ['', '-wal']) copyFileSync(file + end, join(copy, `workspace.db${end}`));
  db.close();
  const bytes = readFileSync(join(copy, 'workspace.db'));
  expect(openWorkspace(copy, { create: false })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('the trigger “theirs” is foreign') },
  });
  expect(readFileSync(join(copy, 'workspace.db')).equals(bytes)).toBe(true);
  expect(existsSync(join(dir, 'workspace.db-wal'))).toBe(false);
});

test('one bit of the version in the header is noticed before a migration is tried', () => {
  const { dir, file } = closed();
  for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
    const bytes = readFileSync(file);
    bytes[63] = (bytes[63] ?? 0) ^ bit;
    writeFileSync(file, bytes);
    const opened = openWorkspace(dir, { create: false });
    expect(opened.ok).toBe(false);
    expect(readdirSync(dir)).toEqual(['workspace.db', 'workspace.db.mark']);
    bytes[63] = (bytes[63] ?? 0) ^ bit;
    writeFileSync(file, bytes);
  }
  const workspace = openWorkspace(dir, { create: false });
  if (!workspace.ok) throw new Error(workspace.error.message);
  addArticle(workspace.value, 'One more.');
  workspace.value.close();
});

describe('a rollback journal that somebody else has put beside the file', () => {
  /** A workspace with the journal of another program, which would bring in what that one had. */
  function withJournal() {
    const { file } = closed();
    const away = temporaryFolder();
    const db = new Database(file);
    db.pragma('journal_mode = delete');
    db.exec(`BEGIN; INSERT INTO draft VALUES ('x', 'y')`);
    // The journal reaches the disk when the cache is spilled.
    db.pragma('cache_spill = 1');
    db.pragma('cache_size = 1');
    db.exec(`INSERT INTO draft SELECT value, zeroblob(9000) || '' FROM json_each('[1,2,3,4,5,6,7,8,9]')`);
    for (const end of ['', '-journal']) copyFileSync(file + end, join(away, `workspace.db${end}`));
    db.close();
    return { away, file: join(away, 'workspace.db') };
  }

  test('is never played back, and a restored backup is not touched by it', () => {
    const { away, file } = withJournal();
    const before = readdirSync(away).map((name) => readFileSync(join(away, name)));
    for (const create of [true, false])
      expect(openWorkspace(away, { create })).toMatchObject({
        ok: false,
        error: { code: 'damaged', message: expect.stringContaining(`“${file}-journal” is not a file of`) },
      });
    expect(readdirSync(away).map((name) => readFileSync(join(away, name)))).toEqual(before);
    const backup = join(temporaryFolder(), 'backup.db');
    copyDatabase(closed().file, backup);
    restoreFrom(file, backup);
    const opened = openWorkspace(away, { create: false });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.drafts.all()).toEqual([]);
    opened.value.close();
  });

  test('is left by none of our own: the log is brought in without one', async () => {
    const { dir, file } = closed();
    const db = new Database(file);
    db.pragma('journal_mode = delete');
    db.close();
    const made = new Set<string | null>();
    const watcher = watch(dir, (_, name) => made.add(name));
    onTestFinished(() => watcher.close());
    const opened = openWorkspace(dir, { create: false });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.db.pragma('journal_mode', { simple: true })).toBe('wal');
    opened.value.close();
    await vi.waitFor(() => expect(made).toContain('workspace.db-wal'));
    expect(made).not.toContain('workspace.db-journal');
  });
});

test('statistics with absurd numbers are noticed, and keep nothing from being found', () => {
  const { dir, file } = closed();
  const db = new Database(file);
  db.exec(`ANALYZE; UPDATE sqlite_stat1 SET stat = '9223372036854775807 -1 99999999999999999999 x unordered noskipscan sz=0';
    INSERT INTO sqlite_stat1 VALUES (NULL, x'00', 7), ('sqlite_schema', NULL, ''), ('annotation', 'theirs', '1 1');
    UPDATE sqlite_stat4 SET neq = 'x', nlt = NULL, sample = zeroblob(100000)`);
  db.close();
  const opened = openWorkspace(dir, { create: false });
  if (!opened.ok) throw new Error(opened.error.message);
  expect(verifyWorkspace(opened.value)).toEqual([expect.stringContaining('(its statistics)')]);
  expect(opened.value.actions.undo()).not.toBeNull();
  opened.value.close();
});
