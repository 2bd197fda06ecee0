import type { PairVerdict } from '../../shared/model/pair.ts';
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

/** How often each verdict was given. */
export function countVerdicts(db: ReadableDb): Readonly<Record<PairVerdict, number>> {
  const counts = new Map(
    verdicts(db)()
      .all({})
      .map(({ verdict, count }) => [verdict, count]),
  );
  const count = (verdict: PairVerdict): number => counts.get(verdict) ?? 0;
  return {
    contradicts: count('contradicts'),
    supports: count('supports'),
    repeats: count('repeats'),
    nothing: count('nothing'),
  };
}

const verdicts = perConnection((db) =>
  prepared<object, { readonly verdict: PairVerdict; readonly count: number }>(
    db,
    'SELECT verdict, count(*) AS count FROM pair GROUP BY verdict',
  ),
);

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
