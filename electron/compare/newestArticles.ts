import type { ReadableDb } from '../store/db/database.ts';
import { perConnection } from '../store/db/perConnection.ts';
import { prepared } from '../store/db/prepared.ts';

interface Row {
  readonly id: string;
  readonly textSha256: string;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly importedAt: string;
}

/** The newest versions of all articles that are not hidden, with what tells their texts apart, in the order of their ids. */
export function newestArticles(db: ReadableDb): readonly Row[] {
  return statement(db)().all({});
}

const statement = perConnection((db) =>
  prepared<object, Row>(
    db,
    `SELECT id, text_sha256 AS textSha256, published_at AS publishedAt, language, imported_at AS importedAt
     FROM article
     WHERE removed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM article AS newer WHERE newer.revision_of = article.id AND newer.removed_at IS NULL)
     ORDER BY id`,
  ),
);
