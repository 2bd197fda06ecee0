import Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { fillMarks } from './fillMarks.ts';
import { readHistory } from './history.ts';
import { type IndexStamp, isAsSaved, readStamp, writeStamp } from './indexStamp.ts';
import { writeSearch } from './search.ts';
import { writeSketches } from './sketches.ts';

/** Raise it whenever `searchable`, `foldText`, `sketchOf`, `markRowOf` or `markWordsOf` gives anything else than before. */
const indexRules = 4;

/** What this program makes indexes with. */
export const indexStamp: IndexStamp = { rules: indexRules, icu: process.versions.icu ?? '0' };

/**
 * Makes the search index, the sketches and what the whole workspace is asked by again, in one transaction, when they were made with older rules or an older
 * ICU; says whether it did. What a newer program has made stays, so that two programs of one workspace do not take turns: the
 * older one may then miss words that the two fold differently, and so may the newer one in what the older one adds.
 */
export function refreshIndexes(db: WritableDb, stamp: IndexStamp = indexStamp): boolean {
  if (isFresh(db, stamp)) return false;
  const refresh = db.transaction(() => {
    // Asked again: another process may have done so while this one waited for the lock.
    if (isFresh(db, stamp)) return false;
    fillIndexes(db);
    writeStamp(db).save({ ...stamp, followed: readHistory(db).lastSeq() });
    return true;
  });
  return refresh.immediate();
}

/**
 * The same when a workspace is opened, which a full disk or another process that is writing does not prevent: a search that may
 * miss words is better than none, and the next opening tries again. Gives the sentence that says so; null when all is well.
 */
export function refreshIndexesIfPossible(db: WritableDb): string | null {
  try {
    refreshIndexes(db);
    return null;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    const [, code = ''] = /^SQLITE_(FULL|BUSY)/.exec(error.code) ?? [];
    const why = obstacles[code];
    if (why === undefined) throw error;
    return `Search may miss words: its index could not be updated because ${why}. Glossator will try again when you next open this workspace.`;
  }
}

const obstacles: Readonly<Record<string, string>> = {
  FULL: 'the disk is full',
  BUSY: 'another process is writing to this workspace',
};

/** Whether nothing newer than what the indexes were made with is known here. */
export function areIndexesFresh(db: ReadableDb): boolean {
  return isFresh(db, indexStamp);
}

/** Whether the indexes were made with exactly what this program makes them with. */
export function areIndexesOurs(db: ReadableDb): boolean {
  const found = readStamp(db).get();
  return found?.rules === indexStamp.rules && found.icu === indexStamp.icu;
}

function isFresh(db: ReadableDb, { rules, icu }: IndexStamp): boolean {
  const found = readStamp(db).get();
  if (!found || found.rules < rules || releaseOf(found.icu) < releaseOf(icu)) return false;
  // From a number that a disk has changed nothing can go on.
  return isAsSaved(db, found);
}

/** A release of ICU as a number that grows with it. */
function releaseOf(icu: string): number {
  const [major = 0, minor = 0] = icu.split('.').map(Number);
  return major * 1000 + minor;
}

function fillIndexes(db: WritableDb): void {
  // A contentless index is emptied by this command alone (https://sqlite.org/fts5.html#the_delete_all_command).
  db.exec(`INSERT INTO article_search (article_search) VALUES ('delete-all'); DELETE FROM sketch`);
  const [search, sketches] = [writeSearch(db), writeSketches(db)];
  const ids = prepared<object, { id: string }>(db, 'SELECT id FROM article ORDER BY rowid');
  const byId = prepared<{ id: string }, { id: string; title: string; text: string }>(
    db,
    'SELECT id, title, text FROM article JOIN article_text ON article_id = id WHERE id = :id',
  );
  for (const { id } of ids().all({})) {
    const article = byId().get({ id });
    if (!article) continue;
    search.insert(article);
    sketches.insert(id, article.text);
  }
  fillMarks(db);
}
