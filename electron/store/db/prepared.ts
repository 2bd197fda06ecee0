import type { Database, Statement } from 'better-sqlite3';

/** A statement that is compiled when it is first run and kept from then on, so that opening a workspace stays quick. */
export function prepared<Parameters extends object, Row = unknown>(
  db: Database,
  sql: string,
): () => Statement<[Parameters], Row> {
  let statement: Statement<[Parameters], Row> | undefined;
  return () => {
    // The cast is true: one object of named parameters is one bound argument.
    statement ??= db.prepare(sql) as Statement<[Parameters], Row>;
    return statement;
  };
}
