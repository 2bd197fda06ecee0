import Database from 'better-sqlite3';
import { identify, noteOpened } from './inPlace.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/**
 * A database for reading: it has nothing that writes, so that a signature says what its function does and the compiler holds
 * it to that (after Signal Desktop's `ReadableDB` and `WritableDB`). What an SQL text does, no type can say: `prepareRead` asks SQLite.
 */
export interface ReadableDb {
  readonly [readable]: true;
  /** Where its file is. */
  readonly name: string;
  pragma(source: ReadPragma, options?: Database.PragmaOptions): unknown;
}

/** A statement that reads. */
export interface ReadStatement<Parameters extends unknown[], Row = unknown> {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  iterate(...parameters: Parameters): IterableIterator<Row>;
  /** From now on the first column of each row is all that is given of it. */
  pluck(): this;
  /** From now on a row is an array. */
  raw(): this;
}

/** The pragmas that ask something of a database. */
export type ReadPragma =
  | 'data_version'
  | 'foreign_key_check'
  | 'freelist_count'
  | 'journal_mode'
  | 'page_count'
  | 'page_size'
  | 'synchronous'
  | 'user_version'
  | `${'integrity_check' | 'quick_check'}(${number})`;

/** A database for writing, and so for reading too. */
export type WritableDb = Opened & { readonly [writable]: true };

/** What a database of either kind really is. */
type Opened = Database.Database & { readonly [readable]: true };

/** A connection of one's own for reading alone, to be set up and closed. */
export type ReadConnection = ReadableDb & {
  pragma(source: ReadPragma | ConnectionPragma, options?: Database.PragmaOptions): unknown;
  close(): unknown;
};

/** The pragma that sets how long a connection waits, in milliseconds, and nothing in the file. */
type ConnectionPragma = `busy_timeout = ${number}`;

/**
 * Opens a database file that is there for reading alone: SQLite refuses to write to it, and trusts nothing in its schema. Files are
 * opened with `openOurs`, which looks at that first. Throws what SQLite says.
 */
export function openReadable(file: string): ReadConnection {
  // True because whatever can be opened can be read.
  return trustingNothing(new Database(file, { readonly: true, fileMustExist: true })) as Opened;
}

/** Opens a database file for writing; makes it where there is none, unless it must be there. Throws what SQLite says. */
export function openWritable(file: string, options: { readonly fileMustExist?: boolean } = {}): WritableDb {
  const identity = identify(file);
  // True because the connection is not a read-only one.
  const db = trustingNothing(new Database(file, options)) as WritableDb;
  noteOpened(db, identity);
  return db;
}

/** Compiles a statement that reads. Throws an `Error` when SQLite says that it writes, and what SQLite says of a wrong one. */
export function prepareRead<Parameters extends unknown[], Row = unknown>(
  db: ReadableDb,
  sql: string,
): ReadStatement<Parameters, Row> {
  // True because both kinds are opened above.
  const statement = (db as Opened).prepare<Parameters, Row>(sql);
  if (!statement.readonly) throw new Error(`This statement writes, so it needs a writable database: ${sql}`);
  return statement;
}

/** An index of words. */
export type WordIndex = 'article_search' | 'annotation_search';

/** A word of a search index: itself, the row of its article or annotation, its column, and the number of words before it there. */
export type Word = readonly [word: string, row: number, column: string, position: number];

/**
 * Compiles a statement that gives every word of a search index, in the order of the index. It needs a table of its own
 * (https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module), which ends with the connection and is in no file.
 */
export function prepareWords(db: ReadableDb, index: WordIndex): ReadStatement<[], Word> {
  // True because both kinds are opened above; SQLite allows this on a read-only connection, too.
  (db as Opened).exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_of_${index} USING fts5vocab(main, '${index}', 'instance')`,
  );
  return prepareRead<[], Word>(db, `SELECT term, doc, col, "offset" FROM temp.word_of_${index}`).raw();
}

/** Runs reads in one transaction, so that nothing changes between them. */
export function readAtOnce<Result>(db: ReadableDb, read: () => Result): Result {
  // True because both kinds are opened above; a transaction alone writes nothing.
  return (db as Opened).transaction(read)();
}

/**
 * Writes a whole copy of a database into a new file, with what is still in the write-ahead log; the database itself stays as it
 * is. Throws what SQLite says.
 */
export function copyInto(db: ReadableDb, file: string): void {
  // True because both kinds are opened above; SQLite allows this on a read-only connection, too.
  (db as Opened).prepare('VACUUM INTO :file').run({ file });
}

/** What must be set before SQLite reads the schema (https://sqlite.org/security.html); better-sqlite3 itself sets “defensive”. */
function trustingNothing(db: Database.Database): Database.Database {
  try {
    for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0']) db.pragma(pragma);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
