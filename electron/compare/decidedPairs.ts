import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';
import type { ReadableStore } from '../store/tables/store.ts';

/** Two annotations that a person has decided about. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
}

/**
 * Every pair that is decided: by a link that says what two statements are to each other, or, as no link says that they are unrelated, by that
 * verdict. Who decides about two figures decides about the claims that they quantify, and that holds even where one of the figures is excluded
 * later on.
 */
export function decidedPairs({ db }: Pick<ReadableStore, 'db'>): readonly DecidedPair[] {
  return statement(db)().all({});
}

const statement = perConnection((db: ReadableDb) =>
  prepared<object, DecidedPair>(
    db,
    `WITH decided AS MATERIALIZED (
       SELECT a, b FROM pair WHERE verdict = 'nothing'
       UNION
       SELECT from_id, to_id FROM link WHERE type IN ('supports', 'contradicts', 'repeats')
     )
     SELECT a, b FROM decided
     UNION ALL
     SELECT one.to_id, other.to_id
     FROM decided
     JOIN link AS one INDEXED BY link_by_from ON one.from_id = a AND one.type = 'quantifies'
     JOIN link AS other INDEXED BY link_by_from ON other.from_id = b AND other.type = 'quantifies'
     WHERE one.to_id <> other.to_id`,
  ),
);
