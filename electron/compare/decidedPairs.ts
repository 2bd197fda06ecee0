import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';
import type { ReadableStore } from '../store/tables/store.ts';

/** Two annotations that a person has decided about. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
}

/** Every pair that a person has decided about, whether by a verdict or by a link. */
export function decidedPairs({ db, pairs }: Pick<ReadableStore, 'db' | 'pairs'>): readonly DecidedPair[] {
  return [...pairs.all(), ...linked(db)().all({})];
}

const linked = perConnection((db: ReadableDb) =>
  prepared<object, DecidedPair>(
    db,
    `SELECT from_id AS a, to_id AS b
     FROM link
     WHERE type IN ('supports', 'contradicts', 'repeats')`,
  ),
);
