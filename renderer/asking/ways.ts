import type { Emptiness } from '../../shared/transfer/asking.ts';
import { typeQuery } from '../state/actions/querying.ts';
import { getState } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/** Another query that finds something, where this one finds nothing. */
export type Way = Emptiness['ways'][number];

/** The ways out, the best first: what answers this very query, suggested or in an earlier version, before what answers another. */
export function waysOf({ ways }: Emptiness): readonly Way[] {
  const rank = ({ kind }: Way) => (kind === 'without' ? 1 : 0);
  return ways.toSorted((a, b) => rank(a) - rank(b));
}

/** Asks the other query; the caret goes to the box. */
export function takeWay({ query }: Pick<Way, 'query'>): void {
  typeQuery(query);
  focusTarget('asking.query');
}

/** Asks the best of them. Returns whether nothing answers and there is one. */
export function takeFirstWay(): boolean {
  const { emptiness, error } = getState().asking;
  const [way] = error || !emptiness ? [] : waysOf(emptiness);
  if (way) takeWay(way);
  return way !== undefined;
}
