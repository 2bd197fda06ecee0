import { type Proposal, proposeEntry } from '../../shared/actors/propose.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { currentAnnotation } from './selectors.ts';
import type { State } from './state.ts';

interface Known {
  readonly annotations: readonly Annotation[];
  readonly actors: State['ledger']['actors'];
  readonly proposal: Proposal | null;
}

/** The newest answer for an annotation, good for as long as nothing that it was made of has changed. */
const known = new WeakMap<Annotation, Known>();

/** The entry of the ledger that is proposed for an annotation of the open article; the same while nothing changes. */
export function proposalFor({ open, ledger: { actors } }: State, annotation: Annotation): Proposal | null {
  if (!open) return null;
  const { annotations, article } = open;
  const before = known.get(annotation);
  if (before?.annotations === annotations && before.actors === actors) return before.proposal;
  const proposal = proposeEntry(annotation, { text: article.text, annotations, actors });
  known.set(annotation, { annotations, actors, proposal });
  return proposal;
}

/** The entry that is proposed for the current annotation. */
export function currentProposal(state: State): Proposal | null {
  const annotation = currentAnnotation(state);
  return annotation && proposalFor(state, annotation);
}
