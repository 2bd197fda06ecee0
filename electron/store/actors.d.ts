import type { Database } from 'better-sqlite3';
import { ActorEntry } from '../../shared/model/actor.ts';
export type Actors = ReturnType<typeof makeActors>;
/** The actor ledger. Writes do not check anything: that is the business of `applyChanges`. */
export declare function makeActors(db: Database): {
    get(id: string): ActorEntry | undefined;
    /** Every entry, in the order of ids. */
    all: () => ActorEntry[];
    /** Writes. */
    insert: (actor: ActorEntry) => void;
    /** Writes. */
    update: (actor: ActorEntry) => void;
    /** Writes. */
    remove: (id: string) => void;
};
