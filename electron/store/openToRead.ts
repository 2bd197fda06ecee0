import { openOurs } from './db/openOurs.ts';
import { type ReadableStore, readStore } from './tables/store.ts';

/**
 * Opens the database of a workspace that another process has open and has checked, for reading alone: it never writes,
 * nor does it keep a writer waiting. Throws `Refusal` and what SQLite says.
 */
export function openToRead(file: string): ReadableStore & { readonly close: () => void } {
  const db = openOurs(file);
  db.pragma('busy_timeout = 5000');
  return { ...readStore(db, file), close: () => db.close() };
}
