import { type Result } from '../../shared/result.ts';
import { type Actions } from './actions.ts';
import { type Importing } from './importing.ts';
import { type Migration } from './migrate.ts';
import { type Store } from './store.ts';
import { type Undo } from './undo.ts';
/** An opened workspace: what can be read (the repositories) and what can be done (the actions). */
export interface Workspace extends Store {
    readonly dir: string;
    readonly actions: Actions & Importing & Undo;
    readonly close: () => void;
}
export interface OpenOptions {
    /** Make the folder and the file where there are none. */
    readonly create: boolean;
    /** For tests of migrations only. */
    readonly migrations?: readonly Migration[];
}
/** The database's name in the workspace folder. */
export declare const databaseName = "workspace.db";
/** Opens the workspace in a folder. A file that is damaged, newer or not ours is left byte for byte as it was. */
export declare function openWorkspace(dir: string, options: OpenOptions): Result<Workspace>;
