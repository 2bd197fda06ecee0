import type { ArticleSummary } from '../../shared/model/article.ts';

type Version = Pick<ArticleSummary, 'id' | 'revisionOf'>;

/**
 * The versions of an article, the oldest first, with the article itself among them. Where two articles are each the next
 * version of one, the first of them in the list counts, unless the article is or comes after the other.
 */
export function versionsOf(articles: readonly Version[], id: string): readonly string[] {
  // Most articles are the only version, which two looks through a list of thousands tell; a table of it takes far longer.
  const withId = (wanted: string) => articles.find((article) => article.id === wanted);
  const versions = [id];
  const known = (other: string | undefined): other is string =>
    other !== undefined && withId(other) !== undefined && !versions.includes(other);
  for (let older = withId(id)?.revisionOf; known(older); older = withId(older)?.revisionOf)
    versions.unshift(older);
  const newerThan = (older: string) => articles.find(({ revisionOf }) => revisionOf === older)?.id;
  for (let newer = newerThan(id); known(newer); newer = newerThan(newer)) versions.push(newer);
  return versions;
}
