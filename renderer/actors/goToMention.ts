import type { Desk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { openArticle } from '../state/actions/articles.ts';
import { closeDialog } from '../state/actions/view.ts';
import { findAnnotation } from '../state/selectors.ts';
import { getState } from '../state/store.ts';

/** Goes to a mention, in whatever article it is. */
export async function goToMention(
  desk: Desk,
  mention: { readonly id: string; readonly articleId: string },
): Promise<void> {
  closeDialog();
  if (getState().open?.article.id !== mention.articleId) await openArticle(mention.articleId);
  // The article's view takes another article in with the next frame.
  await new Promise((shown) => requestAnimationFrame(shown));
  const annotation = findAnnotation(getState(), mention.id);
  if (!annotation) return;
  desk.article?.focus();
  goTo(desk, annotation);
}
