import { Pair } from '../../../shared/model/pair.ts';
import type { PairVerdict } from '../../../shared/model/pairVerdict.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';

export type Pairs = ReturnType<typeof readPairs>;
export type WritablePairs = ReturnType<typeof writePairs>;

/**
 * A verdict that is a link stands as long as a link says so, whichever way it goes: whoever removes the link takes back the verdict, and undo brings
 * both back. “Nothing” has no link, and stands by itself.
 */
const stands = `(verdict = 'nothing' OR EXISTS (
  SELECT 1
  FROM link INDEXED BY link_by_from
  WHERE from_id IN (a, b) AND to_id IN (a, b) AND type = verdict
))`;

/** What people have decided about two statements. A row remains when its link has gone, as the history has it. */
export function readPairs(db: ReadableDb) {
  const byId = prepared<{ id: string }, Pair>(db, 'SELECT * FROM pair WHERE id = :id');
  const all = prepared<object, Pair>(db, 'SELECT * FROM pair ORDER BY id');
  const between = prepared<{ a: string; b: string }, Pair>(db, 'SELECT * FROM pair WHERE a = :a AND b = :b');
  const standing = prepared<object, Pair>(db, `SELECT * FROM pair WHERE ${stands} ORDER BY id`);
  const standingBetween = prepared<{ a: string; b: string }, Pair>(
    db,
    `SELECT * FROM pair WHERE a = :a AND b = :b AND ${stands}`,
  );
  const standingOf = prepared<{ id: string }, Pair>(
    db,
    `SELECT * FROM pair WHERE a = :id AND ${stands}
     UNION
     SELECT * FROM pair WHERE b = :id AND ${stands}
     ORDER BY id`,
  );
  const counts = prepared<object, { verdict: PairVerdict; count: number }>(
    db,
    `SELECT verdict, count(*) AS count FROM pair WHERE ${stands} GROUP BY verdict`,
  );
  return {
    get(id: string): Pair | undefined {
      const row = byId().get({ id });
      return row && toPair(row);
    },
    /** The row of two annotations, whichever of them is named first, whether it stands or not. */
    between(one: string, other: string): Pair | undefined {
      const row = between().get(inOrder(one, other));
      return row && toPair(row);
    },
    /** Every row, the oldest first. */
    all: (): Pair[] => all().all({}).map(toPair),
    /** What is decided about two annotations, whichever of them is named first. */
    standingBetween(one: string, other: string): Pair | undefined {
      const row = standingBetween().get(inOrder(one, other));
      return row && toPair(row);
    },
    /** What is decided about an annotation and others, the oldest first. */
    standingOf: (id: string): Pair[] => standingOf().all({ id }).map(toPair),
    /** Every decision that stands, the oldest first. */
    standing: (): Pair[] => standing().all({}).map(toPair),
    /** How often each verdict was given, and stands. */
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

function inOrder(one: string, other: string): Pick<Pair, 'a' | 'b'> {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

function toPair(row: Pair): Pair {
  return readRow(`Pair ${row.id}`, () => Pair.parse(row));
}
