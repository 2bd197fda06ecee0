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
  return {
    /** Articles, hidden or not, that share two numbers of the sketch (or its only one): those that share most first. */
    like(text: string, sketch = sketchOf(text)): readonly string[] {
      const shared = new Map<string, number>();
      for (const hash of sketch)
        for (const { id } of byHash().all({ hash })) shared.set(id, (shared.get(id) ?? 0) + 1);
      return [...shared]
        .filter(([, count]) => count >= Math.min(2, sketch.length))
        .sort(([, a], [, b]) => b - a)
        .map(([id]) => id);
    },
  };
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
