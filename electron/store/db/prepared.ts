import type { Statement } from 'better-sqlite3';
import { Refusal } from '../../../shared/result.ts';
import { prepareRead, type ReadableDb, type ReadStatement, type WritableDb } from './database.ts';

/** A statement that reads, compiled when it is first run and kept from then on, so that opening a workspace stays quick. */
export function prepared<Parameters extends object, Row = unknown>(
  db: ReadableDb,
  sql: string,
): () => ReadStatement<[Parameters], Row> {
  let statement: ReadStatement<[Parameters], Row> | undefined;
  return () => {
    statement ??= prepareRead<[Parameters], Row>(db, sql);
    return statement;
  };
}

/** A statement that writes, compiled when it is first run; gives how many rows it changed. */
export function preparedWrite<Parameters extends object>(
  db: WritableDb,
  sql: string,
): (parameters: Parameters) => number {
  let statement: Statement<[Parameters]> | undefined;
  return (parameters) => {
    // The cast is true: one object of named parameters is one bound argument.
    statement ??= db.prepare(sql) as Statement<[Parameters]>;
    return statement.run(parameters).changes;
  };
}

/**
 * A statement that writes exactly one row. Throws `Refusal` when it was another number of rows, so that the transaction
 * around it is rolled back.
 */
export function preparedWriteOfOne<Parameters extends object>(
  db: WritableDb,
  sql: string,
): (parameters: Parameters) => void {
  const write = preparedWrite<Parameters>(db, sql);
  return (parameters) => expectChanges(write(parameters), 1, sql);
}

/** A statement that writes one row or none; gives the number of the row (`rowid`), null for none. */
export function preparedInsert<Parameters extends object>(
  db: WritableDb,
  sql: string,
): (parameters: Parameters) => number | null {
  let statement: Statement<[Parameters]> | undefined;
  return (parameters) => {
    // The cast is true: one object of named parameters is one bound argument.
    statement ??= db.prepare(sql) as Statement<[Parameters]>;
    const { changes, lastInsertRowid } = statement.run(parameters);
    return changes === 0 ? null : Number(lastInsertRowid);
  };
}

/** Throws `Refusal` unless a statement changed as many rows as it must: the database is not what the action thinks it is. */
export function expectChanges(changed: number, expected: number, sql: string): void {
  if (changed === expected) return;
  throw new Refusal(
    'damaged',
    `“${sql.trim().split(/\s+/).slice(0, 3).join(' ')}” changed ${changed} rows of the workspace instead of ${expected}, so nothing was changed: run “verify” on this workspace.`,
  );
}
