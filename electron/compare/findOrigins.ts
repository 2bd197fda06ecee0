import { makeOriginFinder } from '../../shared/compare/origins/originFinder.ts';
import type { FoundOrigins } from '../../shared/transfer/comparing.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { Finding, FindingProgress } from './finding.ts';
import { newestArticles } from './newestArticles.ts';

/**
 * What finds near-copies among the newest versions of all articles. Texts are read the first time, and afterwards those that have come
 * since; where nothing was written at all, the answer is the one of before.
 */
export function makeFindOrigins(store: ReadableStore): Finding<FoundOrigins> {
  const finder = makeOriginFinder();
  let last: { readonly version: unknown; readonly found: FoundOrigins } | null = null;
  function* find(): Generator<FindingProgress, FoundOrigins> {
    const articles = newestArticles(store.db);
    const wanted = new Set(articles.map(({ id }) => id));
    for (const id of [...finder.ids()]) if (!wanted.has(id)) finder.remove(id);
    const missing = articles.filter(({ id }) => !finder.has(id));
    for (const [index, { id }] of missing.entries()) {
      // A text never changes, and another finding may have read it meanwhile.
      if (!finder.has(id)) finder.put(id, store.articles.text(id) ?? '');
      yield { done: index + 1, total: missing.length };
    }
    const progress = { done: missing.length, total: missing.length };
    const steps = finder.clusters(
      articles.map(({ id, publishedAt, importedAt }) => ({ id, published: publishedAt, importedAt })),
    );
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield progress;
    return { clusters: step.value };
  }
  return function* () {
    for (;;) {
      const version = store.db.pragma('data_version', { simple: true });
      if (last !== null && last.version === version) return last.found;
      last = { version, found: yield* find() };
    }
  };
}
