import type { Tag, TagCounts } from '../../../shared/model/tag.ts';
import { prepareRead } from '../db/database.ts';
import type { ReadableStore } from '../tables/store.ts';

/** How many suggestions of an article wait for a person, and how many were decided. */
export interface Waiting {
  readonly articleId: string;
  readonly waiting: TagCounts;
  readonly decided: number;
}

/** In SQL: the article of an annotation has no newer version. */
export const isNewest =
  'article_id NOT IN (SELECT revision_of FROM article WHERE revision_of IS NOT NULL AND removed_at IS NULL)';

/**
 * Every article with suggestions that wait, in the order of the library; `newest`: without older versions of others. Sentences that are
 * only worth checking do not count: a person asks for them.
 */
export function waitingIn({ db }: ReadableStore, which: 'all' | 'newest' = 'all'): Waiting[] {
  const rows = prepareRead<
    [{ which: typeof which }],
    { articleId: string; decided: number } & Record<Tag, number>
  >(
    db,
    `SELECT article_id AS articleId,
            count(*) FILTER (WHERE tag = 'claim'
                                   AND (annotation.origin ->> 'rule' IS NULL
                                        OR annotation.origin ->> 'rule' NOT LIKE 'claim.check-worthy%')) AS claim,
            count(*) FILTER (WHERE tag = 'actor') AS actor,
            count(*) FILTER (WHERE tag = 'figure') AS figure,
            count(*) FILTER (WHERE tag = 'quote') AS quote,
            (SELECT count(*) FROM annotation AS other
             WHERE other.article_id = annotation.article_id AND other.status IN ('accepted', 'rejected')
               AND other.origin ->> 'kind' = 'suggestion') AS decided
     FROM annotation
     JOIN article ON article.id = article_id
     WHERE annotation.status = 'suggested' AND removed_at IS NULL AND (:which = 'all' OR ${isNewest})
     GROUP BY article_id
     ORDER BY imported_at, article_id`,
  ).all({ which });
  return rows.map(({ articleId, decided, ...waiting }) => ({ articleId, waiting, decided }));
}

/** How many suggestions of an article wait, those that a person has to ask for too. */
export function countStored({ db }: ReadableStore, articleId: string): TagCounts {
  const rows = prepareRead<[{ articleId: string }], { tag: Tag; count: number }>(
    db,
    `SELECT tag, count(*) AS count
     FROM annotation
     WHERE article_id = :articleId AND status = 'suggested'
     GROUP BY tag`,
  ).all({ articleId });
  const counts = new Map(rows.map(({ tag, count }) => [tag, count]));
  return {
    claim: counts.get('claim') ?? 0,
    actor: counts.get('actor') ?? 0,
    figure: counts.get('figure') ?? 0,
    quote: counts.get('quote') ?? 0,
  };
}
