import { tags } from '../../../shared/model/tag.ts';
import type { State } from '../../state/state.ts';
import { waitingCounts } from '../../state/waiting.ts';

/** How many suggestions are left in the open article, whatever is shown of them. */
export function leftHere(state: State): number {
  return sum(waitingCounts(state));
}

/** How many were decided in the open article since they were made. */
export function decidedHere(state: State): number {
  const known = (state.suggestions.waiting ?? []).find(
    ({ articleId }) => articleId === state.open?.article.id,
  );
  // As of when it was read: what has been decided since is no longer left.
  return known ? Math.max(0, known.decided + sum(known.waiting) - leftHere(state)) : 0;
}

/** How many suggestions are left in all articles. */
export function leftInAll(state: State): number {
  return elsewhere(state).reduce((all, { waiting }) => all + sum(waiting), leftHere(state));
}

/** In how many articles suggestions are left. */
export function articlesLeft(state: State): number {
  return elsewhere(state).filter(({ waiting }) => sum(waiting) > 0).length + (leftHere(state) > 0 ? 1 : 0);
}

function elsewhere({ suggestions, open }: State) {
  return (suggestions.waiting ?? []).filter(({ articleId }) => articleId !== open?.article.id);
}

function sum(counts: Readonly<Record<(typeof tags)[number], number>>): number {
  return tags.reduce((all, tag) => all + counts[tag], 0);
}
