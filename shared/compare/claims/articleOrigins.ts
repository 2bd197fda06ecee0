import type { OriginCluster, Statement } from '../statement.ts';

/** Where what an article tells comes from: the id of the article that it is a copy of, or its own. All versions of an article are one. */
export type OriginOf = (statement: Pick<Statement, 'articleId' | 'newerId'>) => string;

/** Finds the origin of each article among near-copies. */
export function articleOrigins(clusters: readonly OriginCluster[]): OriginOf {
  const known = found.get(clusters);
  if (known) return known;
  const origins = new Map(
    clusters.flatMap(({ articles, origin }) => articles.map((article) => [article, origin] as const)),
  );
  const originOf: OriginOf = (statement) => origins.get(lineOf(statement)) ?? lineOf(statement);
  found.set(clusters, originOf);
  return originOf;
}

/** Thousands of groups of claims ask about the same copies, which never change. */
const found = new WeakMap<readonly OriginCluster[], OriginOf>();

/** The newest version of an article, which stands for all its versions. */
export const lineOf = ({ articleId, newerId }: Pick<Statement, 'articleId' | 'newerId'>): string =>
  newerId ?? articleId;

/** How many articles tell something, and from how many origins; versions of one article count once. */
export interface Spread {
  readonly origins: number;
  readonly articles: number;
}

/** Counts articles and origins of some statements. */
export function spreadOf<S extends Pick<Statement, 'articleId' | 'newerId'>>(
  statements: readonly S[],
  originOf: (statement: S) => string,
): Spread {
  return {
    origins: new Set(statements.map(originOf)).size,
    articles: new Set(statements.map(lineOf)).size,
  };
}
