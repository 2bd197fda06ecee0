import type { ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';
import { slotOf } from './columns.ts';
import type { Question } from './question.ts';

/** The slot of an annotation; −1 where there is none. */
export function slotOfId({ store, memory: { columns } }: Question, id: string): number {
  const row = statementOf(store.db)().get({ id });
  const slot = row === undefined ? -1 : slotOf(columns, row);
  return columns.alive.has(slot) ? slot : -1;
}

const statementOf = perConnection(makeStatement);

function makeStatement(db: ReadableDb) {
  const row = prepared<{ id: string }, number>(db, 'SELECT id FROM mark WHERE annotation_id = :id');
  return () => row().pluck();
}
