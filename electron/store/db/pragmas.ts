import { Refusal } from '../../../shared/result.ts';
import type { WritableDb } from './database.ts';

/**
 * After how many pages the log is brought into the database, 4 MB: from then on it is written over, which takes a disk half as long as
 * making it longer.
 */
const usualLog = 1000;

/** 16 MB: an import of 10,000 articles spends much of its time on bringing in the log after each 4. */
const longLog = 4000;

/** What every connection runs with, in the order of setting; `synchronous` 2 is FULL: a power cut loses nothing. */
const pragmas: readonly (readonly [name: string, value: string | number])[] = [
  ['busy_timeout', 5000],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['wal_autocheckpoint', usualLog],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ...(process.platform === 'darwin' ? ([['fullfsync', 1]] as const) : []),
];

/** Sets every pragma and reads it back: SQLite ignores one that it does not know or cannot grant. */
export function setPragmas(db: WritableDb): void {
  // Bringing in the log writes one page of a database that has none yet, such as a restored one: a kill must not leave a journal then.
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = memory');
  for (const [name, value] of pragmas) {
    db.pragma(`${name} = ${value}`);
    const got = db.pragma(name, { simple: true });
    if (got !== value && !(name === 'mmap_size' && got === undefined)) {
      throw new Refusal(
        'io',
        `“${db.name}” cannot be opened safely: ${name} is ${String(got)}, not ${value}.`,
      );
    }
  }
}

/**
 * Runs work whose transactions SQLite does not wait for the disk to have: a power cut may take them back, with nothing before them. Not
 * within a transaction.
 */
export function withoutSync<T>(db: WritableDb, work: () => T): T {
  return withPragma(db, 'synchronous', 1, work);
}

/** Runs work that fails at once where another process is writing. */
export function withoutWaiting<T>(db: WritableDb, work: () => T): T {
  return withPragma(db, 'busy_timeout', 0, work);
}

function withPragma<T>(
  db: WritableDb,
  name: 'synchronous' | 'busy_timeout',
  value: number,
  work: () => T,
): T {
  const before = db.pragma(name, { simple: true });
  db.pragma(`${name} = ${value}`);
  try {
    return work();
  } finally {
    if (db.open) db.pragma(`${name} = ${Number(before)}`);
  }
}

/** Lets the log grow longer while much is written, or no longer. */
export function letLogGrow(db: WritableDb, isMuch: boolean): void {
  db.pragma(`wal_autocheckpoint = ${isMuch ? longLog : usualLog}`);
}
