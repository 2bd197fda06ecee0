import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type AppError, Refusal } from '../../../shared/result.ts';
import { openWritable } from '../db/database.ts';
import { asRefusal, explainFailure } from '../db/failures.ts';
import { highWaterFile, resetHighWater } from '../db/highWater.ts';
import { migrations } from '../db/migrations/index.ts';
import { isOpenHere } from '../db/openHere.ts';
import { makePrivateFolder } from '../db/private.ts';
import { unseal } from '../db/seal.ts';
import { syncToDisk } from '../db/sync.ts';
import { unfinishedName } from '../db/unfinished.ts';
import { databaseName, openWorkspace } from '../open.ts';
import { examineFile } from '../prepareFile.ts';
import { tidyUp } from '../tidy.ts';
import { type CopyContents, checkCopy, copyMeanwhile, notWhole } from './copyDatabase.ts';
import { verifyWorkspace } from './verify.ts';

/** What a restore did. */
export interface Restored extends CopyContents {
  /** Where the database now lies that stood there before; null when there was none. */
  readonly setAside: string | null;
}

/**
 * Puts a backup in the place of a workspace's database, if it is whole: its copy is opened, as the workspace is going to be, and
 * verified before. The previous one is set aside with its `-wal` and its high-water mark, never deleted or written to. Killed at
 * any moment it leaves the database of before, the restored one, or none but a high-water mark that says so. Throws
 * `Refusal`; then nothing was changed.
 */
export function restoreFrom(file: string, backup: string, now: Date = new Date()): Restored {
  checkCopy(backup);
  refuseOpen(file);
  tidyUp(dirname(file));
  const { folder, remove } = makeWorkFolder(`${file}.restored`);
  try {
    const copy = join(folder, databaseName);
    const contents = copyMeanwhile(backup, copy);
    const [breach] = verifyOpened(folder);
    if (breach !== undefined) throw notWhole(backup, breach.replace(/\.$/, ''));
    return { ...contents, setAside: takePlace(file, copy, contents, now) };
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    remove();
  }
}

/** Opens the workspace in a folder as it is going to be opened, and gives what is not whole in it, in sentences. Throws `Refusal`. */
export function verifyOpened(folder: string): readonly string[] {
  const opened = openWorkspace(folder, { create: false });
  if (!opened.ok) return [opened.error.message];
  try {
    unseal(opened.value.db);
    return verifyWorkspace(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Makes a folder beside a database for what is only needed meanwhile; what is not removed now goes at the next start. */
export function makeWorkFolder(path: string): { readonly folder: string; readonly remove: () => void } {
  const folder = unfinishedName(path);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  remove();
  makePrivateFolder(folder);
  return { folder, remove };
}

/** Gives a checked copy beside a database that one's name. Gives where the old one was set aside. */
export function takePlace(
  file: string,
  copy: string,
  { head }: Pick<CopyContents, 'head'>,
  now: Date,
): string | null {
  const aside = freeName(`${file}.replaced-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`);
  try {
    // The log first: SQLite would take it for the log of whatever bears the name next. The high-water mark stays until the end.
    if (existsSync(highWaterFile(file))) copyFileSync(highWaterFile(file), highWaterFile(aside));
    for (const end of ['-wal', '-journal'])
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
    rmSync(`${file}-shm`, { force: true });
    const had = existsSync(file);
    if (had) renameSync(file, aside);
    renameSync(copy, file);
    syncToDisk(dirname(file), 'folder');
    if (head) resetHighWater(file, head);
    else rmSync(highWaterFile(file), { force: true });
    return had ? aside : null;
  } catch (error) {
    throw asRefusal(error, file);
  }
}

/**
 * A file that others have open must not be exchanged under them. One that is damaged, newer or cannot be written cannot be
 * asked; one that is older is not migrated for it.
 */
export function refuseOpen(file: string): void {
  const busy = new Refusal('busy', `“${file}” is open in Glossator: close that window first.`);
  if (!existsSync(file)) return;
  if (isOpenHere(file)) throw busy;
  const obstacle = obstacleOf(file);
  if (obstacle?.code === 'busy') throw busy;
  if (obstacle) return;
  const db = openWritable(file, { fileMustExist: true });
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw busy;
    throw asRefusal(error, file);
  } finally {
    db.close();
  }
}

function obstacleOf(file: string): AppError | null {
  try {
    const examined = examineFile(file, migrations);
    return examined.ok ? null : examined.error;
  } catch (error) {
    const known = explainFailure(error, file);
    if (!known) throw error;
    return known;
  }
}

function freeName(name: string): string {
  let free = name;
  for (let count = 2; existsSync(free); count += 1) free = `${name}-${count}`;
  return free;
}
