import { isDeepStrictEqual } from 'node:util';
import type { Action, Change, Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { transact } from './commit.ts';
import {
  commitToBatch,
  nothingYet,
  type SuggestionBatch,
  type Tally,
  type Written,
} from './suggestionBatch.ts';

/** How long a transaction should take at most, in milliseconds, and how many changes it writes at least: each costs a write to the disk. */
const aimedAt = 20;
const firstSlice = 25;

/**
 * Writes suggestions that come and go in many transactions, so that others can write in between; all are one action to undo. A change
 * that what others did meanwhile has overtaken is left out.
 */
export function* writeInSlices(
  store: WritableStore,
  action: Action,
  changes: readonly Change[],
  { before, isLast }: { readonly before: SuggestionBatch | null; readonly isLast: boolean },
  details: (tally: Tally) => HistoryDetails,
): Generator<Committed, SuggestionBatch | null> {
  let batch = before;
  const steps = inSlices(changes, (slice, isEnd): Written | null =>
    transact(store, (moment) => {
      const valid = stillPossible(store, slice);
      if (valid.length === 0) return null;
      const place = { before: batch, isLast: isLast && isEnd, tally: tallyOf(valid) };
      return commitToBatch(store, moment, { action, changes: valid }, place, details);
    }),
  );
  for (const step of steps) {
    batch = step.batch;
    yield step.committed;
  }
  return batch;
}

/**
 * Writes items slice by slice, each in as much time as a window may wait for: how long one took decides how large the next one is. Gives
 * what each slice wrote, where it wrote anything.
 */
export function* inSlices<T, R>(
  items: readonly T[],
  write: (slice: readonly T[], isLast: boolean) => R | null,
): Generator<R> {
  let size = firstSlice;
  for (let at = 0; at < items.length; ) {
    const slice = items.slice(at, at + size);
    at += slice.length;
    const begun = performance.now();
    const written = write(slice, at >= items.length);
    const took = Math.max(performance.now() - begun, 1);
    size = Math.ceil(Math.min(Math.max((size * aimedAt) / took, firstSlice), size * 2));
    if (written !== null) yield written;
  }
}

/** The changes that start from what is there now, and of whose links both ends are or come. */
function stillPossible(store: ReadableStore, changes: readonly Change[]): readonly Change[] {
  const going = new Set(changes.flatMap(({ entity, id }) => (entity === 'link' ? [id] : [])));
  const gone = new Set<string>();
  const come = new Set<string>();
  const isThere = (id: string): boolean =>
    come.has(id) || (!gone.has(id) && store.annotations.place(id) !== undefined);
  return changes.filter((change) => {
    if (change.entity === 'link') {
      if (change.before) return isDeepStrictEqual(store.links.get(change.id), change.before);
      return change.after !== null && isThere(change.after.from) && isThere(change.after.to);
    }
    if (change.entity !== 'annotation') return false;
    if (change.before) {
      const isAsPlanned =
        isDeepStrictEqual(store.annotations.get(change.id), change.before) && isFree(store, change.id, going);
      if (isAsPlanned) gone.add(change.id);
      return isAsPlanned;
    }
    const { after } = change;
    const article = after && store.articles.find(after.articleId);
    if (!article || article.isHidden) return false;
    // A person, or another process that suggests at the same time, may have been quicker.
    const others = store.annotations.idsOn(after.articleId, after.tag, after.segments);
    if (others.some((id) => !gone.has(id))) return false;
    come.add(change.id);
    return true;
  });
}

/** Whether no link is left at an annotation but those that go with it. */
function isFree(store: ReadableStore, id: string, going: ReadonlySet<string>): boolean {
  return store.links.ofAnnotation(id).every((link) => going.has(link.id));
}

function tallyOf(changes: readonly Change[]): Tally {
  const annotations = changes.flatMap((change) => (change.entity === 'annotation' ? [change] : []));
  const made = annotations.filter(({ before }) => before === null).length;
  const articleIds = annotations.flatMap(({ before, after }) => (after ?? before)?.articleId ?? []);
  return {
    articleIds: new Set(articleIds),
    counts: { ...nothingYet.counts, made, cleared: annotations.length - made },
  };
}
