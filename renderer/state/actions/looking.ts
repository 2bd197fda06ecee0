import type { PickedCell } from '../slices/looking.ts';
import { dispatch, getState } from '../store.ts';
import { readArticle } from './articles.ts';
import { guarded } from './notices.ts';
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

/** Picks a cell of the counts; null picks none. */
export function pickCell(cell: PickedCell | null): void {
  dispatch({ type: 'cell-picked', cell });
}
