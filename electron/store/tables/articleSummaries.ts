import { ArticleRecord, type ArticleSummary } from '../../../shared/model/article.ts';
import type { ReadableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { readInstant, readJson, readRow } from './readJson.ts';

/** What the row of an article says of how far a person is with it. */
interface Shelf {
  readonly id: string;
  readonly status: string | null;
  /** JSON. */
  readonly labels: string | null;
}

interface SummaryRow extends Shelf {
  readonly title: string;
  readonly file_name: string;
  readonly imported_at: string;
  readonly revision_of: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published_at: string | null;
  readonly language: string | null;
  readonly is_published_guessed: 0 | 1 | null;
  readonly worked_at: string | null;
  readonly waiting: number;
  readonly characters: number;
  readonly claim: number;
  readonly actor: number;
  readonly figure: number;
  readonly quote: number;
}

/** The rows of the Library: those of every article that is not hidden, oldest import first. */
export function readArticleSummaries(db: ReadableDb) {
  const all = prepared<object, SummaryRow>(db, summariesOf('removed_at IS NULL'));
  const behind = prepared<{ importedAt: string; id: string; count: number }, SummaryRow>(
    db,
    summariesOf(`article.id IN (
      SELECT id
      FROM article
      WHERE removed_at IS NULL AND (imported_at, id) > (:importedAt, :id)
      ORDER BY imported_at, id
      LIMIT :count)`),
  );
  return {
    all: (): ArticleSummary[] => all().all({}).map(toSummary),
    /** The next so many behind one of them; the first ones where that is null. */
    behind: (place: Pick<ArticleSummary, 'importedAt' | 'id'> | null, count: number): ArticleSummary[] =>
      behind()
        .all({ importedAt: place?.importedAt ?? '', id: place?.id ?? '', count })
        .map(toSummary),
  };
}

const summariesOf = (wanted: string): string => `
    SELECT article.id, title, file_name, imported_at, characters, revision_of, publisher, author, published_at,
            language, article.status, labels, origins ->> '$.publishedAt.kind' = 'guessed' AS is_published_guessed,
            -- That something was suggested is no work of a person.
            (SELECT at
             FROM history_article
             JOIN history USING (seq)
             WHERE history_article.article_id = article.id
               AND action NOT IN ('suggestions.make', 'suggestions.clear')
             ORDER BY history_article.seq DESC
             LIMIT 1) AS worked_at,
            (SELECT count(*) FROM review WHERE review.article_id = article.id AND state = 'waiting') AS waiting,
            count(*) FILTER (WHERE tag = 'claim') AS claim,
            count(*) FILTER (WHERE tag = 'actor') AS actor,
            count(*) FILTER (WHERE tag = 'figure') AS figure,
            count(*) FILTER (WHERE tag = 'quote') AS quote
     FROM article
     LEFT JOIN annotation ON article_id = article.id AND annotation.status = 'accepted'
     WHERE ${wanted}
     GROUP BY article.id
     ORDER BY imported_at, article.id`;

function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    title: row.title,
    fileName: row.file_name,
    importedAt: readInstant(`Article ${row.id}`, row.imported_at),
    characters: row.characters,
    counts: { claim: row.claim, actor: row.actor, figure: row.figure, quote: row.quote },
    ...(row.revision_of !== null && { revisionOf: row.revision_of }),
    ...(row.waiting > 0 && { waiting: row.waiting }),
    ...(row.publisher !== null && { outlet: row.publisher }),
    ...(row.author !== null && { author: row.author }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.is_published_guessed === 1 && { isPublishedGuessed: true as const }),
    ...(row.language !== null && { language: row.language }),
    ...shelfOf(row),
    ...(row.worked_at !== null && { workedAt: readInstant(`Article ${row.id}`, row.worked_at) }),
  };
}

const { status, labels } = ArticleRecord.shape;

/** How far a person is with an article, and its labels, as its row says. Throws `Refusal` ('damaged') where that cannot be read. */
export function shelfOf(row: Shelf): Pick<ArticleRecord, 'status' | 'labels'> {
  if (row.status === null && row.labels === null) return {};
  const whose = `Article ${row.id}`;
  return {
    ...(row.status !== null && { status: readRow(whose, () => status.parse(row.status)) }),
    ...(row.labels !== null && { labels: readJson(whose, labels, row.labels) }),
  };
}
