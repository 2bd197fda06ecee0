import type { Outlet } from '../../../shared/model/outlet.ts';
import { outletKey } from '../../../shared/model/outletKey.ts';
import type { ReadableStore } from '../tables/store.ts';

/** An outlet that has an entry or an article. */
export interface ListedOutlet {
  /** That of its entry, else as most of its articles write it. */
  readonly name: string;
  readonly entry: Outlet | null;
  /** How many articles it has, of each its newest version. */
  readonly articles: number;
}

/** Every outlet that has an entry or an article, by name. */
export function listOutlets(store: ReadableStore): ListedOutlet[] {
  const listed = new Map<string, ListedOutlet>();
  const keys = new Map<string, string>();
  for (const entry of store.outlets.all()) {
    listed.set(entry.id, { name: entry.name, entry, articles: 0 });
    for (const name of [entry.name, ...entry.aliases]) keys.set(outletKey(name), entry.id);
  }
  // The commonest spelling comes first.
  for (const { publisher, articles } of store.articles.publishers()) {
    const own = outletKey(publisher);
    if (own === '') continue;
    const key = keys.get(own) ?? own;
    const before = listed.get(key) ?? { name: publisher, entry: null, articles: 0 };
    listed.set(key, { ...before, articles: before.articles + articles });
  }
  return [...listed.values()].sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}

/** The same order everywhere, whatever the system’s language is. */
const byName = new Intl.Collator('en');
