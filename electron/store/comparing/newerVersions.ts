import { compareText } from '../../../shared/text/compareText.ts';
import type { Memory } from '../asking/memory.ts';

/** The newest version of each article that has a newer one, by the id of the older. */
export function newerVersions({ articles: { list }, articleState }: Memory): ReadonlyMap<string, string> {
  const known = newest.get(articleState);
  if (known) return known;
  const next = nextVersions(list);
  const found = new Map<string, string>();
  for (const older of next.keys()) {
    let last = older;
    // What is its own older version, in a damaged workspace, has no newest one.
    for (let steps = 0; steps < list.length; steps += 1) {
      const newer = next.get(last);
      if (newer === undefined) break;
      last = newer;
    }
    if (last !== older) found.set(older, last);
  }
  newest.set(articleState, found);
  return found;
}

/** As long as no article changes. */
const newest = new WeakMap<object, ReadonlyMap<string, string>>();

/** The next version by the id of the older one; of several the one that came last. Hidden articles are none. */
function nextVersions(list: Memory['articles']['list']): ReadonlyMap<string, string> {
  const sorted = list
    .filter(({ isHidden, revisionOf }) => !isHidden && revisionOf !== null)
    .sort((a, b) =>
      a.importedAt === b.importedAt ? compareText(a.id, b.id) : compareText(a.importedAt, b.importedAt),
    );
  return new Map(sorted.map(({ id, revisionOf }) => [revisionOf ?? '', id]));
}
