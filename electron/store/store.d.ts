import type { Database } from 'better-sqlite3';
import { type Actors } from './actors.ts';
import { type Annotations } from './annotations.ts';
import { type Articles } from './articles.ts';
import { type History } from './history.ts';
import { type Links } from './links.ts';
import { type SettingsStore } from './settings.ts';
/** The repositories over one opened database. Whoever wants to change something uses `Actions`, not these. */
export interface Store {
    readonly db: Database;
    readonly file: string;
    readonly articles: Articles;
    readonly annotations: Annotations;
    readonly links: Links;
    readonly actors: Actors;
    readonly history: History;
    readonly settings: SettingsStore;
}
/** Puts the repositories over a database; nothing is read or compiled yet. */
export declare function makeStore(db: Database, file: string): Store;
