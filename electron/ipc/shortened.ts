import type { Change, Committed, Untold } from '../../shared/model/history.ts';

/** More changes than these take the window longer to be told than to look at the workspace again. */
const maxTold = 2000;

/**
 * An answer that does not take longer to be told than to be looked up. Where articles come or go, the page reads everything again, so that of
 * very many changes it is told these alone. Of others, it is told how many annotations and the like there are, and the first two of each.
 */
export function shortened(committed: Committed): Committed {
  if (committed.changes.length <= maxTold) return committed;
  const articles = committed.changes.filter(isComingOrGoing);
  if (articles.length === 0) return counted(committed);
  const { articleIds: _, ...rest } = committed;
  return { ...rest, changes: articles.slice(0, maxTold) };
}

/** What there may be thousands of; all else is few. */
type Many = keyof Untold;

function counted(committed: Committed): Committed {
  const untold: Partial<Record<Many, number>> = {};
  const told = new Map<Many, number>();
  const changes = committed.changes.filter(({ entity }) => {
    if (!isMany(entity)) return true;
    const before = told.get(entity) ?? 0;
    told.set(entity, before + 1);
    // One alone would look as if it were the only one.
    if (before < 2) return true;
    untold[entity] = before - 1;
    return false;
  });
  return { ...committed, changes, untold };
}

function isMany(entity: Change['entity']): entity is Many {
  return ['annotation', 'mention', 'link', 'review', 'decision'].includes(entity);
}

function isComingOrGoing({ entity, before, after }: Change): boolean {
  return entity === 'article' && (before === null || after === null);
}
