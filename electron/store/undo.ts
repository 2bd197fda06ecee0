import type { Change, Committed, HistoryEntry, UndoState } from '../../shared/model/history.ts';
import { commit, transact } from './commit.ts';
import type { Store } from './store.ts';

export type Undo = ReturnType<typeof makeUndo>;

/**
 * Undo and redo over the recorded history: the inverse of an entry is applied and is itself an entry. Everything is
 * read from the database, so that they survive a restart and two processes agree.
 */
export function makeUndo(store: Store) {
  return {
    /** Writes: takes the newest action back; null when there is none. Throws `Refusal` when it cannot be done. */
    undo: (): Committed | null => step(store, 'undo', store.history.nextUndo, invert),
    /** Writes: does again what was undone last; null when there is nothing. */
    redo: (): Committed | null => step(store, 'redo', store.history.nextRedo, (changes) => changes),
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

function step(
  store: Store,
  kind: 'undo' | 'redo',
  next: () => number | undefined,
  turn: (changes: HistoryEntry['changes']) => readonly Change[],
): Committed | null {
  return transact(store, (moment) => {
    const target = next();
    const entry = target === undefined ? undefined : store.history.get(target);
    if (!entry) return null;
    const changes = turn(entry.changes);
    const summary = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${entry.summary}`;
    return commit(store, moment, { kind, action: entry.action, target: entry.seq, changes, summary });
  });
}
