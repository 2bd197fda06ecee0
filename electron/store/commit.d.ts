import type { Action, Change, Committed, EntryKind } from '../../shared/model/history.ts';
import { type NewArticle } from './apply.ts';
import type { Store } from './store.ts';
/** What one user action is about to do. */
export interface Plan {
    readonly kind: EntryKind;
    readonly action: Action;
    /** The entry that an undo or redo acts on. */
    readonly target?: number;
    readonly changes: readonly Change[];
    /** The articles among the changes that are not in the workspace yet. */
    readonly newArticles?: ReadonlyMap<string, NewArticle>;
    /** Who did it, when that is not the annotator. */
    readonly by?: string | undefined;
    /** In words, when the changes alone do not say it. */
    readonly summary?: string;
}
/** Who acts, and when. */
export interface Moment {
    readonly at: string;
    readonly by: string;
}
/**
 * Runs a user action in one immediate transaction: it looks at the state, says what it would change, and state and
 * history are written together. The whole is rolled back when anything throws; failures of SQLite come out as
 * `Refusal`. Only when this returns has the work been saved.
 */
export declare function transact<T>(store: Store, work: (moment: Moment) => T): T;
/** Within `transact`: writes the changes and their history entry. */
export declare function commit(store: Store, { at, by }: Moment, plan: Plan): Committed;
/** What an action answers that had nothing to change: the state as it is, and no new entry. */
export declare function unchanged(store: Store): Committed;
