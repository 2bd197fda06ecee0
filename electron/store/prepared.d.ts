import type { Database, Statement } from 'better-sqlite3';
/** A statement that is compiled when it is first run and kept from then on, so that opening a workspace stays quick. */
export declare function prepared<Parameters extends object, Row = unknown>(db: Database, sql: string): () => Statement<[Parameters], Row>;
