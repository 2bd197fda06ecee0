import { existsSync, rmSync } from 'node:fs';
import { Refusal } from '../../../shared/result.ts';
import { openReadable, type ReadConnection } from './database.ts';
import type { Migration } from './migrate.ts';
import { findForeign, foreignSentence } from './schema.ts';

/**
 * Opens a database file for reading alone, wherever it comes from: a workspace, a backup, a copy. Nothing that its schema holds is
 * run, and it is refused unless that is what the migrations make. Throws `Refusal` and what SQLite says.
 */
export function openOurs(file: string, migrations?: readonly Migration[]): ReadConnection {
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
