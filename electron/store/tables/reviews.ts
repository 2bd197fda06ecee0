import type { Review } from '../../../shared/model/review.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';

export type Reviews = ReturnType<typeof readReviews>;
export type WritableReviews = ReturnType<typeof writeReviews>;

const columns = 'id, annotation_id AS annotationId, article_id AS articleId, state';

/** What could not be carried over to a newer version by itself. */
export function readReviews(db: ReadableDb) {
  const byId = prepared<{ id: string }, Review>(db, `SELECT ${columns} FROM review WHERE id = :id`);
  const byArticle = prepared<{ articleId: string }, Review>(
    db,
    `SELECT ${columns} FROM review WHERE article_id = :articleId ORDER BY id`,
  );
  const byAnnotation = prepared<{ annotationId: string }, Review>(
    db,
    `SELECT ${columns} FROM review WHERE annotation_id = :annotationId ORDER BY id`,
  );

  return {
    get: (id: string): Review | undefined => byId().get({ id }),
    /** What waits for a newer version, or was left. */
    ofArticle: (articleId: string): Review[] => byArticle().all({ articleId }),
    /** Where an annotation waits, or was left. */
    ofAnnotation: (annotationId: string): Review[] => byAnnotation().all({ annotationId }),
  };
}

/** The same, and writing it, which checks nothing: that is the business of `applyChanges`. */
export function writeReviews(db: WritableDb) {
  const insert = preparedWriteOfOne<Review>(
    db,
    'INSERT INTO review (id, annotation_id, article_id, state) VALUES (:id, :annotationId, :articleId, :state)',
  );
  const update = preparedWriteOfOne<Review>(db, 'UPDATE review SET state = :state WHERE id = :id');
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM review WHERE id = :id');
  return {
    ...readReviews(db),
    insert: (review: Review): void => insert(review),
    /** The state; the rest never changes. */
    update: (review: Review): void => update(review),
    remove: (id: string): void => remove({ id }),
  };
}
