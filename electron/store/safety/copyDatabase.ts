import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EntryKind, HistoryLine } from '../../../shared/model/history.ts';
import { Refusal } from '../../../shared/result.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { copyInto, prepareRead, type ReadableDb } from '../db/database.ts';
import { asRefusal } from '../db/failures.ts';
import { sha256 } from '../db/hash.ts';
import type { Head } from '../db/highWater.ts';
import { inspectFile } from '../db/inspect.ts';
import { newestVersion } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { openOurs } from '../db/openOurs.ts';
import { syncToDisk } from '../db/sync.ts';
import { readHistory, toDetails } from '../tables/history.ts';

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
  /** The titles of articles whose text is not what was imported: a byte changed on the disk, which SQLite cannot notice. */
  readonly altered: readonly string[];
}

/**
 * Copies a database, which others may be writing, to a file: whole, checked and forced to the disk before it gets its
 * name, so that a start that was killed leaves the previous file. `VACUUM INTO` reads one moment of the database with
 * what is in the write-ahead log (https://sqlite.org/lang_vacuum.html#vacuuminto). Throws `Refusal`.
 */
export function copyDatabase(file: string, target: string): Copied {
  const unfinished = `${target}.${process.pid}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    const contents = writeChecked(file, unfinished);
    syncToDisk(unfinished);
    renameSync(unfinished, target);
    syncToDisk(dirname(target), 'folder');
    return contents;
  } catch (error) {
    throw asRefusal(error, target);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${end}`, { force: true });
  }
}

/** Throws `Refusal` for a file that is not a whole database of this program; reads it, and writes nothing. */
export function checkCopy(file: string): CopyContents {
  try {
    const inspected = inspectFile(file, newestVersion(migrations));
    if (!inspected.ok) throw new Refusal(inspected.error.code, inspected.error.message);
    const db = openOurs(file);
    try {
      return readContents(db, file, inspected.value);
    } finally {
      db.close();
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}

function writeChecked(file: string, unfinished: string): Copied {
  const db = openOurs(file);
  try {
    db.pragma('busy_timeout = 5000');
    const history = readHistory(db);
    const before = history.head();
    copyInto(db, unfinished);
    const contents = checkCopy(unfinished);
    // The source may have gone on since, but it must have come by the copy.
    const hash = history.hashOf(contents.head?.seq ?? 0);
    if ((contents.head?.seq ?? 0) < (before?.seq ?? 0) || hash !== contents.head?.hash)
      throw new Refusal('io', `The copy of “${file}” does not match the original: try again.`);
    return { ...contents, altered: findAltered(db) };
  } finally {
    db.close();
  }
}

function readContents(db: ReadableDb, file: string, version: number): CopyContents {
  const broken = (what: string): Refusal =>
    new Refusal('damaged', `“${file}” is damaged (${what}): choose another backup.`);
  const pages = db.pragma('integrity_check(1)', { simple: true });
  if (pages !== 'ok') throw broken(String(pages));
  const count = (sql: string): number => prepareRead<[], number>(db, sql).pluck().get() ?? 0;
  // A backup may be of any version: the first seven have no details.
  const details = version < 8 ? 'NULL AS details' : 'details';
  const newest = prepareRead<[], Head & Parameters<typeof toDetails>[0] & { readonly kind: EntryKind }>(
    db,
    `SELECT seq, hash, at, kind, summary, ${details} FROM history ORDER BY seq DESC LIMIT 1`,
  ).get();
  const entries = count('SELECT count(*) FROM history');
  if (entries !== (newest?.seq ?? 0)) throw broken('entries of its history are missing');
  return {
    head: newest && { seq: newest.seq, hash: newest.hash, at: newest.at },
    lastAction: newest ? { kind: newest.kind, details: toDetails(newest) } : null,
    articles: count('SELECT count(*) FROM article WHERE removed_at IS NULL'),
    annotations: count(`SELECT count(*) FROM annotation WHERE status = 'accepted'`),
  };
}

function findAltered(db: ReadableDb): readonly string[] {
  const texts = prepareRead<[], { title: string; text_sha256: string; text: string }>(
    db,
    'SELECT title, text_sha256, text FROM article JOIN article_text ON article_id = article.id',
  );
  const altered: string[] = [];
  for (const { title, text_sha256, text } of texts.iterate())
    if (sha256(text) !== text_sha256) altered.push(title);
  return altered;
}

/** In words for a person; empty when every text is as it was imported. */
export function alteredSentence(titles: readonly string[]): string {
  const [first] = titles;
  if (first === undefined) return '';
  const which = titles.length === 1 ? `“${first}”` : `“${first}” and ${numeral(titles.length - 1)} more`;
  return `The text of ${which} has changed on the disk since it was imported. Restore an older backup, or compare it with its original file.`;
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

/** Throws `Refusal` where the target is not a database of this program, and so must not be replaced. */
export function refuseForeignTarget(target: string): void {
  if (!existsSync(target)) return;
  const inspected = inspectFile(target, Number.MAX_SAFE_INTEGER);
  if (!inspected.ok)
    throw new Refusal('conflict', `“${target}” exists and is not a workspace: choose another name.`);
}
