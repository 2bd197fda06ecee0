import type { OriginCluster, Statement } from '../../shared/compare/statement.ts';
import { oncePer } from '../state/oncePer.ts';

/** A statement, with those that only copy it: what one origin says once, however many articles print it. */
export interface ToldOnce {
  /** Of the article that was published first. */
  readonly statement: Statement;
  /** The same figure in near-copies of its article. */
  readonly copies: readonly Statement[];
}

/** What each article is a copy of, by its id; an article that is none is its own origin. */
const originsOf = oncePer((clusters: readonly OriginCluster[]): ReadonlyMap<string, string> => {
  return new Map(clusters.flatMap(({ articles, origin }) => articles.map((id) => [id, origin] as const)));
});

/** The id of the article that an article copies, else its own. */
function originOf(articleId: string, clusters: readonly OriginCluster[] | null): string {
  return (clusters && originsOf(clusters).get(articleId)) ?? articleId;
}

/**
 * Joins the statements of near-copies that say the same of the same day; those whose figure was changed on the way stay apart. In the order of
 * the first of each.
 */
export function withoutCopies(
  statements: readonly Statement[],
  clusters: readonly OriginCluster[] | null,
): readonly ToldOnce[] {
  if (!clusters || clusters.length === 0) return statements.map(alone);
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = keyOf(statement, clusters);
    const same = found.get(key);
    if (same) same.push(statement);
    else found.set(key, [statement]);
  }
  return [...found.values()].map((same) => {
    const first = same.find(({ articleId }) => articleId === originOf(articleId, clusters)) ?? same[0];
    if (!first) throw new Error('A group has at least the statement that it was made for.');
    return { statement: first, copies: same.filter((other) => other !== first) };
  });
}

export const alone = (statement: Statement): ToldOnce => ({ statement, copies: [] });

function keyOf({ id, articleId, figure }: Statement, clusters: readonly OriginCluster[]): string {
  const isCopied = originsOf(clusters).has(articleId);
  if (!isCopied || !figure) return id;
  const { lower, upper, unit, modifiers, asOf } = figure;
  const said = [lower, upper, unit, [...modifiers].sort(), asOf?.date ?? null];
  return JSON.stringify([originOf(articleId, clusters), said]);
}

/** How many articles some statements are from, and how many of these say something of their own. */
export function articlesAndOrigins(
  statements: readonly Statement[],
  clusters: readonly OriginCluster[] | null,
): { readonly articles: number; readonly origins: number } {
  const articles = new Set(statements.map(({ articleId }) => articleId));
  const origins = new Set([...articles].map((id) => originOf(id, clusters)));
  return { articles: articles.size, origins: origins.size };
}
