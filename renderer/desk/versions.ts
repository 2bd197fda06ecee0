import type { ArticleSummary } from '../../shared/model/article.ts';

/** Articles with the versions that they have taken the place of. */
export interface Versions {
  /** Those that no other is the next version of, in the order in which they came. */
  readonly newest: readonly ArticleSummary[];
  /** Of a newest one: the older ones, from the last to the first; none for one that stands alone. */
  readonly olderOf: (id: string) => readonly ArticleSummary[];
}

/** Puts the older versions of articles under the newest ones. */
export function versionsOf(articles: readonly ArticleSummary[]): Versions {
  const isOlder = new Set(articles.flatMap(({ revisionOf }) => revisionOf ?? []));
  if (isOlder.size === 0) return { newest: articles, olderOf: () => [] };
  const byId = new Map(articles.map((article) => [article.id, article]));
  const olderOf = (id: string): readonly ArticleSummary[] => {
    const older: ArticleSummary[] = [];
    const seen = new Set([id]);
    for (let next = byId.get(id)?.revisionOf; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const article = byId.get(next);
      if (article) older.push(article);
      next = article?.revisionOf;
    }
    return older;
  };
  return { newest: articles.filter(({ id }) => !isOlder.has(id)), olderOf };
}
