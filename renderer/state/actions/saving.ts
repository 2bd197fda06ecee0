import type { Change, Committed } from '../../../shared/model/history.ts';
import type { Expected } from '../expected.ts';
import { isReadAgain } from '../slices/common.ts';
import { behindFrame, dispatch, getState } from '../store.ts';
import { afterNextPaint, afterPaint, mark } from '../timing.ts';
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
  /** What is drawn of it from now on, before it is answered. */
  readonly expected?: Expected;
  /** What a person looks at hears of it at once (`useStoreAtOnce`): the frame that says "Saved" waits for nothing else. */
  readonly isSeenAtOnce?: boolean;
}

/** Milliseconds: a write that is answered sooner shows in the same frame as "Saved", and "Saving" would cost another. */
const aFrame = 16;

/** Milliseconds: what is drawn already says "Saving", and assistive technology hears of it only where it goes on for longer than this. */
const aMoment = 100;

/**
 * Runs a writing call. What it changes is shown only with its answer, that is after the database has committed, so
 * "Saved" is true of everything on screen at any time. What is `expected` of it is drawn at once, and "Saving" says so; then the answer
 * is shown behind the frame that says "Saved". Never rejects.
 */
export async function commit(
  write: () => Promise<Committed | null>,
  { onShown, asked = performance.now(), expected, isSeenAtOnce = expected !== undefined }: Options = {},
): Promise<Outcome> {
  forgetAhead();
  const { notice: said } = getState();
  const drawn = expected && afterNextPaint();
  inItsFrame(isSeenAtOnce, () => dispatch({ type: 'asked', expected }));
  const answer = await answerOf(write, expected);
  if (answer.kind !== 'saved') return answer;
  const { changes, untold, undoState, at, articleIds } = answer;
  const first = firstOf(changes);
  let follow: Promise<unknown> | undefined;
  inItsFrame(isSeenAtOnce, () => {
    // What was said of an earlier action is not true of this one. It goes with the frame that shows the change.
    if (said?.tone === 'plain' && getState().notice === said) notice(null);
    dispatch({ type: 'committed', changes, untold, undoState, at, articleIds, expected });
    if (first?.entity === 'annotation') markCommitted(first.id, asked, drawn);
    // The work is saved by now: if this fails, it is only the window that is behind.
    follow = guarded(async () => {
      if (first) onShown?.(first, changes);
      if (isReadAgain({ changes, untold })) await refresh();
      // The library says how many wait.
      else if (changes.some(({ entity }) => entity === 'review')) await reread();
    });
  });
  await follow;
  return { kind: 'saved', changes };
}

/** The frame that shows what was expected, or that it is saved, waits for nothing else. */
function inItsFrame(isSeenAtOnce: boolean, work: () => void): void {
  if (isSeenAtOnce) behindFrame(work);
  else work();
}

/** What a write was about: its first annotation (links come before it where they go with it), else its first change. */
function firstOf(changes: readonly Change[]): Change | undefined {
  return changes.find(({ entity }) => entity === 'annotation') ?? changes[0];
}

async function answerOf(
  write: () => Promise<Committed | null>,
  expected: Expected | undefined,
): Promise<({ readonly kind: 'saved' } & Committed) | Exclude<Outcome, { readonly kind: 'saved' }>> {
  const slow = setTimeout(() => dispatch({ type: 'saving' }), expected ? aMoment : aFrame);
  try {
    const committed = await write();
    if (committed) return { kind: 'saved', ...committed };
    dispatch({ type: 'nothing-to-save', expected });
    return { kind: 'nothing' };
  } catch (error) {
    const message = sentenceOf(error);
    dispatch({ type: 'save-failed', message, expected });
    notice(message, 'problem');
    return { kind: 'failed', message };
  } finally {
    clearTimeout(slow);
  }
}

/** Sets the marks of a change that is saved now, and was `drawn` before or will be with the next frame. */
function markCommitted(annotationId: string, asked: number, drawn = afterNextPaint()): void {
  const articleId = getState().open?.article.id;
  if (!articleId) return;
  const detail = { articleId, annotationId };
  const saved = performance.now();
  // Behind the frame: marks take a part of a millisecond each.
  afterPaint(() => {
    mark('annotation-input', detail, asked);
    mark('annotation-saved', detail, saved);
    void drawn.then((painted) => mark('annotation-painted', detail, painted));
  });
}
