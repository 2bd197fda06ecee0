import { Refusal } from '../../../shared/result.ts';
import type { WritableDb } from './database.ts';

/** What every connection runs with, in the order of setting; `synchronous` 2 is FULL: a power cut loses nothing. */
const pragmas: readonly (readonly [name: string, value: string | number])[] = [
  ['busy_timeout', 5000],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  // Pages, 16 MB: an import of 10,000 articles spends much of its time on checkpoints at SQLite's 1000.
  ['wal_autocheckpoint', 4000],
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
