import type { Emptiness } from '../../shared/ipc/asking.ts';
import { typeQuery } from '../state/actions/querying.ts';
import { getState } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/** Another query that finds something, where this one finds nothing. */
export type Way = Emptiness['ways'][number];

/** Asks the other query; the caret goes to the box. */
export function takeWay({ query }: Pick<Way, 'query'>): void {
  typeQuery(query);
  focusTarget('asking.query');
}

/** Asks the best of them. Returns whether nothing answers and there is one. */
export function takeFirstWay(): boolean {
  const { emptiness, error } = getState().asking;
  const way = error ? undefined : emptiness?.ways[0];
  if (way) takeWay(way);
  return way !== undefined;
}
