import type { Change, Committed } from '../../shared/model/history.ts';

/** More changes than these take the window longer to be told than to look at the workspace again. */
const maxTold = 2000;

/** Where articles come or go, the page reads everything again, so that of very many changes it is told these alone. */
export function shortened(committed: Committed): Committed {
  if (committed.changes.length <= maxTold) return committed;
  const articles = committed.changes.filter(isComingOrGoing);
  if (articles.length === 0) return committed;
  const { articleIds: _, ...rest } = committed;
  return { ...rest, changes: articles.slice(0, maxTold) };
}

function isComingOrGoing({ entity, before, after }: Change): boolean {
  return entity === 'article' && (before === null || after === null);
}
