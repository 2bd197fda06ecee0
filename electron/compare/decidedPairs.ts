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
 * Every pair that a person has decided about, whether by a verdict or by a link. Who decides about two figures decides about the claims that
 * they quantify, and that holds even where one of the figures is excluded later on.
 */
export function decidedPairs({ db, pairs }: Pick<ReadableStore, 'db' | 'pairs'>): readonly DecidedPair[] {
  return [...pairs.all(), ...linked(db)().all({}), ...quantified(db)().all({})];
}

const linked = perConnection((db: ReadableDb) =>
  prepared<object, DecidedPair>(
    db,
    `SELECT from_id AS a, to_id AS b
     FROM link
     WHERE type IN ('supports', 'contradicts', 'repeats')`,
  ),
);

const quantified = perConnection((db: ReadableDb) =>
  prepared<object, DecidedPair>(
    db,
    `SELECT one.to_id AS a, other.to_id AS b
     FROM pair
     JOIN link AS one ON one.from_id = pair.a AND one.type = 'quantifies'
     JOIN link AS other ON other.from_id = pair.b AND other.type = 'quantifies'
     WHERE one.to_id <> other.to_id`,
  ),
);
