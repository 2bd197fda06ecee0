import { prepareRead } from '../db/database.ts';
import { findForeign, foreignSentence } from '../db/schema.ts';
import type { ReadableStore } from '../tables/store.ts';

/**
 * Checks what SQLite knows of a database file, and its schema. CHECK constraints apart: a connection for reading alone does not know
 * them, and `integrity_check` then finds nothing (`sqlite3AddCheckConstraint` in SQLite's build.c).
 */
export function verifyFile(store: ReadableStore): readonly string[] {
  const { db, file } = store;
  const difference = findForeign(db);
  if (difference !== null) return [foreignSentence(file, difference)];
  const pages = db.pragma('integrity_check(100)') as readonly { readonly integrity_check: string }[];
  const foreign = db.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  return [
    ...pages
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => `The file is damaged: ${row.integrity_check}.`),
    ...foreign.map(
      (row) => `A row of “${row.table}” points to a row of “${row.parent}” that does not exist.`,
    ),
    ...verifyConstraints(store),
  ];
}

function verifyConstraints({ db }: ReadableStore): readonly string[] {
  const tables = prepareRead<[], { readonly name: string; readonly sql: string }>(
    db,
    `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%CHECK%'`,
  ).all();
  return tables.flatMap(({ name, sql }) => {
    const broken = constraintsIn(sql).filter((constraint) =>
      prepareRead<[], number>(db, `SELECT EXISTS (SELECT 1 FROM ${name} WHERE NOT (${constraint}))`)
        .pluck()
        .get(),
    );
    return broken.map((constraint) => `A row of “${name}” breaks the rule “${constraint}”.`);
  });
}

/** The expressions of the CHECK constraints in the SQL of a table, which is as the migrations have written it. */
function constraintsIn(sql: string): readonly string[] {
  const source = sql.replace(/--.*$/gm, '');
  return [...source.matchAll(/\bCHECK\s*\(/g)].map(({ index, 0: opening }) => {
    const from = index + opening.length;
    let depth = 1;
    let to = from;
    for (; depth > 0 && to < source.length; to += 1) {
      const character = source[to];
      if (character === "'") to = source.indexOf("'", to + 1);
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
    }
    return source.slice(from, to - 1);
  });
}
