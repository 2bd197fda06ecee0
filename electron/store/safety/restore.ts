import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type AppError, Refusal } from '../../../shared/result.ts';
import { openWritable } from '../db/database.ts';
import { asRefusal, explainFailure } from '../db/failures.ts';
import { databaseName } from '../db/location.ts';
import { migrations } from '../db/migrations/index.ts';
import { isOpenHere } from '../db/openHere.ts';
import { makePrivateFolder } from '../db/private.ts';
import { replaceDatabase } from '../db/replacing.ts';
import { unseal } from '../db/seal.ts';
import { unfinishedName } from '../db/unfinished.ts';
import { openWorkspace } from '../open.ts';
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
 * any moment it leaves the database of before or the restored one, at the latest when the next start has tidied up. Throws
 * `Refusal`; then nothing was changed.
 */
export function restoreFrom(file: string, backup: string, now: Date = new Date()): Restored {
  checkCopy(backup);
  tidyUp(file);
  refuseOpen(file);
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

/**
 * Gives a checked copy beside a database that one's name. Gives where the old one was set aside. Throws `Refusal` when another
 * process has opened the database since it was asked, and keeps all others out meanwhile.
 */
export function takePlace(
  file: string,
  copy: string,
  { head }: Pick<CopyContents, 'head'>,
  now: Date,
): string | null {
  const aside = freeName(`${file}.replaced-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`);
  const letIn = lockOut(file);
  try {
    // Windows renames no file that is open, in whatever process.
    if (process.platform === 'win32') letIn();
    return replaceDatabase(file, copy, aside, head, letIn) ? aside : null;
  } catch (error) {
    throw asRefusal(error, file);
  } finally {
    letIn();
  }
}

/** Throws `Refusal` where others have a database open: it must not be exchanged under them. */
export function refuseOpen(file: string): void {
  lockOut(file)();
}

/**
 * Locks all others out of a database that no one has open; gives what to call to let them in again. One that is damaged, newer or
 * cannot be written cannot be locked; one that is older is not migrated for it. Throws `Refusal`.
 */
function lockOut(file: string): () => void {
  const busy = new Refusal('busy', `“${file}” is open in Glossator: close that window first.`);
  if (!existsSync(file)) return () => undefined;
  if (isOpenHere(file)) throw busy;
  const obstacle = obstacleOf(file);
  if (obstacle?.code === 'busy') throw busy;
  if (obstacle) return () => undefined;
  const db = openWritable(file, { fileMustExist: true });
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return () => db.close();
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw busy;
    throw asRefusal(error, file);
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
