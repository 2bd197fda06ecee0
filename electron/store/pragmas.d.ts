import type { Database } from 'better-sqlite3';
/** Sets every pragma and reads it back: SQLite ignores one that it does not know or cannot grant. */
export declare function setPragmas(db: Database): void;
