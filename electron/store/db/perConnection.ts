import type { ReadableDb } from './database.ts';

/** Makes something once for each connection, such as its statements, and forgets it with the connection. */
export function perConnection<T extends object>(make: (db: ReadableDb) => T): (db: ReadableDb) => T {
  const made = new WeakMap<ReadableDb, T>();
  return (db) => {
    const own = made.get(db) ?? make(db);
    made.set(db, own);
    return own;
  };
}
