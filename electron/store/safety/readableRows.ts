import Database from 'better-sqlite3';
import {
  openWritable,
  prepareRead,
  type ReadableDb,
  type ReadStatement,
  type WritableDb,
} from '../db/database.ts';

/** What a salvage needs; the rest follows from it or starts again. */
const tables = ['actor', 'article', 'article_text', 'original', 'annotation', 'segment', 'link'] as const;

type Table = (typeof tables)[number];

/** How many rows in a row may give nothing before no more are asked for one by one. */
const maxMisses = 10_000;

type Row = Readonly<Record<string, unknown>>;

/**
 * Copies every row that can be read of a damaged database into a fresh one of the same schema, and says in sentences which
 * tables lack some. A table is read forwards until it breaks, then backwards, and what lies between row by row.
 */
export function copyRows(damaged: string, fresh: WritableDb): readonly string[] {
  // For writing: SQLite brings in what is in the log of the copy.
  const db = openWritable(damaged, { fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    fresh.pragma('foreign_keys = OFF');
    return tables.flatMap((table) => copyTable(db, fresh, table));
  } finally {
    fresh.pragma('foreign_keys = ON');
    db.close();
  }
}

function copyTable(db: ReadableDb, fresh: WritableDb, table: Table): readonly string[] {
  const columns = prepareRead<[{ table: Table }], { readonly name: string; readonly pk: number }>(
    fresh,
    'SELECT name, pk FROM pragma_table_info(:table)',
  ).all({ table });
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const isWithoutRowid = table === 'segment';
  const order = isWithoutRowid ? key.map(({ name }) => name) : ['rowid'];
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO ${identifier(table)} (${columns.map(({ name }) => identifier(name)).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let refused = 0;
  const keep = (row: Row): void => {
    try {
      insert.run(columns.map(({ name }) => row[name] ?? null));
    } catch (error) {
      // What breaks the schema's own rules is no row of ours.
      if (!(error instanceof Database.SqliteError)) throw error;
      refused += 1;
    }
  };
  const isWhole = fresh.transaction(() => readTable(db, table, order, isWithoutRowid, keep))();
  return isWhole && refused === 0 ? [] : [`Some rows of “${table}” could not be read.`];
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
