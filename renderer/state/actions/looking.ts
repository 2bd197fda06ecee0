import type { PickedCell } from '../slices/looking.ts';
import { dispatch, getState } from '../store.ts';
import { leaveAnswers } from './asking.ts';
import { guarded } from './notices.ts';
import { setQuery } from './querying.ts';
import { readArticle } from './readingAhead.ts';
import { enterRoom } from './room.ts';
import { pick } from './view.ts';

/**
 * Opens an article behind the answers, with one of its annotations picked, so that the inspector shows and changes it as
 * it does while one reads; the room stays. What was asked for meanwhile counts alone.
 */
export async function lookAt(articleId: string, annotationId: string | null): Promise<void> {
  last.asked += 1;
  const mine = last.asked;
  if (getState().open?.article.id !== articleId) {
    const open = await guarded(() => readArticle(articleId));
    if (!open || last.asked !== mine) return;
    dispatch({ type: 'article-opened', open });
  }
  pick(annotationId);
}

const last = { asked: 0 };

/** Goes to read the article that is looked at, for what is done in its text; Esc comes back to the answers. */
export function readOn(): void {
  const { room, asking } = getState();
  if (room !== 'asking') return;
  leaveAnswers(asking.scrollTop, true);
  enterRoom('reading');
}

/** Asks a query in which `here` is the article that is open now. */
export function askHere(query: string): void {
  leaveAnswers(0, false);
  enterRoom('asking');
  setQuery(query, null);
}

/** Picks a cell of the counts; null picks none. */
export function pickCell(cell: PickedCell | null): void {
  dispatch({ type: 'cell-picked', cell });
}
