import type { Change, Committed } from '../../../shared/model/history.ts';
import { isComingOrGoing } from '../reduce.ts';
import { dispatch, getState } from '../store.ts';
import { afterPaint, mark } from '../timing.ts';
import { forgetAhead, refresh, reread } from './articles.ts';
import { notice, sentenceOf } from './notices.ts';

/** Milliseconds: a write that is answered sooner shows in the same frame as "Saved", and "Saving" would cost another. */
const aFrame = 16;

/**
 * Runs a writing call. What it changes is shown only with its answer, that is after the database has committed, so
 * "Saved" is true of everything on screen at any time.
 */
export async function commit(
  write: () => Promise<Committed | null>,
  then?: (first: Change, all: readonly Change[]) => void,
  asked = performance.now(),
): Promise<Committed | null> {
  forgetAhead();
  const { notice: said } = getState();
  dispatch({ type: 'asked' });
  const committed = await answerOf(write);
  if (!committed) return null;
  // What was said of an earlier action is not true of this one. It goes with the frame that shows the change.
  if (said?.tone === 'plain' && getState().notice === said) notice(null);
  const { changes, undoState } = committed;
  dispatch({ type: 'committed', changes, undoState });
  // Links come first where they go with an annotation.
  const first = changes.find(({ entity }) => entity === 'annotation') ?? changes[0];
  if (first?.entity === 'annotation') markCommitted(first.id, asked);
  if (first) then?.(first, changes);
  // The work is saved by now: if this fails, it is only the window that is behind.
  if (changes.some(isComingOrGoing)) await refresh();
  // The library says how many wait.
  else if (changes.some(({ entity }) => entity === 'review')) await reread();
  return committed;
}

/** What a writing call answers; null when there was nothing to do or it failed, which is said and shown. */
async function answerOf(write: () => Promise<Committed | null>): Promise<Committed | null> {
  const slow = setTimeout(() => dispatch({ type: 'saving' }), aFrame);
  try {
    const committed = await write();
    if (!committed) dispatch({ type: 'nothing-to-save' });
    return committed;
  } catch (error) {
    const message = sentenceOf(error);
    dispatch({ type: 'save-failed', message });
    notice(message, 'problem');
    return null;
  } finally {
    clearTimeout(slow);
  }
}

function markCommitted(annotationId: string, asked: number): void {
  const articleId = getState().open?.article.id;
  if (!articleId) return;
  const detail = { articleId, annotationId };
  mark('annotation-input', detail, asked);
  mark('annotation-saved', detail);
  afterPaint(() => mark('annotation-painted', detail));
}
