import { maxUndoneAtOnce } from '../../../shared/limits.ts';
import type { Change, Committed, HistoryEntry, UndoState } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import { Refusal } from '../../../shared/result.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import type { Moment } from './moment.ts';

export type Undo = ReturnType<typeof makeUndo>;

/**
 * Undo and redo over the recorded history: the inverse of an entry is applied and is itself an entry. Everything is
 * read from the database, so that they survive a restart and two processes agree.
 */
export function makeUndo(store: WritableStore) {
  return {
    /** Writes: takes the newest action back; null when there is none. Throws `Refusal` when it cannot be done. */
    undo: (): Committed | null => joined([...steps(store, 'undo')]),
    /** Writes: does again what was undone last; null when there is nothing. */
    redo: (): Committed | null => joined([...steps(store, 'redo')]),
    /**
     * Writes: the same step by step, for an action of many entries (a long import) may take longer than a window can
     * wait. Each step is a transaction; what `joined` makes of them is the answer.
     */
    undoSteps: (): Iterable<Committed> => steps(store, 'undo'),
    redoSteps: (): Iterable<Committed> => steps(store, 'redo'),
    /**
     * Writes: takes back, one by one and the newest first, everything that was done after an entry and still applies; all
     * of it in one transaction, each an entry of its own. Throws `Refusal` when what that entry did does not apply itself.
     */
    undoTo: (seq: number): Committed =>
      transact(store, (moment) => {
        refuseUnlessThere(store, seq);
        const taken: Committed[] = [];
        for (let next = store.history.nextUndo(); next !== undefined && next > seq; ) {
          taken.push(takeStep(store, moment, 'undo', findEntry(store, next)));
          next = store.history.nextUndo();
        }
        return joined(taken) ?? unchanged(store);
      }),
    undoState: (): UndoState => store.history.undoState(),
  };
}

/** The changes that lead back: each turned round, the last one first. */
export function invert(changes: readonly Change[]): readonly Change[] {
  // The cast is true: before and after of one change are of the same entity.
  return changes
    .map((change) => ({ ...change, before: change.after, after: change.before }) as Change)
    .reverse();
}

function refuseUnlessThere(store: ReadableStore, seq: number): void {
  if (!store.history.isStanding(seq)) {
    throw new Refusal(
      'conflict',
      `Entry ${seq} has since been undone, so you cannot undo back to it: choose another entry.`,
    );
  }
  const { actions } = store.history.standingAfter(seq, '');
  if (actions <= maxUndoneAtOnce) return;
  throw new Refusal(
    'invalid-input',
    `${counted(actions, 'action')} have been done since then, but at most ${numeral(maxUndoneAtOnce)} can be undone at once: choose a later entry first.`,
  );
}

/** What several steps have changed together; null when there was none. */
export function joined(committed: readonly Committed[]): Committed | null {
  const last = committed.at(-1);
  if (!last) return null;
  const articleIds = new Set(committed.flatMap((one) => one.articleIds ?? []));
  return { ...last, articleIds: [...articleIds], changes: committed.flatMap(({ changes }) => changes) };
}

/** What a run of entries that are one action has in common. */
interface Run {
  /** Of the entries that are undone. */
  readonly batch: number | undefined;
  /** Of the entries that undo them. */
  readonly own: number | 'new' | undefined;
  /** What they did together. */
  readonly details: HistoryDetails | null;
}

/** The entry that is next, and with it those before (or after) it that are of the same batch. */
function* steps(store: WritableStore, kind: 'undo' | 'redo'): Generator<Committed> {
  let run: Run | undefined;
  do {
    const committed = transact(store, (moment) => {
      const target = kind === 'undo' ? store.history.nextUndo() : store.history.nextRedo();
      if (target === undefined) return null;
      const entry = findEntry(store, target);
      const { batch } = entry;
      if (run && batch !== run.batch) return null;
      run ??= { batch, own: batch && 'new', details: store.history.undoState()[kind] };
      return takeStep(store, moment, kind, entry, run);
    });
    if (!committed) return;
    yield committed;
    if (run?.own === 'new') run = { ...run, own: committed.seq };
  } while (run?.batch !== undefined);
}

/** Within `transact`. */
function takeStep(
  store: WritableStore,
  moment: Moment,
  kind: 'undo' | 'redo',
  entry: HistoryEntry,
  run?: Run,
): Committed {
  const changes = kind === 'undo' ? invert(entry.changes) : entry.changes;
  return commit(store, moment, {
    kind,
    action: entry.action,
    target: entry.seq,
    changes,
    details: retold(kind, run?.details ?? entry.details),
    batch: run?.own,
  });
}

/** What takes back an action that is only known in words is only known in words, too. */
function retold(kind: 'undo' | 'redo', details: HistoryDetails): HistoryDetails {
  if (details.what !== 'told') return details;
  return { what: 'told', words: `${kind === 'undo' ? 'Undo' : 'Redo'}: ${details.words}` };
}

function findEntry(store: ReadableStore, seq: number): HistoryEntry {
  const entry = store.history.get(seq);
  if (entry) return entry;
  throw new Refusal('damaged', `Entry ${seq} of the history is missing: nothing was changed.`);
}
