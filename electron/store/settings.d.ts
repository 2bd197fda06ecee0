import type { Database } from 'better-sqlite3';
import { Settings } from '../../shared/model/settings.ts';
export type SettingsStore = ReturnType<typeof makeSettings>;
/** What the window remembers; no part of the history, and a value that no longer fits is forgotten. */
export declare function makeSettings(db: Database): {
    read(): Settings;
    /** Writes the keys that are given and leaves the others as they are. */
    save: (settings: Settings) => void;
};
