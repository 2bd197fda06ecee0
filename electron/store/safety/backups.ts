import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../shared/result.ts';
import { makePrivateFolder } from '../db/private.ts';
import { clearUnfinished } from '../db/unfinished.ts';
import { type CopyContents, checkCopy, copyDatabase, readHead } from './copyDatabase.ts';

/** A backup in the folder of backups. */
export interface Backup extends CopyContents {
  /** The name of its file. */
  readonly id: string;
  /** When it was made: ISO 8601 in UTC, to the second. */
  readonly at: string;
  readonly bytes: number;
}

/** A backup that was made, and in sentences what is not whole in the workspace that it was made of. */
export interface Made {
  readonly backup: Backup;
  readonly breaches: readonly string[];
}

/** How many of the newest backups stay, and of how many days the last one. */
const keptNewest = 10;
const keptDays = 14;

/**
 * Makes a backup and takes away those that are too many, but not `keep`; null when nothing was done since the newest.
 * Throws `Refusal`.
 */
export function makeBackup(file: string, folder: string, keep: string | null = null): Made | null {
  const made = addBackup(file, folder, true);
  // What was found wrong may be right in an old one.
  if (made?.breaches.length === 0) prune(folder, keep);
  return made;
}

/**
 * Makes one when the window has closed, where no notice can be shown and a person may be waiting to log out: it is sealed, and
 * verified when it is restored. The next one takes away those that are too many. Throws `Refusal`.
 */
export function makeLastBackup(file: string, folder: string): void {
  addBackup(file, folder, false);
}

function addBackup(file: string, folder: string, isVerified: boolean): Made | null {
  makePrivateFolder(folder);
  clearUnfinished(folder);
  const before = names(folder);
  const newest = before.at(-1);
  if (newest !== undefined && isSame(join(folder, newest), file)) return null;
  const id = nextName(newest, new Date());
  const copy = join(folder, id);
  const { breaches, ...contents } = copyDatabase(file, copy, isVerified);
  return { backup: { ...contents, id, at: timeOf(id), bytes: statSync(copy).size }, breaches };
}

/** The backups in a folder that are whole, the newest first. */
export function listBackups(folder: string): readonly Backup[] {
  return names(folder)
    .map((id) => look(folder, id))
    .filter((backup) => backup !== null)
    .reverse();
}

/** The file of a backup. Throws `Refusal` when there is none of this name in the folder. */
export function findBackup(folder: string, id: string): string {
  if (!names(folder).includes(id)) throw new Refusal('not-found', `The backup “${id}” no longer exists.`);
  return join(folder, id);
}

function look(folder: string, id: string): Backup | null {
  const file = join(folder, id);
  try {
    return { ...checkCopy(file), id, at: timeOf(id), bytes: statSync(file).size };
  } catch (error) {
    // One that is damaged cannot be restored; it stays where it is, for whoever wants to try.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function isSame(backup: string, file: string): boolean {
  try {
    return checkCopy(backup).head?.hash === readHead(file)?.hash;
  } catch {
    // A backup that cannot be read does not make another one needless, and of the file the copying will say more.
    return false;
  }
}

/** Number and time: the number tells the order, also when a clock was set back. */
const namePattern = /^(\d{6,}) (\d{4}-\d{2}-\d{2}) (\d{2})(\d{2})(\d{2})Z\.db$/;

/** In the order in which they were made. */
function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => namePattern.test(name))
      .sort((a, b) => Number(a.split(' ')[0]) - Number(b.split(' ')[0]));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function nextName(newest: string | undefined, now: Date): string {
  const number = Number(newest?.split(' ')[0] ?? 0) + 1;
  const [date = '', time = ''] = now.toISOString().split('T');
  return `${String(number).padStart(6, '0')} ${date} ${time.slice(0, 8).replaceAll(':', '')}Z.db`;
}

function timeOf(id: string): string {
  const [, , date, hours, minutes, seconds] = namePattern.exec(id) ?? [];
  return `${date}T${hours}:${minutes}:${seconds}.000Z`;
}

/** Only after a backup that was found whole; days are counted by the backups there are, not by the clock. */
function prune(folder: string, keep: string | null): void {
  const all = [...names(folder)].reverse();
  const lastOfDay = new Map<string, string>();
  for (const id of all) {
    const day = id.split(' ')[1] ?? '';
    if (!lastOfDay.has(day)) lastOfDay.set(day, id);
  }
  const kept = new Set([keep, ...all.slice(0, keptNewest), ...[...lastOfDay.values()].slice(0, keptDays)]);
  for (const id of all) if (!kept.has(id)) rmSync(join(folder, id));
}
