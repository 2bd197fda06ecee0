import type { Change, Committed } from '../../../shared/model/history.ts';
import { isReadAgain } from '../slices/common.ts';
import { dispatch, getState } from '../store.ts';
import { afterPaint, mark } from '../timing.ts';
import { refresh, reread } from './articles.ts';
import { guarded, notice, sentenceOf } from './notices.ts';
import { forgetAhead } from './readingAhead.ts';

/** What came of a write: `nothing` was there to do, or it `failed`, which has been said and shown. */
export type Outcome =
  | { readonly kind: 'saved'; readonly changes: readonly Change[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly message: string };

/** Why a write failed, in one sentence, or null. */
export function refusalOf(outcome: Outcome): string | null {
  return outcome.kind === 'failed' ? outcome.message : null;
}

interface Options {
  /** Done in the same step as the change is shown, and not before: what goes into one frame with it. */
  readonly onShown?: (first: Change, all: readonly Change[]) => void;
  /** When the person asked for it, in milliseconds of the page. */
  readonly asked?: number;
}

/** Milliseconds: a write that is answered sooner shows in the same frame as "Saved", and "Saving" would cost another. */
const aFrame = 16;

/**
 * Runs a writing call. What it changes is shown only with its answer, that is after the database has committed, so
 * "Saved" is true of everything on screen at any time. Never rejects.
 */
export async function commit(
  write: () => Promise<Committed | null>,
  { onShown, asked = performance.now() }: Options = {},
): Promise<Outcome> {
  forgetAhead();
  const { notice: said } = getState();
  dispatch({ type: 'asked' });
  const answer = await answerOf(write);
  if (answer.kind !== 'saved') return answer;
  // What was said of an earlier action is not true of this one. It goes with the frame that shows the change.
  if (said?.tone === 'plain' && getState().notice === said) notice(null);
  const { changes, untold, undoState, at, articleIds } = answer;
  dispatch({ type: 'committed', changes, untold, undoState, at, articleIds });
  const first = firstOf(changes);
  if (first?.entity === 'annotation') markCommitted(first.id, asked);
  // The work is saved by now: if this fails, it is only the window that is behind.
  await guarded(async () => {
    if (first) onShown?.(first, changes);
    if (isReadAgain({ changes, untold })) await refresh();
    // The library says how many wait.
    else if (changes.some(({ entity }) => entity === 'review')) await reread();
  });
  return { kind: 'saved', changes };
}

/** What a write was about: its first annotation (links come before it where they go with it), else its first change. */
function firstOf(changes: readonly Change[]): Change | undefined {
  return changes.find(({ entity }) => entity === 'annotation') ?? changes[0];
}

async function answerOf(
  write: () => Promise<Committed | null>,
): Promise<({ readonly kind: 'saved' } & Committed) | Exclude<Outcome, { readonly kind: 'saved' }>> {
  const slow = setTimeout(() => dispatch({ type: 'saving' }), aFrame);
  try {
    const committed = await write();
    if (committed) return { kind: 'saved', ...committed };
    dispatch({ type: 'nothing-to-save' });
    return { kind: 'nothing' };
  } catch (error) {
    const message = sentenceOf(error);
    dispatch({ type: 'save-failed', message });
    notice(message, 'problem');
    return { kind: 'failed', message };
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
