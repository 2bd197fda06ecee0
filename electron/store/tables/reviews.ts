import type { Database } from 'better-sqlite3';
import type { Review } from '../../../shared/model/review.ts';
import { prepared } from '../db/prepared.ts';

export type Reviews = ReturnType<typeof makeReviews>;

const columns = 'id, annotation_id AS annotationId, article_id AS articleId, state';

/** What could not be carried over to a newer version by itself. Writes check nothing: that is `applyChanges`. */
export function makeReviews(db: Database) {
  const byId = prepared<{ id: string }, Review>(db, `SELECT ${columns} FROM review WHERE id = :id`);
  const byArticle = prepared<{ articleId: string }, Review>(
    db,
    `SELECT ${columns} FROM review WHERE article_id = :articleId ORDER BY id`,
  );
  const byAnnotation = prepared<{ annotationId: string }, Review>(
    db,
    `SELECT ${columns} FROM review WHERE annotation_id = :annotationId ORDER BY id`,
  );
  const insert = prepared<Review>(
    db,
    'INSERT INTO review (id, annotation_id, article_id, state) VALUES (:id, :annotationId, :articleId, :state)',
  );
  const update = prepared<Review>(db, 'UPDATE review SET state = :state WHERE id = :id');
  const remove = prepared<{ id: string }>(db, 'DELETE FROM review WHERE id = :id');

  return {
    get: (id: string): Review | undefined => byId().get({ id }),
    /** What waits for a newer version, or was left. */
    ofArticle: (articleId: string): Review[] => byArticle().all({ articleId }),
    /** Where an annotation waits, or was left. */
    ofAnnotation: (annotationId: string): Review[] => byAnnotation().all({ annotationId }),
    /** Writes. */
    insert: (review: Review): void => void insert().run(review),
    /** Writes: the state; the rest never changes. */
    update: (review: Review): void => void update().run(review),
    /** Writes. */
    remove: (id: string): void => void remove().run({ id }),
  };
}
