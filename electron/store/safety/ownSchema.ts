import { openWritable, prepareRead, type ReadableDb } from '../db/database.ts';
import { identifier, type Row, readTable, type TableShape } from './readTable.ts';
import { clearSchema, countPages, moveSchema } from './repairFile.ts';

/**
 * Gives a damaged copy, whose header is whole and whose log is in it, a schema of our own: plain tables of these shapes, which
 * begin on the pages that the schema that was found says or, where that one is lost, on those of a fresh database (`model`):
 * the same migrations put the same tables on the same pages. SQLite never takes the one that was found for a schema: a view, a
 * computed column or garbage in it is a row like any other. A row of an older version lacks its last columns.
 */
export function giveOwnSchema(copy: string, shapes: readonly TableShape[], model: ReadableDb): void {
  const rootpage = moveSchema(copy);
  writeSchema(copy, [{ ...foundSchema, rootpage }]);
  const { rows, isWhole } = readFound(copy);
  const fresh = rootsOf(model);
  const count = countPages(copy);
  const isUsable = (page: unknown): page is number =>
    typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= count;
  const known = rows.filter(({ name, rootpage }) => fresh.has(String(name)) && isUsable(rootpage));
  const isLost = !isWhole || known.length === 0;
  const roots = shapes.flatMap((shape) => {
    const own = findRow(
      rows.filter((row) => isUsable(row.rootpage)),
      shape.name,
    )?.rootpage;
    const lent = isLost ? fresh.get(shape.name) : undefined;
    const isTaken = known.some((row) => row.rootpage === lent);
    const root = own ?? (isTaken ? undefined : lent);
    return isUsable(root) ? [{ ...shape, rootpage: root }] : [];
  });
  writeSchema(copy, roots);
}

/** The first columns of a schema (https://sqlite.org/schematab.html), under a name that is not the one of SQLite's own. */
const foundSchema: TableShape = {
  name: 'found_schema',
  columns: ['type', 'name', 'tbl_name', 'rootpage'],
  key: [],
  isByKey: false,
  isKeyNumber: false,
};

function readFound(copy: string): { readonly rows: readonly Row[]; readonly isWhole: boolean } {
  const db = openWritable(copy, { fileMustExist: true });
  try {
    const rows: Row[] = [];
    const isWhole = readTable(db, foundSchema, (row) => rows.push(row));
    return { rows, isWhole };
  } finally {
    db.close();
  }
}

/** By its name or, should that be damaged, by the table that it says it belongs to. */
function findRow(rows: readonly Row[], table: string): Row | undefined {
  return (
    rows.find(({ type, name }) => type === 'table' && name === table) ??
    rows.find(({ name }) => name === table) ??
    rows.find(({ type, tbl_name }) => type === 'table' && tbl_name === table)
  );
}

function rootsOf(model: ReadableDb): ReadonlyMap<string, number> {
  const rows = prepareRead<[], [string, number]>(model, 'SELECT name, rootpage FROM sqlite_schema');
  rows.raw();
  return new Map(rows.all());
}

type PlacedTable = TableShape & { readonly rootpage: number };

function writeSchema(copy: string, tables: readonly PlacedTable[]): void {
  clearSchema(copy);
  const db = openWritable(copy, { fileMustExist: true });
  try {
    db.unsafeMode();
    db.pragma('writable_schema = ON');
    const insert = db.prepare(`INSERT INTO sqlite_schema VALUES ('table', :name, :name, :rootpage, :sql)`);
    for (const table of tables)
      insert.run({ name: table.name, rootpage: table.rootpage, sql: createTable(table) });
  } finally {
    db.close();
  }
}

/** Without types, rules and indexes: reading needs none. */
function createTable({ name, columns, key, isByKey, isKeyNumber }: TableShape): string {
  const list = columns.map((column) =>
    isKeyNumber && column === key[0] ? `${identifier(column)} INTEGER PRIMARY KEY` : identifier(column),
  );
  const rules = isByKey ? [`PRIMARY KEY (${key.map(identifier).join(', ')})`] : [];
  return `CREATE TABLE ${identifier(name)} (${[...list, ...rules].join(', ')})${isByKey ? ' WITHOUT ROWID' : ''}`;
}
