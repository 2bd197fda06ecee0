import type { Database } from 'better-sqlite3';
import { HistoryEntry, type UndoState } from '../../shared/model/history.ts';
export type History = ReturnType<typeof makeHistory>;
/** A history entry as lists show it, without its changes. */
export interface HistoryLine extends Omit<HistoryEntry, 'changes'> {
    readonly summary: string;
}
/** The entry before the first one. */
export declare const noHash: string;
/** The append-only history and the stack that undo and redo work on. */
export declare function makeHistory(db: Database): {
    /** The newest entry's number; 0 for an empty history. */
    lastSeq: () => number;
    get(seq: number): (HistoryEntry & {
        readonly summary: string;
    }) | undefined;
    /** Every entry, oldest first, or those that touched one article. */
    list: (articleId?: string) => HistoryLine[];
    /** Writes one entry, chained to the one before it, and moves the undo stack along. */
    append(entry: Omit<HistoryEntry, 'seq' | 'hash'> & {
        readonly summary: string;
    }, articleIds: Iterable<string>): number;
    /** The entry that undo would act on next. */
    nextUndo: () => number | undefined;
    /** The entry that redo would act on next. */
    nextRedo: () => number | undefined;
    undoState: () => UndoState;
};
/** The chain: whoever changes an entry or drops one changes every hash after it. */
export declare function hashEntry(previousHash: string, entry: Omit<HistoryEntry, 'hash'>): string;
