import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import { openArticle } from '../state/actions/articles.ts';
import { leaveAnswers } from '../state/actions/asking.ts';
import { enterRoom } from '../state/actions/room.ts';
import { pick } from '../state/actions/view.ts';
import { findAnnotation } from '../state/selectors.ts';
import type { Elsewhere } from '../state/slices/notice.ts';
import { getState } from '../state/store.ts';
import { nextFrame } from '../state/timing.ts';
import type { Desk } from './desk.ts';

/** Picks an annotation, places the caret at its start and brings it into view. */
export function goTo({ article }: Desk, annotation: Annotation): void {
  article?.select(startOf(annotation), startOf(annotation));
  pick(annotation.id);
  article?.reveal(annotation);
}

/**
 * Goes to an annotation of whatever article, with the keyboard; stays where that cannot be opened, which is said. `onOpened` is told as soon as
 * the article can be seen, before any key can follow.
 */
export async function goToAnnotation(
  desk: Desk,
  id: string,
  articleId: string,
  onOpened?: () => void,
): Promise<void> {
  if (!(await goToArticle(desk, articleId, onOpened))) return;
  const annotation = findAnnotation(getState(), id);
  if (annotation) goTo(desk, annotation);
}

/** Goes to where something happened; to the words alone where their annotation has been removed. */
export async function goToPlace(desk: Desk, { articleId, annotation }: Elsewhere): Promise<void> {
  if (!(await goToArticle(desk, articleId)) || !annotation) return;
  const present = findAnnotation(getState(), annotation.id);
  if (present) goTo(desk, present);
  else {
    desk.article?.select(startOf(annotation), startOf(annotation));
    desk.article?.reveal(annotation);
  }
}

/** Opens an article with the caret at an offset of its text (UTF-16 code units), which can be seen. */
export async function goToOffset(desk: Desk, articleId: string, offset: number): Promise<void> {
  if (await goToArticle(desk, articleId)) desk.article?.select(offset, offset);
}

/** Opens an article to be read and gives it the keyboard; resolves to whether it is there and still wanted. */
async function goToArticle(desk: Desk, articleId: string, onOpened?: () => void): Promise<boolean> {
  const { room, asking } = getState();
  if (room === 'asking') leaveAnswers(asking.scrollTop, true);
  if (getState().open?.article.id !== articleId && !(await openArticle(articleId))) return false;
  enterRoom('reading');
  onOpened?.();
  await nextFrame();
  // Esc may have gone back meanwhile.
  if (getState().room !== 'reading') return false;
  desk.article?.focus();
  return true;
}
