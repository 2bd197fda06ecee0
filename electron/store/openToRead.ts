import { openReadable } from './db/database.ts';
import { type ReadableStore, readStore } from './tables/store.ts';

/**
 * Opens the database of a workspace that another process has open and has checked, for reading alone: it never writes,
 * nor does it keep a writer waiting. Throws what SQLite says.
 */
export function openToRead(file: string): ReadableStore & { readonly close: () => void } {
  const db = openReadable(file);
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return { ...readStore(db, file), close: () => db.close() };
}
