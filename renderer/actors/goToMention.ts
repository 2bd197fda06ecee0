import { articleView } from '../article/articleView.ts';
import { goTo } from '../commands/registry.ts';
import { openArticle } from '../state/actions/articles.ts';
import { showDialog } from '../state/actions/view.ts';
import { findAnnotation } from '../state/selectors.ts';
import { getState } from '../state/store.ts';

/** Goes to a mention, in whatever article it stands. */
export async function goToMention(mention: {
  readonly id: string;
  readonly articleId: string;
}): Promise<void> {
  showDialog(null);
  if (getState().open?.article.id !== mention.articleId) await openArticle(mention.articleId);
  // The article's view takes another article in with the next frame.
  await new Promise((shown) => requestAnimationFrame(shown));
  const annotation = findAnnotation(getState(), mention.id);
  if (!annotation) return;
  articleView()?.focus();
  goTo(annotation);
}
