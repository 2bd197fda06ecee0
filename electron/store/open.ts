import { closeSync, existsSync, linkSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Actions, makeActions } from './actions/actions.ts';
import { type ActorActions, makeActorActions } from './actions/actorActions.ts';
import { type ArticleActions, makeArticleActions } from './actions/articleActions.ts';
import { type EverywhereActions, makeEverywhereActions } from './actions/everywhere.ts';
import { type Importing, makeImporting } from './actions/importing.ts';
import { type LinkActions, makeLinkActions } from './actions/linkActions.ts';
import { makeRevisionActions, type RevisionActions } from './actions/revisionActions.ts';
import { makeUndo, type Undo } from './actions/undo.ts';
import { damaged, explainFailure } from './db/failures.ts';
import { inspectFile } from './db/inspect.ts';
import { compareWithMark, openMark, readMark, refuseLostDatabase } from './db/mark.ts';
import { type Migration, migrate, newestVersion } from './db/migrate.ts';
import { migrations as allMigrations } from './db/migrations/index.ts';
import { isOpenHere, rememberOpen } from './db/openHere.ts';
import { setPragmas } from './db/pragmas.ts';
import { syncToDisk } from './db/sync.ts';
import { openToRead } from './openToRead.ts';
import { makeHistory } from './tables/history.ts';
import { makeStore, type Store } from './tables/store.ts';

/** An opened workspace: what can be read (the repositories) and what can be done (the actions). */
export interface Workspace extends Store {
  readonly dir: string;
  readonly actions: Actions &
    ActorActions &
    ArticleActions &
    EverywhereActions &
    LinkActions &
    Importing &
    RevisionActions &
    Undo;
  readonly close: () => void;
}

export interface OpenOptions {
  /** Make the folder and the file where there are none. */
  readonly create: boolean;
  /** For tests of migrations only. */
  readonly migrations?: readonly Migration[];
}

/** The database's name in the workspace folder. */
export const databaseName = 'workspace.db';

/** Files up to this size, in bytes, are checked page by page when they are opened; `verify` checks all. */
const quickCheckLimit = 64 * 1024 * 1024;

/** How many entries of the history are held against their hashes at each start. */
const newestEntries = 20;

/** Opens the workspace in a folder. A file that is damaged, newer or not ours is left byte for byte as it was. */
export function openWorkspace(dir: string, options: OpenOptions): Result<Workspace> {
  const file = join(dir, databaseName);
  const migrations = options.migrations ?? allMigrations;
  try {
    const found = prepareFile(dir, file, options.create, migrations);
    return found.ok ? ok(openDatabase(dir, file, migrations)) : found;
  } catch (error) {
    const known = explainFailure(error, existsSync(file) ? file : dir);
    if (!known) throw error;
    return { ok: false, error: known };
  }
}

/** Opens a workspace to find out what is wrong with it: a damaged one for reading alone, as far as SQLite can. */
export function openToVerify(dir: string): Result<Store & { readonly close: () => void }> {
  const opened = openWorkspace(dir, { create: false });
  if (opened.ok || opened.error.code !== 'damaged') return opened;
  const file = join(dir, databaseName);
  return existsSync(file) && inspectFile(file, newestVersion(allMigrations)).ok
    ? ok(openToRead(file))
    : opened;
}

function prepareFile(
  dir: string,
  file: string,
  create: boolean,
  migrations: readonly Migration[],
): Result<unknown> {
  refuseLostDatabase(file);
  if (!existsSync(file)) {
    if (!create)
      return fail('not-found', `There is no workspace in “${dir}”: import something into it first.`);
    mkdirSync(dir, { recursive: true });
    createDatabase(file, migrations);
  }
  if (isOpenHere(file)) return ok(undefined);
  // SQLite would open a read-only file without a word and fail at the first write.
  closeSync(openSync(file, 'r+'));
  const inspected = inspectFile(file, newestVersion(migrations));
  if (!inspected.ok) return inspected;
  const breach = checkFile(file, inspected.value === newestVersion(migrations));
  return breach === null ? ok(undefined) : fail('damaged', breach);
}

/** The file gets its name only when it is whole, so that a start that was killed leaves no half-made workspace. */
function createDatabase(file: string, migrations: readonly Migration[]): void {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    const db = new Database(unfinished);
    try {
      migrate(db, unfinished, migrations);
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    syncToDisk(unfinished);
    giveName(unfinished, file);
    syncToDisk(join(file, '..'), 'folder');
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Unlike a rename, a link does not replace a workspace that another process made in the meantime. */
function giveName(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    // Some file systems (FAT, network shares) know no links.
    if (existsSync(file)) throw error;
    renameSync(unfinished, file);
  }
}

/**
 * What is wrong with the file, in a sentence. A read-only look: closing it cannot write what may stand in the `-wal` into
 * a file that is damaged.
 */
function checkFile(file: string, isCurrent: boolean): string | null {
  const mark = readMark(file);
  const beside = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  const db = new Database(file, { readonly: true });
  let breach: string | null = damaged(file);
  try {
    const isSmall = statSync(file).size <= quickCheckLimit;
    const isWhole = !isSmall || db.pragma('quick_check(1)', { simple: true }) === 'ok';
    if (isWhole) breach = compareWithMark(db, file, mark) ?? (isCurrent ? checkNewest(db, file) : null);
    return breach;
  } finally {
    db.close();
    // A read-only connection cannot take away the empty files that it had to make.
    if (breach !== null) for (const path of beside) rmSync(path, { force: true });
  }
}

/** Whether the newest entries of the history still fit their chain; `verify` follows it from the beginning. */
function checkNewest(db: Database.Database, file: string): string | null {
  const history = makeHistory(db);
  const last = history.head()?.seq ?? 0;
  for (let seq = Math.max(1, last - newestEntries + 1); seq <= last; seq += 1) {
    if (!history.isChained(seq))
      return `“${file}” is damaged and was left as it is: action ${seq} of its history is not as it was saved. Restore a backup.`;
  }
  return null;
}

function openDatabase(dir: string, file: string, migrations: readonly Migration[]): Workspace {
  const db = new Database(file, { fileMustExist: true });
  try {
    setPragmas(db);
    migrate(db, file, migrations);
  } catch (error) {
    db.close();
    throw error;
  }
  const mark = openMark(file);
  const store = makeStore(db, file, mark);
  const forget = rememberOpen(file);
  let isClosed = false;
  return {
    ...store,
    dir,
    actions: {
      ...makeActions(store),
      ...makeActorActions(store),
      ...makeArticleActions(store),
      ...makeLinkActions(store),
      ...makeEverywhereActions(store),
      ...makeImporting(store),
      ...makeRevisionActions(store),
      ...makeUndo(store),
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      if (db.open) closeDatabase(db);
      mark.close();
      forget();
    },
  };
}

/**
 * Better statistics are welcome, but not worth waiting for a process that is writing. Who has only read writes none:
 * a window beside it would take that for a change of the workspace.
 */
function closeDatabase(db: Database.Database): void {
  try {
    if (db.prepare('SELECT total_changes()').pluck().get() === 0) return;
    db.pragma('busy_timeout = 0');
    db.pragma('optimize');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
}
