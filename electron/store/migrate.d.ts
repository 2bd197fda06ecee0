import type { Database } from 'better-sqlite3';
/** One step from version − 1 to `version` of the workspace file. */
export interface Migration {
    readonly version: number;
    readonly up: (db: Database) => void;
}
/** The newest version of the file that these migrations lead to. */
export declare function newestVersion(migrations: readonly Migration[]): number;
/**
 * Brings a database up to date, each step in one immediate transaction together with its version, so that a killed
 * or failed step leaves the version before it. A file with content is first copied aside as `FILE.before-vN`.
 */
export declare function migrate(db: Database, file: string, migrations: readonly Migration[]): void;
