import type { Migration } from '../migrate.ts';
/**
 * The first schema. Offsets are UTF-16 code units, half-open. What must never change is guarded by triggers: texts,
 * original files and the history can be added to, and nothing else.
 */
export declare const first: Migration;
