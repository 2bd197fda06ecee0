import Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/**
 * A database for reading: what takes one writes nothing. The two kinds differ in their types alone, after Signal
 * Desktop's `ReadableDB` and `WritableDB`, so that a signature says what its function does and the compiler holds it to
 * that.
 */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** A database for writing, and so for reading too. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** Opens a database file that is there for reading alone: SQLite refuses to write to it. Throws what SQLite says. */
export function openReadable(file: string): ReadableDb {
  // True because whatever can be opened can be read.
  return new Database(file, { readonly: true, fileMustExist: true }) as ReadableDb;
}

/** Opens a database file for writing; makes it where there is none, unless it must be there. Throws what SQLite says. */
export function openWritable(file: string, options: { readonly fileMustExist?: boolean } = {}): WritableDb {
  // True because the connection is not a read-only one.
  return new Database(file, options) as WritableDb;
}
