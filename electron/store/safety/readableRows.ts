import { openWritable, prepareRead, type ReadableDb, type WritableDb } from '../db/database.ts';
import { giveOwnSchema } from './ownSchema.ts';
import { identifier, type Row, readTable, type TableShape } from './readTable.ts';

/** It tells what else there was: nothing is lost with it, and an older version has none. */
const checksums = 'checksum';

/** What a salvage reads; the rest follows from it or starts again. */
const tables = [
  'actor',
  'outlet',
  'question',
  'decision',
  'series',
  'exclusion',
  'pair',
  'article',
  'article_text',
  'original',
  'annotation',
  'segment',
  'link',
  'history',
  'draft',
  'settings',
  checksums,
] as const;

/** The file version from which on a table is there, where it is not the first. */
const firstVersions: ReadonlyMap<string, number> = new Map([
  ['outlet', 10],
  ['question', 10],
  ['decision', 12],
  ['series', 13],
  ['exclusion', 13],
  ['pair', 13],
]);

/**
 * Copies every row that can be read of a damaged copy, whose header is whole and whose log is in it, into tables without any rules,
 * which are made in `loose`; `model` is a database as it should be. Gives the tables that lack some. The copy gets a
 * schema of our own before: nothing that is in the one that was found is run, or even understood.
 */
export function copyRows(copy: string, model: ReadableDb, loose: WritableDb): readonly string[] {
  const shapes = tables.map((table) => shapeOf(model, table));
  giveOwnSchema(copy, shapes, model);
  const db = openWritable(copy, { fileMustExist: true });
  try {
    const damaged = shapes.filter((shape) => !copyTable(db, loose, shape));
    const version = Number(db.pragma('user_version', { simple: true }));
    const isExpected = (name: string): boolean =>
      name !== checksums && version >= (firstVersions.get(name) ?? 0);
    return damaged.map(({ name }) => name).filter(isExpected);
  } finally {
    db.close();
  }
}

function shapeOf(model: ReadableDb, name: string): TableShape {
  const columns = prepareRead<[{ name: string }], { name: string; type: string; pk: number; wr: 0 | 1 }>(
    model,
    `SELECT column.name, column.type, column.pk, list.wr
     FROM pragma_table_list AS list JOIN pragma_table_info(list.name) AS column
     WHERE list.schema = 'main' AND list.name = :name`,
  ).all({ name });
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const isByKey = columns[0]?.wr === 1;
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    isByKey,
    isKeyNumber: !isByKey && key[0]?.type === 'INTEGER',
  };
}

/** Whether all rows of a table could be read. */
function copyTable(db: ReadableDb, loose: WritableDb, shape: TableShape): boolean {
  const name = identifier(shape.name);
  const list = shape.columns.map(identifier).join(', ');
  loose.exec(`CREATE TABLE ${name} (${list}, UNIQUE (${shape.key.map(identifier).join(', ')}))`);
  // A row that was read from both ends is one.
  const insert = loose.prepare(
    `INSERT OR IGNORE INTO ${name} (${list}) VALUES (${shape.columns.map(() => '?').join(', ')})`,
  );
  const keep = (row: Row): void => {
    insert.run(shape.columns.map((column) => row[column] ?? null));
  };
  return loose.transaction(() => readTable(db, shape, keep))();
}
