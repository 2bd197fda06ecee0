import type { Database } from 'better-sqlite3';
import { sketchOf } from '../../../shared/text/sketch.ts';
import { prepared } from '../db/prepared.ts';

export type Sketches = ReturnType<typeof makeSketches>;

/** Which articles may be nearly equal to a text: asked at every import, so it must cost next to nothing. */
export function makeSketches(db: Database) {
  const insert = prepared<{ hash: number; id: string }>(
    db,
    'INSERT INTO sketch (hash, article_id) VALUES (:hash, :id) ON CONFLICT DO NOTHING',
  );
  const byHash = prepared<{ hash: number }, { id: string }>(
    db,
    'SELECT article_id AS id FROM sketch WHERE hash = :hash ORDER BY article_id DESC LIMIT 20',
  );
  return {
    /** Writes: what an article with this text is found by. */
    insert(id: string, text: string, sketch = sketchOf(text)): void {
      for (const hash of sketch) insert().run({ hash, id });
    },

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
