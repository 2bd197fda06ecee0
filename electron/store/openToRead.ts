import Database from 'better-sqlite3';
import { makeStore, type Store } from './tables/store.ts';

/**
 * Opens the database of a workspace that another process has open and has checked, for reading alone: it never writes,
 * nor does it keep a writer waiting. Throws what SQLite says.
 */
export function openToRead(file: string): Store & { readonly close: () => void } {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return { ...makeStore(db, file, null), close: () => db.close() };
}
