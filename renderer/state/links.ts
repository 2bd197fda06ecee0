import type { Annotation } from '../../shared/model/annotation.ts';
import type { Link } from '../../shared/model/link.ts';
import { linkCounts } from '../../shared/model/linkCounts.ts';
import { findAnnotation } from './selectors.ts';
import type { State } from './state.ts';

/** A link seen from one of its two annotations. */
export interface Linked {
  readonly link: Link;
  /** Whether the link starts here: a claim is linked from itself to its claimer. */
  readonly isFrom: boolean;
  /** The annotation at the other end; null when that is in another article. */
  readonly other: Annotation | null;
}

/** The links of an annotation of the open article, in both directions; those that say something of it. */
export function linkedTo(state: State, id: string): readonly Linked[] {
  const links = state.open?.links ?? [];
  const own = findAnnotation(state, id);
  return links
    .filter(({ from, to }) => from === id || to === id)
    .map((link) => {
      const isFrom = link.from === id;
      return { link, isFrom, other: findAnnotation(state, isFrom ? link.to : link.from) };
    })
    .filter(({ link, other }) => !own || !other || linkCounts(link, own.status, other.status));
}
