import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';

/** Two annotations that a person has decided about, whether by a verdict or by a link. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
}

/** Every pair that a person has decided about. */
export function decidedPairs(db: ReadableDb): readonly DecidedPair[] {
  return statement(db)().all({});
}

const statement = perConnection((db) =>
  prepared<object, DecidedPair>(
    db,
    `SELECT a, b
     FROM pair
     UNION ALL
     SELECT from_id, to_id
     FROM link
     WHERE type IN ('supports', 'contradicts', 'repeats')`,
  ),
);
