import { Pair, type PairVerdict } from '../../../shared/model/pair.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';

export type Pairs = ReturnType<typeof readPairs>;
export type WritablePairs = ReturnType<typeof writePairs>;

/** What people have decided about two statements. */
export function readPairs(db: ReadableDb) {
  const byId = prepared<{ id: string }, Pair>(db, 'SELECT * FROM pair WHERE id = :id');
  const all = prepared<object, Pair>(db, 'SELECT * FROM pair ORDER BY id');
  const between = prepared<{ a: string; b: string }, Pair>(db, 'SELECT * FROM pair WHERE a = :a AND b = :b');
  const ofAnnotation = prepared<{ id: string }, Pair>(
    db,
    'SELECT * FROM pair WHERE a = :id UNION SELECT * FROM pair WHERE b = :id ORDER BY id',
  );
  const counts = prepared<object, { verdict: PairVerdict; count: number }>(
    db,
    'SELECT verdict, count(*) AS count FROM pair GROUP BY verdict',
  );
  return {
    get(id: string): Pair | undefined {
      const row = byId().get({ id });
      return row && toPair(row);
    },
    /** What was decided about two annotations, whichever of them is named first. */
    between(one: string, other: string): Pair | undefined {
      const [a, b] = one < other ? [one, other] : [other, one];
      const row = between().get({ a, b });
      return row && toPair(row);
    },
    /** What was decided about an annotation and others, the oldest first. */
    of: (id: string): Pair[] => ofAnnotation().all({ id }).map(toPair),
    /** Every decision, the oldest first. */
    all: (): Pair[] => all().all({}).map(toPair),
    /** How often each verdict was given. */
    counts: (): Readonly<Record<PairVerdict, number>> => ({
      contradicts: 0,
      supports: 0,
      repeats: 0,
      nothing: 0,
      ...Object.fromEntries(
        counts()
          .all({})
          .map(({ verdict, count }) => [verdict, count]),
      ),
    }),
  };
}

/** The same, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writePairs(db: WritableDb) {
  const insert = preparedWriteOfOne<Pair>(
    db,
    'INSERT INTO pair (id, a, b, verdict) VALUES (:id, :a, :b, :verdict)',
  );
  const update = preparedWriteOfOne<Pair>(
    db,
    'UPDATE pair SET a = :a, b = :b, verdict = :verdict WHERE id = :id',
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM pair WHERE id = :id');
  return {
    ...readPairs(db),
    insert: (pair: Pair): void => insert(pair),
    update: (pair: Pair): void => update(pair),
    remove: (id: string): void => remove({ id }),
  };
}

function toPair(row: Pair): Pair {
  return readRow(`Pair ${row.id}`, () => Pair.parse(row));
}
