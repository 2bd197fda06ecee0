import type { Change, Committed, UndoState } from '../../shared/model/history.ts';
import type { Store } from './store.ts';
export type Undo = ReturnType<typeof makeUndo>;
/**
 * Undo and redo over the recorded history: the inverse of an entry is applied and is itself an entry. Everything is
 * read from the database, so that they survive a restart and two processes agree.
 */
export declare function makeUndo(store: Store): {
    /** Writes: takes the newest action back; null when there is none. Throws `Refusal` when it cannot be done. */
    undo: () => Committed | null;
    /** Writes: does again what was undone last; null when there is nothing. */
    redo: () => Committed | null;
    undoState: () => UndoState;
};
/** The changes that lead back: each turned round, the last one first. */
export declare function invert(changes: readonly Change[]): readonly Change[];
