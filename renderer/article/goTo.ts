import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import { openArticle } from '../state/actions/articles.ts';
import { leaveAnswers } from '../state/actions/asking.ts';
import { enterRoom } from '../state/actions/room.ts';
import { pick } from '../state/actions/view.ts';
import { findAnnotation } from '../state/selectors.ts';
import { getState } from '../state/store.ts';
import type { Desk } from './desk.ts';

/** Picks an annotation, places the caret at its start and brings it into view. */
export function goTo({ article }: Desk, annotation: Annotation): void {
  article?.select(startOf(annotation), startOf(annotation));
  pick(annotation.id);
  article?.reveal(annotation);
}

/** Goes to an annotation of whatever article, with the keyboard; stays where that cannot be opened, which is said. */
export async function goToAnnotation(desk: Desk, id: string, articleId: string): Promise<void> {
  const { room, asking } = getState();
  if (room === 'asking') leaveAnswers(asking.scrollTop, true);
  if (getState().open?.article.id !== articleId && !(await openArticle(articleId))) return;
  enterRoom('reading');
  // The article's view takes another article in with the next frame.
  await new Promise((shown) => requestAnimationFrame(shown));
  const annotation = findAnnotation(getState(), id);
  if (!annotation) return;
  desk.article?.focus();
  goTo(desk, annotation);
}
