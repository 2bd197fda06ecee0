import Database from 'better-sqlite3';
import {
  openWritable,
  prepareRead,
  type ReadableDb,
  type ReadStatement,
  type WritableDb,
} from '../db/database.ts';

/** What a salvage reads; the rest follows from it or starts again. */
const tables = [
  'actor',
  'article',
  'article_text',
  'original',
  'annotation',
  'segment',
  'link',
  'history',
  'draft',
  'settings',
] as const;

type Table = (typeof tables)[number];

const withoutRowid: readonly Table[] = ['segment', 'draft', 'settings'];

/** How many rows in a row may give nothing before no more are asked for one by one. */
const maxMisses = 10_000;

/** A row as it was found: anything may be in it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Copies every row that can be read of a damaged database into tables without any rules, which are made in `loose`; `model` is a
 * database as it should be. Gives the tables that lack some. A table is read forwards until it breaks, then backwards, and what lies
 * between row by row. Nothing of a foreign schema is run: only plain tables are read.
 */
export function copyRows(damaged: string, model: ReadableDb, loose: WritableDb): readonly string[] {
  // For writing: SQLite brings in what is in the log of the copy.
  const db = openWritable(damaged, { fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    // One row of the schema that cannot be understood must not hide the others; nothing is written to the copy.
    db.unsafeMode();
    db.pragma('writable_schema = ON');
    return tables.filter((table) => !copyTable(db, model, loose, table));
  } finally {
    db.close();
  }
}

/** Whether any text was among the rows. */
export function hasTexts(loose: ReadableDb): boolean {
  return prepareRead<[], number>(loose, 'SELECT count(*) FROM article_text').pluck().get() !== 0;
}

/** Whether all rows of a table could be read. */
function copyTable(db: ReadableDb, model: ReadableDb, loose: WritableDb, table: Table): boolean {
  const columns = prepareRead<[{ table: Table }], { readonly name: string; readonly pk: number }>(
    model,
    'SELECT name, pk FROM pragma_table_info(:table)',
  ).all({ table });
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const isWithoutRowid = withoutRowid.includes(table);
  const order = isWithoutRowid ? key.map(({ name }) => name) : ['rowid'];
  const list = columns.map(({ name }) => identifier(name)).join(', ');
  const unique = key.map(({ name }) => identifier(name)).join(', ');
  loose.exec(`DROP TABLE IF EXISTS ${identifier(table)}`);
  loose.exec(`CREATE TABLE ${identifier(table)} (${list}, UNIQUE (${unique}))`);
  if (!isPlainTable(db, table)) return false;
  // A row that was read from both ends is one.
  const insert = loose.prepare(
    `INSERT OR IGNORE INTO ${identifier(table)} (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const keep = (row: Row): void => {
    insert.run(columns.map(({ name }) => row[name] ?? null));
  };
  return loose.transaction(() => readTable(db, table, order, isWithoutRowid, keep))();
}

/** Views, virtual tables and computed columns run what somebody else has written. */
function isPlainTable(db: ReadableDb, table: Table): boolean {
  try {
    const sql = prepareRead<[{ table: Table }], string>(
      db,
      `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = :table`,
    )
      .pluck()
      .get({ table });
    return typeof sql === 'string' && /^CREATE TABLE/i.test(sql) && !/\bAS\s*\(/i.test(sql);
  } catch (error) {
    // Not even the schema can be read.
    if (!(error instanceof Database.SqliteError)) throw error;
    return false;
  }
}

/** Whether all rows could be read. */
function readTable(
  db: ReadableDb,
  table: Table,
  order: readonly string[],
  isWithoutRowid: boolean,
  keep: (row: Row) => void,
): boolean {
  const columns = isWithoutRowid ? '*' : 'rowid AS "#", *';
  const walk = (direction: 'ASC' | 'DESC'): { readonly last: number | null; readonly isWhole: boolean } => {
    let last: number | null = null;
    try {
      const sorted = order.map((name) => `${identifier(name)} ${direction}`).join(', ');
      const select = `SELECT ${columns} FROM ${identifier(table)} ORDER BY ${sorted}`;
      for (const row of prepareRead<[], Row>(db, select).iterate()) {
        keep(row);
        if (typeof row['#'] === 'number') last = row['#'];
      }
      return { last, isWhole: true };
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      return { last, isWhole: false };
    }
  };
  const forwards = walk('ASC');
  if (forwards.isWhole) return true;
  const backwards = walk('DESC');
  if (!isWithoutRowid) probe(db, table, forwards.last ?? 0, backwards.last, keep);
  return false;
}

/** Until the row is reached that reading backwards has reached, or so many in a row give nothing. */
function probe(
  db: ReadableDb,
  table: Table,
  after: number,
  before: number | null,
  keep: (row: Row) => void,
): void {
  const one = prepareOne(db, table);
  let misses = 0;
  for (let rowid = after + 1; rowid !== before && misses < maxMisses; rowid += 1) {
    try {
      const row = one?.get({ rowid });
      if (row) keep(row);
      misses = row ? 0 : misses + 1;
    } catch (error) {
      // This one is lost; the next may not be.
      if (!(error instanceof Database.SqliteError)) throw error;
      misses += 1;
    }
  }
}

function prepareOne(db: ReadableDb, table: Table): ReadStatement<[{ rowid: number }], Row> | null {
  try {
    return prepareRead(db, `SELECT * FROM ${identifier(table)} WHERE rowid = :rowid`);
  } catch (error) {
    // Not even the schema can be read.
    if (!(error instanceof Database.SqliteError)) throw error;
    return null;
  }
}

/** A name of the schema in SQL, which takes no bound values for names. */
function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
