import { maxUndoneAtOnce } from '../../shared/limits.ts';
import type { Change, Committed, UndoState } from '../../shared/model/history.ts';
import { Refusal } from '../../shared/result.ts';
import { commit, type Moment, transact, unchanged } from './commit.ts';
import type { Store } from './store.ts';

export type Undo = ReturnType<typeof makeUndo>;

/**
 * Undo and redo over the recorded history: the inverse of an entry is applied and is itself an entry. Everything is
 * read from the database, so that they survive a restart and two processes agree.
 */
export function makeUndo(store: Store) {
  return {
    /** Writes: takes the newest action back; null when there is none. Throws `Refusal` when it cannot be done. */
    undo: (): Committed | null => step(store, 'undo', store.history.nextUndo),
    /** Writes: does again what was undone last; null when there is nothing. */
    redo: (): Committed | null => step(store, 'redo', store.history.nextRedo),
    /**
     * Writes: takes back, one by one and the newest first, everything that was done after an entry and still stands; all
     * of it in one transaction, each an entry of its own. Throws `Refusal` when what that entry did does not stand itself.
     */
    undoTo: (seq: number): Committed =>
      transact(store, (moment) => {
        refuseUnlessThere(store, seq);
        const changes: Change[] = [];
        for (let next = store.history.nextUndo(); next !== undefined && next > seq; ) {
          changes.push(...takeStep(store, moment, 'undo', next).changes);
          next = store.history.nextUndo();
        }
        return { ...unchanged(store), changes };
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

function refuseUnlessThere(store: Store, seq: number): void {
  if (!store.history.isStanding(seq)) {
    throw new Refusal(
      'conflict',
      `What entry ${seq} of the history did does not stand any more, so there is no way back to it by undoing: choose another entry.`,
    );
  }
  const { actions } = store.history.standingAfter(seq, '');
  if (actions <= maxUndoneAtOnce) return;
  const [many, most] = [actions, maxUndoneAtOnce].map((number) => number.toLocaleString('en'));
  throw new Refusal(
    'invalid-input',
    `${many} actions have been done since then, and at most ${most} can be undone at once: choose a later entry first.`,
  );
}

function step(store: Store, kind: 'undo' | 'redo', next: () => number | undefined): Committed | null {
  return transact(store, (moment) => {
    const target = next();
    return target === undefined ? null : takeStep(store, moment, kind, target);
  });
}

/** Within `transact`. */
function takeStep(store: Store, moment: Moment, kind: 'undo' | 'redo', target: number): Committed {
  const entry = store.history.get(target);
  if (!entry) throw new Refusal('damaged', `Entry ${target} of the history is missing: nothing was changed.`);
  const changes = kind === 'undo' ? invert(entry.changes) : entry.changes;
  const summary = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${entry.summary}`;
  return commit(store, moment, { kind, action: entry.action, target, changes, summary });
}
