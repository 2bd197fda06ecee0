import type { Migration } from '../migrate.ts';

/** Entries that are undone together, such as those of one long import: the number of the first one; else NULL. */
export const historyBatch: Migration = {
  version: 5,
  up: (db) =>
    db.exec(`
      ALTER TABLE history ADD COLUMN batch INTEGER;
      CREATE INDEX history_by_batch ON history (batch, seq) WHERE batch IS NOT NULL;
    `),
};
