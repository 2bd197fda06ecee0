import type { ArticleSummary } from '../../shared/model/article.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKey } from '../../shared/model/outletKey.ts';

/** An outlet that has an entry or an article. */
export interface KnownOutlet {
  /** Of its name; see `outletKey`. */
  readonly key: string;
  readonly name: string;
  readonly entry: Outlet | null;
  /** The keys of all its names. */
  readonly keys: readonly string[];
  /** How many articles name it. */
  readonly articles: number;
}

/** Every outlet, those with most articles first. */
export function knownOutlets(
  entries: readonly Outlet[],
  articles: readonly ArticleSummary[],
): readonly KnownOutlet[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { outlet } of articles) {
    if (outlet === undefined) continue;
    const known = counts.get(outlet);
    if (known) known.count += 1;
    else counts.set(outlet, { name: outlet, count: 1 });
  }
  const found = new Map<string, { -readonly [Key in keyof KnownOutlet]: KnownOutlet[Key] }>();
  const byName = new Map<string, string>();
  for (const entry of entries) {
    const key = outletKey(entry.name);
    const keys = [entry.name, ...entry.aliases].map(outletKey);
    for (const name of keys) byName.set(name, key);
    found.set(key, { key, name: entry.name, entry, keys, articles: 0 });
  }
  for (const { name, count } of counts.values()) {
    const key = outletKey(name);
    const own = byName.get(key) ?? key;
    const known = found.get(own);
    if (known) known.articles += count;
    else found.set(own, { key: own, name, entry: null, keys: [own], articles: count });
  }
  return [...found.values()].sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1));
}
