import type { Migration } from '../migrate.ts';
/** Every migration in order; a shipped one is never edited. */
export declare const migrations: readonly Migration[];
