import Database from 'better-sqlite3';
import { prepareRead, type ReadableDb, type ReadStatement } from '../db/database.ts';

/** What of a table says where its values lie in a row. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key, in the order of the key. */
  readonly key: readonly string[];
  /** Whether its rows lie by their key; else they lie by a number, which may be the key. */
  readonly isByKey: boolean;
  readonly isKeyNumber: boolean;
}

/** A row as it was found: anything may be in it. */
export type Row = Readonly<Record<string, unknown>>;

/** How many rows in a row may give nothing before no more are asked for one by one. */
const maxMisses = 10_000;

/**
 * Reads what can be read of a damaged table: forwards until it breaks, then backwards, and what lies between row by row; a row may
 * come twice. Gives whether all of them could be read.
 */
export function readTable(db: ReadableDb, table: TableShape, keep: (row: Row) => void): boolean {
  const forwards = walk(db, table, 'ASC', keep);
  if (forwards.isWhole) return true;
  const backwards = walk(db, table, 'DESC', keep);
  if (!table.isByKey) probe(db, table, forwards.last ?? 0, backwards.last, keep);
  return false;
}

/** A name of the schema in SQL, which takes no bound values for names. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function walk(
  db: ReadableDb,
  { name, key, isByKey }: TableShape,
  direction: 'ASC' | 'DESC',
  keep: (row: Row) => void,
): { readonly last: number | null; readonly isWhole: boolean } {
  const order = isByKey ? key.map(identifier) : ['rowid'];
  let last: number | null = null;
  try {
    const sorted = order.map((column) => `${column} ${direction}`).join(', ');
    const select = `SELECT ${isByKey ? '*' : 'rowid AS "#", *'} FROM ${identifier(name)} ORDER BY ${sorted}`;
    for (const row of prepareRead<[], Row>(db, select).iterate()) {
      const number = row['#'];
      if (typeof number === 'number') {
        // Pages that lead back to themselves would give the same rows for ever.
        if (last !== null && (direction === 'ASC' ? number <= last : number >= last))
          return { last, isWhole: false };
        last = number;
      }
      keep(row);
    }
    return { last, isWhole: true };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return { last, isWhole: false };
  }
}

/** Until the row is reached that reading backwards has reached, or so many in a row give nothing. */
function probe(
  db: ReadableDb,
  table: TableShape,
  after: number,
  before: number | null,
  keep: (row: Row) => void,
): void {
  const one = prepareOne(db, table);
  if (!one) return;
  let misses = 0;
  for (let rowid = after + 1; rowid !== before && misses < maxMisses; rowid += 1) {
    try {
      const row = one.get({ rowid });
      if (row) keep(row);
      misses = row ? 0 : misses + 1;
    } catch (error) {
      // This one is lost; the next may not be.
      if (!(error instanceof Database.SqliteError)) throw error;
      misses += 1;
    }
  }
}

function prepareOne(db: ReadableDb, { name }: TableShape): ReadStatement<[{ rowid: number }], Row> | null {
  try {
    return prepareRead(db, `SELECT * FROM ${identifier(name)} WHERE rowid = :rowid`);
  } catch (error) {
    // There is no such table.
    if (!(error instanceof Database.SqliteError)) throw error;
    return null;
  }
}
