import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { Refusal } from '../../../shared/result.ts';
import { openReadable, type ReadConnection } from './database.ts';
import type { Migration } from './migrate.ts';
import { requireRegular } from './regular.ts';
import { findForeign, foreignSentence } from './schema.ts';

/**
 * Opens a database file for reading alone, wherever it comes from: a workspace, a backup, a copy. Nothing that its schema holds is
 * run, and it is refused unless that is what the migrations make, and when a rollback journal is beside it. Throws `Refusal` and
 * what SQLite says.
 */
export function openOurs(file: string, migrations?: readonly Migration[]): ReadConnection {
  requireRegular(file);
  refuseJournal(file);
  const tidy = noteBeside(file);
  let db: ReadConnection | undefined;
  try {
    db = openReadable(file);
    const difference = findForeign(db, migrations);
    if (difference !== null) throw new Refusal('damaged', foreignSentence(file, difference));
    return db;
  } catch (error) {
    db?.close();
    tidy();
    throw error;
  }
}

/**
 * Notes which files are beside a database; gives what takes away the empty `-wal` and `-shm` that a read-only connection has to
 * make since, and cannot take away itself.
 */
export function noteBeside(file: string): () => void {
  const missing = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path));
  return () => {
    for (const path of missing) rmSync(path, { force: true });
  };
}

/**
 * SQLite would write the pages of a journal back into the database, and even remove a file that the journal names
 * (https://sqlite.org/fileformat.html#the_rollback_journal). Glossator leaves none: see `setPragmas`.
 */
function refuseJournal(file: string): void {
  const journal = `${file}-journal`;
  if (!existsSync(journal) || firstByteOf(journal) === 0) return;
  throw new Refusal(
    'damaged',
    `“${journal}” is not a file of Glossator and would change the workspace, so nothing was opened: move it away, or restore a backup.`,
  );
}

/** What SQLite itself goes by: a journal that is empty or begins with a zero is done with. */
function firstByteOf(file: string): number {
  const descriptor = openSync(file, 'r');
  try {
    const byte = Buffer.alloc(1);
    return readSync(descriptor, byte, 0, 1, 0) === 0 ? 0 : byte.readUInt8(0);
  } finally {
    closeSync(descriptor);
  }
}
