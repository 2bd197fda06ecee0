import { existsSync } from 'node:fs';
import type { EntryKind, HistoryLine } from '../../../shared/model/history.ts';
import { Refusal } from '../../../shared/result.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { finishFile } from '../db/copyAside.ts';
import { copyInto, prepareRead, type ReadableDb } from '../db/database.ts';
import { asRefusal, explainFailure } from '../db/failures.ts';
import { type Head, highWaterFile } from '../db/highWater.ts';
import { inspectFile } from '../db/inspect.ts';
import { newestVersion } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { openOurs } from '../db/openOurs.ts';
import { makePrivateFile } from '../db/private.ts';
import { checkSeal, hasLog, readSeal, seal } from '../db/seal.ts';
import { openToRead } from '../openToRead.ts';
import { type DetailsRow, toDetails } from '../tables/entryDetails.ts';
import { readHistory } from '../tables/history.ts';
import { verifyWorkspace } from './verify.ts';

/** What a copy of a database holds. */
export interface CopyContents {
  /** Undefined when nothing was done yet. */
  readonly head: Head | undefined;
  /** What was done last; null when nothing was. */
  readonly lastAction: Pick<HistoryLine, 'kind' | 'details'> | null;
  readonly articles: number;
  readonly annotations: number;
}

/** What was copied. */
export interface Copied extends CopyContents {
  /** What is not whole in it, in sentences: SQLite cannot notice a byte that changed on the disk. */
  readonly breaches: readonly string[];
}

/**
 * Copies a database, which others may be writing, to a file with a seal: whole, checked and forced to the disk before it gets its
 * name, so that a start that was killed leaves the previous file. `VACUUM INTO` reads one moment of the database with
 * what is in the write-ahead log (https://sqlite.org/lang_vacuum.html#vacuuminto). Throws `Refusal`. To verify a large one takes some
 * seconds: with `isVerified` false nothing is said of breaches.
 */
export function copyDatabase(file: string, target: string, isVerified = true): Copied {
  try {
    return finishFile(target, (unfinished) => {
      const contents = writeChecked(file, unfinished);
      return { ...contents, breaches: isVerified ? verifyCopy(unfinished) : [] };
    });
  } catch (error) {
    // What is damaged is what was copied.
    const isDamaged = explainFailure(error, target)?.code === 'damaged';
    throw asRefusal(error, isDamaged ? file : target);
  }
}

/** The same into a folder of the caller's own, where no one takes an unfinished file for a whole one; it is not verified. */
export function copyMeanwhile(file: string, target: string): CopyContents {
  makePrivateFile(target);
  return writeChecked(file, target);
}

/** Throws `Refusal` for a file that is not a whole database of this program; reads it, and writes nothing. */
export function checkCopy(file: string): CopyContents {
  try {
    const inspected = inspectFile(file, newestVersion(migrations));
    if (!inspected.ok) throw new Refusal(inspected.error.code, inspected.error.message);
    const db = openOurs(file);
    try {
      // The pages of what is sealed were looked at before it got its seal.
      const state = checkSeal(file, inspected.value, readSeal(db));
      if (state === 'changed') throw notWhole(file, 'it has changed since it was made');
      if (state === 'none') checkPages(file);
      return readContents(db, file, inspected.value);
    } finally {
      db.close();
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}

function writeChecked(file: string, unfinished: string): CopyContents {
  const db = openOurs(file);
  try {
    db.pragma('busy_timeout = 5000');
    const history = readHistory(db);
    const before = history.head();
    copyInto(db, unfinished);
    checkPages(unfinished);
    seal(unfinished);
    const contents = checkCopy(unfinished);
    // The source may have gone on since, but it must have come by the copy.
    const hash = history.hashOf(contents.head?.seq ?? 0);
    if ((contents.head?.seq ?? 0) < (before?.seq ?? 0) || hash !== contents.head?.hash)
      throw new Refusal('io', `The copy of “${file}” does not match the original: try again.`);
    return contents;
  } finally {
    db.close();
  }
}

/** A copy of an older version is verified when it is restored, by what brings it up to date. */
function verifyCopy(file: string): readonly string[] {
  const inspected = inspectFile(file, newestVersion(migrations));
  if (!inspected.ok || inspected.value < newestVersion(migrations)) return [];
  const copy = openToRead(file);
  try {
    return verifyWorkspace(copy);
  } finally {
    copy.close();
  }
}

/** The refusal of a file that must not take the place of a workspace, with what is wrong with it. */
export function notWhole(file: string, what: string): Refusal {
  return new Refusal(
    'damaged',
    `“${file}” is damaged (${what}): choose another backup, or recover what can be read of this one.`,
  );
}

/** Throws `Refusal`, or what SQLite says, where the pages of a database do not fit together. */
function checkPages(file: string): void {
  const db = openOurs(file);
  try {
    const pages = db.pragma('integrity_check(1)', { simple: true });
    if (pages !== 'ok') throw notWhole(file, String(pages));
  } finally {
    db.close();
  }
}

function readContents(db: ReadableDb, file: string, version: number): CopyContents {
  const count = (sql: string): number => prepareRead<[], number>(db, sql).pluck().get() ?? 0;
  // A backup may be of any version: the first seven have no details.
  const details = version < 8 ? 'NULL AS details' : 'details';
  const newest = prepareRead<[], Head & DetailsRow & { readonly kind: EntryKind }>(
    db,
    `SELECT seq, hash, at, kind, summary, ${details} FROM history ORDER BY seq DESC LIMIT 1`,
  ).get();
  const entries = count('SELECT count(*) FROM history');
  if (entries !== (newest?.seq ?? 0)) throw notWhole(file, 'entries of its history are missing');
  return {
    head: newest && { seq: newest.seq, hash: newest.hash, at: newest.at },
    lastAction: newest ? { kind: newest.kind, details: toDetails(newest) } : null,
    articles: count('SELECT count(*) FROM article WHERE removed_at IS NULL'),
    annotations: count(`SELECT count(*) FROM annotation WHERE status = 'accepted'`),
  };
}

/** In words for a person; empty when nothing is wrong. */
export function breachesSentence(breaches: readonly string[]): string {
  const [first] = breaches;
  if (first === undefined) return '';
  const more = breaches.length === 1 ? '' : ` (and ${numeral(breaches.length - 1)} more)`;
  return `The workspace that was backed up is not whole: ${first}${more} Restore an older backup, or run “verify” to see all of it.`;
}

/** The newest entry of a database's history, read and nothing else; undefined for an empty one. Throws what SQLite says. */
export function readHead(file: string): Head | undefined {
  const db = openOurs(file);
  try {
    return readHistory(db).head();
  } finally {
    db.close();
  }
}

/** Throws `Refusal` where the target of a copy is anything but a copy that this program has made, and so must not be replaced. */
export function refuseForeignTarget(target: string): void {
  if (!existsSync(target)) return;
  const inspected = inspectFile(target, Number.MAX_SAFE_INTEGER);
  if (!inspected.ok)
    throw new Refusal('conflict', `“${target}” exists and is not a backup: choose another name.`);
  if (isWorkspace(target))
    throw new Refusal('conflict', `“${target}” is a workspace: choose another name for the backup.`);
}

/** Whether a database of ours is one that is worked in: its header says that it has a log, as that of no copy does, or it has a mark. */
function isWorkspace(file: string): boolean {
  return hasLog(file) || existsSync(highWaterFile(file));
}
