import type { Annotation } from '../../../shared/model/annotation.ts';
import { tags } from '../../../shared/model/tag.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';
import { waitingCounts } from '../../state/waiting.ts';

/** How many suggestions are left in the open article, whatever is shown of them. */
export function leftHere(state: State): number {
  return sum(waitingCounts(state));
}

/** How many suggestions of the program were accepted or rejected in the open article. */
export function decidedHere({ open }: State): number {
  return open ? decidedIn(open.annotations) : 0;
}

/** How many suggestions are left in all articles. */
export function leftInAll(state: State): number {
  return elsewhere(state).reduce((all, { waiting }) => all + sum(waiting), leftHere(state));
}

/** In how many articles suggestions are left. */
export function articlesLeft(state: State): number {
  return elsewhere(state).filter(({ waiting }) => sum(waiting) > 0).length + (leftHere(state) > 0 ? 1 : 0);
}

const decidedIn = oncePer(
  (annotations: readonly Annotation[]) =>
    annotations.filter(({ status, origin }) => status !== 'suggested' && origin.kind === 'suggestion').length,
);

function elsewhere({ suggestions, open }: State) {
  return (suggestions.waiting ?? []).filter(({ articleId }) => articleId !== open?.article.id);
}

function sum(counts: Readonly<Record<(typeof tags)[number], number>>): number {
  return tags.reduce((all, tag) => all + counts[tag], 0);
}
