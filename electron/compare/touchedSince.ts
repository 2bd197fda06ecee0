import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';

/** The number of the last entry of the history; 0 where there is none. */
export function lastEntry(db: ReadableDb): number {
  return last(db)().get({})?.seq ?? 0;
}

/** The ids of the articles that entries behind this one were about; some may have gone. */
export function touchedSince(db: ReadableDb, seq: number): readonly string[] {
  return touched(db)()
    .all({ seq })
    .map(({ id }) => id);
}

const last = perConnection((db) =>
  prepared<object, { seq: number }>(db, 'SELECT max(seq) AS seq FROM history'),
);

const touched = perConnection((db) =>
  prepared<{ seq: number }, { id: string }>(
    db,
    `SELECT DISTINCT history_article.article_id AS id
     FROM history
     JOIN history_article ON history_article.seq = history.seq
     WHERE history.seq > :seq
     ORDER BY id`,
  ),
);
