import { shortened } from '../../../shared/text/shortened.ts';
import { openWritable, prepareRead, type ReadableDb, readAtOnce } from './database.ts';
import { type Migration, newestVersion } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';

/** A row of `sqlite_schema` (https://sqlite.org/schematab.html), which a file of somebody else may fill with anything. */
interface SchemaRow {
  readonly type: unknown;
  readonly name: unknown;
  readonly tbl_name: unknown;
  readonly rootpage: unknown;
  readonly sql: unknown;
}

/**
 * What a database has that the migrations up to its version do not make, or lacks of it, in words such as “the trigger “x” is
 * foreign”; null when it is as they make it. It only reads `sqlite_schema`, so that nothing of it is run: whatever else is
 * done with a file comes after this (https://sqlite.org/security.html). Throws what SQLite says of one that it cannot read.
 */
export function findForeign(db: ReadableDb, migrations: readonly Migration[] = allMigrations): string | null {
  return readAtOnce(db, () => {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version < 1 || version > newestVersion(migrations)) return `it has the file version ${version}`;
    const expected = expectedOf(version, migrations);
    return compare(readSchema(db), expected) ?? compareSearch(db, expected);
  });
}

/** What `findForeign` says, as a sentence about a file. */
export function foreignSentence(file: string, difference: string): string {
  return `“${file}” is not as Glossator makes it (${difference}), so nothing in it was run or changed: restore a backup, or choose another workspace folder.`;
}

/** What the migrations up to one version make. */
interface Expected {
  readonly required: readonly SchemaRow[];
  /** The tables that ANALYZE adds. */
  readonly allowed: readonly SchemaRow[];
  /** The settings of the search indexes, which say how FTS5 reads them. */
  readonly search: string;
}

const known = new WeakMap<readonly Migration[], Map<number, Expected>>();

/** Made by running them in memory, once in a process: some milliseconds, and never out of step with them. */
function expectedOf(version: number, migrations: readonly Migration[]): Expected {
  const byVersion = known.get(migrations) ?? new Map<number, Expected>();
  known.set(migrations, byVersion);
  const expected = byVersion.get(version) ?? makeExpected(version, migrations);
  byVersion.set(version, expected);
  return expected;
}

function makeExpected(version: number, migrations: readonly Migration[]): Expected {
  const db = openWritable(':memory:');
  try {
    for (const migration of migrations) if (migration.version <= version) migration.up(db);
    const required = readSchema(db);
    const search = readSearchSettings(db, required);
    db.exec('ANALYZE');
    return { required, allowed: readSchema(db).slice(required.length), search };
  } finally {
    db.close();
  }
}

function readSchema(db: ReadableDb): readonly SchemaRow[] {
  return prepareRead<[], SchemaRow>(
    db,
    'SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema',
  ).all();
}

/** Of each index that this version has. */
function readSearchSettings(db: ReadableDb, required: readonly SchemaRow[]): string {
  const tables = ['article_search_config', 'annotation_search_config'].filter((table) =>
    required.some(({ name }) => name === table),
  );
  return JSON.stringify(
    tables.map((table) =>
      prepareRead<[], unknown>(db, `SELECT k, typeof(v), v FROM ${table} ORDER BY k`).all(),
    ),
  );
}

/** All but the page that it begins on. */
function keyOf({ type, name, tbl_name, sql }: SchemaRow): string {
  return JSON.stringify([type, name, tbl_name, sql]);
}

function compare(found: readonly SchemaRow[], { required, allowed }: Expected): string | null {
  const missing = new Map(required.map((row) => [keyOf(row), row]));
  const optional = new Set(allowed.map(keyOf));
  const pages = new Set<unknown>();
  let foreign: SchemaRow | undefined;
  for (const row of found) {
    const key = keyOf(row);
    if (!missing.delete(key) && !optional.delete(key)) foreign ??= row;
    else if (!isPlaced(row, pages)) return `the ${nameOf(row)} is not where it should be`;
  }
  const [lost] = missing.values();
  if (foreign) {
    const isChanged = [...missing.values()].some(({ name }) => name === foreign.name);
    return `the ${nameOf(foreign)} ${isChanged ? 'was changed' : 'is foreign'}`;
  }
  return lost ? `the ${nameOf(lost)} is missing` : null;
}

/** Tables and indexes have a page of their own, which is not the first; triggers and virtual tables have none. */
function isPlaced({ type, rootpage, sql }: SchemaRow, taken: Set<unknown>): boolean {
  const isStored = type !== 'trigger' && !String(sql).startsWith('CREATE VIRTUAL');
  if (!isStored) return rootpage === 0;
  const isOwnPage = typeof rootpage === 'number' && rootpage > 1 && !taken.has(rootpage);
  taken.add(rootpage);
  return isOwnPage;
}

function compareSearch(db: ReadableDb, { search, required }: Expected): string | null {
  return readSearchSettings(db, required) === search ? null : 'the settings of its search index were changed';
}

/** What a stranger has named is shown only as far as it is short and harmless. */
function nameOf({ type, name }: SchemaRow): string {
  const kind = ['table', 'index', 'trigger', 'view'].find((each) => each === type) ?? 'part';
  return `${kind} “${shortened(
    String(name)
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
    40,
  )}”`;
}
