import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore } from '../tables/store.ts';

/** An article that is not hidden; throws `Refusal` when there is none of this id. */
export function findArticle(store: ReadableStore, id: string): ArticleRecord {
  const found = store.articles.find(id);
  if (!found || found.isHidden) throw noArticle(id);
  return found.record;
}

/** The text of an article; throws `Refusal` when there is none of this id. */
export function findText(store: ReadableStore, articleId: string): string {
  const text = store.articles.text(articleId);
  if (text === undefined) throw noArticle(articleId);
  return text;
}

/** An annotation; throws `Refusal` when there is none of this id. */
export function findAnnotation(store: ReadableStore, id: string): Annotation {
  const annotation = store.annotations.get(id);
  if (!annotation) throw new Refusal('not-found', `There is no annotation ${id} in this workspace.`);
  return annotation;
}

/** What is thrown where an article is not there. */
export function noArticle(id: string): Refusal {
  return new Refusal('not-found', `There is no article ${id} in this workspace.`);
}
