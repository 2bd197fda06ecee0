import type { Migration } from '../migrate.ts';

/** A note about an article as a whole. */
export const articleNote: Migration = {
  version: 2,
  up: (db) => db.exec("ALTER TABLE article ADD COLUMN note TEXT CHECK (note <> '')"),
};
