import type { Annotation } from '../../shared/model/annotation.ts';
import type { TagCounts } from '../../shared/model/tag.ts';
import { oncePer } from './oncePer.ts';

/** How many suggestions wait by tag; `worth`: claims that are only worth checking, which are counted apart. */
export type WaitingCounts = TagCounts & { readonly worth: number };

/** Whether an annotation waits for a yes or no. */
export function isWaiting({ status }: Pick<Annotation, 'status'>): boolean {
  return status === 'suggested';
}

/** Whether a claim is suggested only because its sentence is worth checking: there are many, and they are shown only when asked for. */
export function isOnlyWorth({ origin }: Pick<Annotation, 'origin'>): boolean {
  return origin.kind === 'suggestion' && (origin.rule ?? '').startsWith('claim.check-worthy');
}

/** Counts what waits among annotations. */
export const countWaiting = oncePer((annotations: readonly Annotation[]): WaitingCounts => {
  const counts = { claim: 0, actor: 0, figure: 0, quote: 0, worth: 0 };
  for (const annotation of annotations) {
    if (!isWaiting(annotation)) continue;
    if (isOnlyWorth(annotation)) counts.worth += 1;
    else counts[annotation.tag] += 1;
  }
  return counts;
});
