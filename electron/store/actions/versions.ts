import type { ArticleRecord, Source } from '../../../shared/model/article.ts';
import { sentenceShare } from '../../../shared/text/sketch.ts';
import type { ReadableStore } from '../tables/store.ts';
import { urlKey } from '../tables/urlKey.ts';

/** An article that a new one is much like: a person may say that the new one is a newer version of it. */
export interface Resemblance {
  readonly id: string;
  readonly title: string;
  /** How many of both articles' sentences are the same, from 0 to 1. */
  readonly similarity: number;
}

/** From this share of equal sentences on, a person is told; it decides nothing. */
const worthSaying = 0.5;
/** Sketches that share more than one number are compared, the likeliest so many of them. */
const maxCompared = 3;

/** The newest version of the article that was imported from the same address; undefined where there is none. */
export function versionByUrl(store: ReadableStore, { url }: Pick<Source, 'url'>): ArticleRecord | undefined {
  const key = url === null ? null : urlKey(url);
  const found = key === null ? undefined : store.articles.findByUrl(key);
  return found && newestVersion(store, found.id);
}

/** The newest version of an article that is not hidden: itself where it has no newer one. */
export function newestVersion(store: ReadableStore, id: string): ArticleRecord | undefined {
  let newest = id;
  for (let next = store.articles.newerThan(id); next !== undefined; next = store.articles.newerThan(next)) {
    newest = next;
  }
  const found = store.articles.find(newest);
  return found?.isHidden === false ? found.record : undefined;
}

/** The article that a text is most like, if it is much like any. */
export function resemblanceOf(
  store: ReadableStore,
  text: string,
  sketch?: readonly number[],
): Resemblance | undefined {
  let best: Resemblance | undefined;
  for (const id of store.sketches.like(text, sketch).slice(0, maxCompared)) {
    const found = store.articles.find(id);
    if (found?.isHidden !== false) continue;
    const similarity = sentenceShare(text, store.articles.text(id) ?? '');
    if (similarity >= Math.max(worthSaying, best?.similarity ?? 0))
      best = { id, title: found.record.title, similarity: Math.round(similarity * 1000) / 1000 };
  }
  return best;
}
