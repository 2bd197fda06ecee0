import { sketchOf } from '../../../shared/text/sketch.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWrite } from '../db/prepared.ts';

export type Sketches = ReturnType<typeof readSketches>;
export type WritableSketches = ReturnType<typeof writeSketches>;

/** Which articles may be nearly equal to a text: asked at every import, so it must cost next to nothing. */
export function readSketches(db: ReadableDb) {
  const byHash = prepared<{ hash: number }, { id: string }>(
    db,
    'SELECT article_id AS id FROM sketch WHERE hash = :hash ORDER BY article_id DESC LIMIT 20',
  );
  const isIn = (number: string): string => `EXISTS (SELECT 1 FROM sketch WHERE hash = :${number})`;
  const known = prepared<Numbers, { count: number }>(
    db,
    `SELECT ${['a', 'b', 'c', 'd'].map(isIn).join(' + ')} AS count`,
  );
  return {
    /** Articles, hidden or not, that share two numbers of the sketch (or its only one): those that share most first. */
    like(text: string, sketch = sketchOf(text)): readonly string[] {
      const least = Math.min(2, sketch.length);
      // Most texts are like none, which is asked with one statement in place of four.
      if (least === 0 || (known().get(numbersOf(sketch))?.count ?? 0) < least) return [];
      const shared = new Map<string, number>();
      for (const hash of sketch)
        for (const { id } of byHash().all({ hash })) shared.set(id, (shared.get(id) ?? 0) + 1);
      return [...shared]
        .filter(([, count]) => count >= least)
        .sort(([, a], [, b]) => b - a)
        .map(([id]) => id);
    },
  };
}

/** The numbers of a sketch, which has four or fewer. */
interface Numbers {
  readonly a: number | null;
  readonly b: number | null;
  readonly c: number | null;
  readonly d: number | null;
}

function numbersOf(sketch: readonly number[]): Numbers {
  const [a = null, b = null, c = null, d = null] = sketch;
  return { a, b, c, d };
}

/** The same, and noting down what articles are found by. */
export function writeSketches(db: WritableDb) {
  const insert = preparedWrite<{ hash: number; id: string }>(
    db,
    'INSERT INTO sketch (hash, article_id) VALUES (:hash, :id) ON CONFLICT DO NOTHING',
  );
  return {
    ...readSketches(db),
    /** What an article with this text is found by. */
    insert(id: string, text: string, sketch = sketchOf(text)): void {
      for (const hash of sketch) insert({ hash, id });
    },
  };
}
