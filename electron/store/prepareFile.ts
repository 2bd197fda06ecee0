import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, Refusal, type Result } from '../../shared/result.ts';
import { openWritable, type ReadableDb, type ReadConnection } from './db/database.ts';
import { damaged, diskFailed, explainFailure } from './db/failures.ts';
import { compareWithHighWater, readHighWater, refuseLostDatabase } from './db/highWater.ts';
import { inspectFile } from './db/inspect.ts';
import { type Migration, migrate, newestVersion } from './db/migrate.ts';
import { isOpenHere } from './db/openHere.ts';
import { noteBeside, openOurs } from './db/openOurs.ts';
import { makePrivateFile, makePrivateFolder } from './db/private.ts';
import { requireRegular } from './db/regular.ts';
import { hasLog } from './db/seal.ts';
import { syncToDisk } from './db/sync.ts';
import { unfinishedName } from './db/unfinished.ts';
import { readHistory } from './tables/history.ts';
import { areIndexesFresh, refreshIndexes } from './tables/indexes.ts';

/** Files up to this size, in bytes, are checked page by page when they are opened; `verify` checks all. */
const quickCheckLimit = 64 * 1024 * 1024;

/** A file up to this size, in bytes, is examined to the end in a few milliseconds: nobody need wait for that later. */
const soonExamined = 4 * 1024 * 1024;

/** How many entries of the history are held against their hashes at each start. */
const newestEntries = 20;

/** Holds a file as it is until it has been examined to the end: a connection for reading alone, so that no other one brings its log into it. */
export interface Hold {
  /** Lets go of it; what was found to be `damaged` also loses the empty files beside it that reading it has made. */
  readonly release: (found?: 'damaged') => void;
}

/**
 * Sees to it that a file is there, ours, whole and not newer than these migrations; makes it where there is none and `create`
 * says so. Anything else is left byte for byte as it was. Gives null, or, of a large file where that `mayWait`, what holds it as long as
 * `examineRest` has not said that it is whole. Throws what the system says.
 */
export function prepareFile(
  dir: string,
  file: string,
  { create, mayWait }: { readonly create: boolean; readonly mayWait: boolean },
  migrations: readonly Migration[],
): Result<Hold | null> {
  requireRegular(file);
  refuseLostDatabase(file);
  if (!existsSync(file)) {
    if (!create)
      return fail('not-found', `There is no workspace in “${dir}”: import something into it first.`);
    makePrivateFolder(dir);
    createDatabase(file, migrations);
  }
  return isOpenHere(file) ? ok(null) : examineFile(file, migrations, mayWait);
}

/**
 * Whether a file that is not open in this process is ours, can be written, is whole and not newer than these migrations. It is only
 * looked at. Gives what `prepareFile` gives. Throws what the system says.
 */
export function examineFile(
  file: string,
  migrations: readonly Migration[],
  mayWait = false,
): Result<Hold | null> {
  const newest = newestVersion(migrations);
  // SQLite would open a read-only file without a word and fail at the first write.
  closeSync(openSync(file, 'r+'));
  const inspected = inspectFile(file, newest);
  if (!inspected.ok) return inspected;
  const isCurrent = inspected.value === newest;
  // Asked before SQLite has it open, whose locks it would take away. Without a log, opening it would write its header.
  const canWait = mayWait && isCurrent && statSync(file).size > soonExamined && hasLog(file);
  const hold = canWait ? holdFile(file, migrations) : null;
  if (hold) return ok(hold);
  const breach = checkFile(file, migrations, isCurrent);
  return breach === null ? ok(null) : fail('damaged', breach);
}

/**
 * Examines what opening a file has put off, all that grows with it: its pages, whether its history is the one that was marked, and the
 * newest entries of that. Gives what is wrong with it in a sentence; null when it is whole. Throws `Refusal` where the disk cannot be read.
 */
export function examineRest(file: string): string | null {
  const highWater = readHighWater(file);
  let db: ReadConnection | undefined;
  try {
    db = openOurs(file);
    return checkPages(db, file) ?? compareWithHighWater(db, file, highWater) ?? checkNewest(db, file);
  } catch (error) {
    const known = explainFailure(error, file);
    if (known?.code === 'damaged') return known.message;
    throw known ? new Refusal(known.code, known.message) : error;
  } finally {
    db?.close();
  }
}

/** Null where something is wrong with the file already, or it needs work before it can be used: then it is examined at once. */
function holdFile(file: string, migrations: readonly Migration[]): Hold | null {
  const marked = readHighWater(file)?.seq ?? 0;
  const tidy = noteBeside(file);
  let db: ReadConnection | undefined;
  let isHeld = false;
  try {
    const held = openOurs(file, migrations);
    db = held;
    isHeld = readHistory(held).lastSeq() >= marked && areIndexesFresh(held);
    if (!isHeld) return null;
    return {
      release: (found) => {
        held.close();
        if (found === 'damaged') tidy();
      },
    };
  } catch {
    // Examining it at once says what it was.
    return null;
  } finally {
    if (!isHeld) {
      db?.close();
      tidy();
    }
  }
}

/** The file gets its name only when it is whole, so that a start that was killed leaves no half-made workspace. */
function createDatabase(file: string, migrations: readonly Migration[]): void {
  const unfinished = unfinishedName(file);
  try {
    makePrivateFile(unfinished);
    const db = openWritable(unfinished);
    try {
      migrate(db, unfinished, migrations);
      refreshIndexes(db);
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
function checkFile(file: string, migrations: readonly Migration[], isCurrent: boolean): string | null {
  const highWater = readHighWater(file);
  const tidy = noteBeside(file);
  let breach: string | null = damaged(file);
  let db: ReadConnection | undefined;
  try {
    db = openOurs(file, migrations);
    breach =
      checkPages(db, file) ??
      compareWithHighWater(db, file, highWater) ??
      (isCurrent ? checkNewest(db, file) : null);
    return breach;
  } finally {
    db?.close();
    if (breach !== null) tidy();
  }
}

/** What is wrong with the pages of a file that is not too large for that. Throws `Refusal` where the disk cannot be read. */
function checkPages(db: ReadableDb, file: string): string | null {
  if (statSync(file).size > quickCheckLimit) return null;
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  if (isReadError(found)) throw new Refusal('io', diskFailed(file, 'SQLITE_IOERR'));
  return found === 'ok' ? null : damaged(file);
}

/** Whether a check of the pages complains of the disk: its numbers are SQLite’s codes (https://sqlite.org/rescode.html). */
function isReadError(found: string): boolean {
  return [...found.matchAll(/error code=(\d+)/g)].some(([, code]) => (Number(code) & 0xff) === 10);
}

/** Whether the newest entries of the history still fit their chain; `verify` follows it from the beginning. */
function checkNewest(db: ReadableDb, file: string): string | null {
  const history = readHistory(db);
  const newest = history.head()?.seq ?? 0;
  for (let seq = Math.max(1, newest - newestEntries + 1); seq <= newest; seq += 1) {
    if (!history.isChained(seq))
      return `“${file}” is damaged and was left unchanged: action ${seq} of its history has changed since it was saved. Restore a backup.`;
  }
  return null;
}
