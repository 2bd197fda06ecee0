import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { carriedSentence } from '../carriedWords.ts';
import { reread } from './articles.ts';
import { guarded, notice } from './notices.ts';
import { commit } from './saving.ts';

/** What waits to be placed in a newer version or was left, in the order of the older one. */
export type WaitingAnnotation = Output<'revisions.waiting'>[number];

/** Two versions in reading order, sentence by sentence, or word by word where they differ. */
export type ComparedRow = Output<'revisions.compare'>[number];

/** Compares two versions of an article; null when they cannot be read. */
export function compareVersions(older: string, newer: string): Promise<Output<'revisions.compare'> | null> {
  return guarded(() => call('revisions.compare', { older, newer }));
}

/** Makes an article the newer version of another one and carries its annotations over. Says what became of them. */
export async function makeNewerVersion(newer: string, older: string): Promise<boolean> {
  let sentence = '';
  const { kind } = await commit(
    async () => {
      const { committed, ...counts } = await call('revisions.relate', { newer, older });
      sentence = carriedSentence(counts);
      return committed;
    },
    // At once: if the library cannot be read again afterwards, that is what is said last.
    { onShown: () => notice(sentence) },
  );
  if (kind !== 'saved') return false;
  // The library shows which article is the newer version, also where nothing waits for review.
  await guarded(reread);
  return true;
}

/** Reads what waits to be placed in an article; null when it cannot be read. */
export function readWaiting(articleId: string): Promise<Output<'revisions.waiting'> | null> {
  return guarded(() => call('revisions.waiting', { articleId }));
}

/** Places everything that waits for an article where its words are identical, and says how many that were. */
export async function placeIdentical(articleId: string): Promise<void> {
  await commit(() => call('revisions.placeIdentical', { articleId }), {
    onShown: (_first, changes) => {
      const placed = changes.filter(({ entity }) => entity === 'annotation').length;
      notice(
        `Placed ${counted(placed, 'annotation')}. Undo to review ${placed === 1 ? 'it' : 'them'} again.`,
      );
    },
  });
}

/** Places an annotation that waits, or leaves it with the older version. Resolves to whether that was done. */
export async function decideReview(
  id: string,
  decision: Input<'revisions.decide'>['decision'],
): Promise<boolean> {
  const { kind } = await commit(() => call('revisions.decide', { id, decision }), {
    onShown: () =>
      notice(
        decision.kind === 'leave'
          ? 'Not carried over. Undo to review it again.'
          : 'Placed. Undo to review it again.',
      ),
  });
  return kind === 'saved';
}
