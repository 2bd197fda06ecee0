import type { Action, Change, Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { WritableStore } from '../tables/store.ts';
import { record, writeChanges } from './commit.ts';
import { excerpt } from './excerpt.ts';
import type { Moment } from './moment.ts';

/** What one action about suggestions has written so far, in entries that are undone together. */
export interface SuggestionBatch {
  /** Of the first and of the last entry. */
  readonly first: number;
  readonly last: number;
  readonly tally: Tally;
}

/** What the entries of a batch have done together. */
export interface Tally {
  readonly articleIds: ReadonlySet<string>;
  /** By what became of them: made or cleared; accepted, rejected. */
  readonly counts: Readonly<Record<'made' | 'cleared' | 'accepted' | 'rejected', number>>;
}

export const nothingYet: Tally = {
  articleIds: new Set(),
  counts: { made: 0, cleared: 0, accepted: 0, rejected: 0 },
};

/** What one entry of a batch did, and the batch with it. */
export interface Written {
  readonly committed: Committed;
  readonly batch: SuggestionBatch;
}

/** Where in a batch an entry belongs: what came before it, whether nothing follows, and what it does. */
export interface BatchPlace {
  readonly before: SuggestionBatch | null;
  readonly isLast: boolean;
  readonly tally: Tally;
}

/** Two tallies as one. */
function added(before: Tally, more: Tally): Tally {
  const sum = (key: keyof Tally['counts']): number => before.counts[key] + more.counts[key];
  return {
    articleIds: new Set([...before.articleIds, ...more.articleIds]),
    counts: {
      made: sum('made'),
      cleared: sum('cleared'),
      accepted: sum('accepted'),
      rejected: sum('rejected'),
    },
  };
}

/**
 * Within `transact`: writes changes and their entry, which joins the batch before it unless someone has done something else
 * since; `details` says what all of its entries did.
 */
export function commitToBatch(
  store: WritableStore,
  moment: Moment,
  { action, changes }: { readonly action: Action; readonly changes: readonly Change[] },
  { before, isLast, tally }: BatchPlace,
  details: (tally: Tally) => HistoryDetails,
): Written {
  const joined = before !== null && store.history.nextUndo() === before.last ? before : null;
  const total = joined ? added(joined.tally, tally) : tally;
  const committed = record(
    store,
    moment,
    {
      kind: 'do',
      action,
      changes,
      details: details(total),
      batch: joined?.first ?? (isLast ? undefined : 'new'),
    },
    writeChanges(store, moment, { changes }),
  );
  return { committed, batch: { first: joined?.first ?? committed.seq, last: committed.seq, tally: total } };
}

/** How many articles, and of a single one its title. */
export function placeOf(
  store: WritableStore,
  { articleIds }: Tally,
): { readonly articles: number; readonly title?: string } {
  const [only, second] = articleIds;
  const title =
    only !== undefined && second === undefined ? store.articles.find(only)?.record.title : undefined;
  return { articles: articleIds.size, ...(title !== undefined && { title: excerpt(title) }) };
}
