import type { Migration } from '../migrate.ts';

/**
 * What an entry of the history did is data from now on, and part of what is hashed; its words are made when it is shown.
 * Entries that are there keep the sentence they were written with, and their hashes, which never covered it.
 */
export const historyDetails: Migration = {
  version: 8,
  up: (db) =>
    db.exec(`
      ALTER TABLE history ALTER COLUMN summary DROP NOT NULL;
      ALTER TABLE history ADD COLUMN details TEXT
        CHECK ((details IS NULL) <> (summary IS NULL) AND (details IS NULL OR json_valid(details)));
    `),
};
