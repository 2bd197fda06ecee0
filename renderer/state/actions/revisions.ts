import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';
import { commit } from './saving.ts';

/** What waits to be placed in a newer version or was left, in the order of the older one. */
export type WaitingAnnotation = Output<'revisions.waiting'>[number];

/** Reads what waits to be placed in an article; null when it cannot be read. */
export function readWaiting(articleId: string): Promise<Output<'revisions.waiting'> | null> {
  return guarded(() => call('revisions.waiting', { articleId }));
}

/** Places an annotation that waits, or leaves it with the older version. Resolves to whether that was done. */
export async function decideReview(
  id: string,
  decision: Input<'revisions.decide'>['decision'],
): Promise<boolean> {
  const committed = await commit(
    () => call('revisions.decide', { id, decision }),
    () =>
      notice(
        decision.kind === 'leave'
          ? 'Left with the older version. Undo lets it wait again.'
          : 'Placed in this version. Undo lets it wait again.',
      ),
  );
  return committed !== null;
}
