import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, Refusal, type Result } from '../../shared/result.ts';
import { openWritable, type ReadableDb, type ReadConnection } from './db/database.ts';
import { damaged, diskFailed } from './db/failures.ts';
import { compareWithHighWater, readHighWater, refuseLostDatabase } from './db/highWater.ts';
import { inspectFile } from './db/inspect.ts';
import { type Migration, migrate, newestVersion } from './db/migrate.ts';
import { isOpenHere } from './db/openHere.ts';
import { noteBeside, openOurs } from './db/openOurs.ts';
import { makePrivateFile, makePrivateFolder } from './db/private.ts';
import { requireRegular } from './db/regular.ts';
import { syncToDisk } from './db/sync.ts';
import { unfinishedName } from './db/unfinished.ts';
import { readHistory } from './tables/history.ts';
import { refreshIndexes } from './tables/indexes.ts';

/** Files up to this size, in bytes, are checked page by page when they are opened; `verify` checks all. */
const quickCheckLimit = 64 * 1024 * 1024;

/** How many entries of the history are held against their hashes at each start. */
const newestEntries = 20;

/**
 * Sees to it that a file is there, ours, whole and not newer than these migrations; makes it where there is none and `create`
 * says so. Anything else is left byte for byte as it was. Throws what the system says.
 */
export function prepareFile(
  dir: string,
  file: string,
  create: boolean,
  migrations: readonly Migration[],
): Result<unknown> {
  requireRegular(file);
  refuseLostDatabase(file);
  if (!existsSync(file)) {
    if (!create)
      return fail('not-found', `There is no workspace in “${dir}”: import something into it first.`);
    makePrivateFolder(dir);
    createDatabase(file, migrations);
  }
  return isOpenHere(file) ? ok(undefined) : examineFile(file, migrations);
}

/**
 * Whether a file that is not open in this process is ours, can be written, is whole and not newer than these migrations. It is only
 * looked at. Throws what the system says.
 */
export function examineFile(file: string, migrations: readonly Migration[]): Result<unknown> {
  const newest = newestVersion(migrations);
  // SQLite would open a read-only file without a word and fail at the first write.
  closeSync(openSync(file, 'r+'));
  const inspected = inspectFile(file, newest);
  if (!inspected.ok) return inspected;
  const breach = checkFile(file, migrations, inspected.value === newest);
  return breach === null ? ok(undefined) : fail('damaged', breach);
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
    const isSmall = statSync(file).size <= quickCheckLimit;
    const found = isSmall ? String(db.pragma('quick_check(1)', { simple: true })) : 'ok';
    if (isReadError(found)) throw new Refusal('io', diskFailed(file, 'SQLITE_IOERR'));
    if (found === 'ok')
      breach = compareWithHighWater(db, file, highWater) ?? (isCurrent ? checkNewest(db, file) : null);
    return breach;
  } finally {
    db?.close();
    if (breach !== null) tidy();
  }
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
