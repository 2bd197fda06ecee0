import type { Migration } from '../migrate.ts';

/**
 * What an entry of the history did is data from now on, and part of what is hashed; its words are made when it is shown.
 * Entries that are there keep the sentence they were written with, and their hashes, which never covered it.
 *
 * What the search index and the sketches were made with is kept in one row: of another stamp, or of none, they are made again
 * when the workspace is opened.
 */
export const detailsAndStamp: Migration = {
  version: 8,
  up: (db) =>
    db.exec(`
      ALTER TABLE history ALTER COLUMN summary DROP NOT NULL;
      ALTER TABLE history ADD COLUMN details TEXT
        CHECK ((details IS NULL) <> (summary IS NULL) AND (details IS NULL OR json_valid(details)));

      CREATE TABLE index_stamp (
        id    INTEGER PRIMARY KEY CHECK (id = 1),
        rules INTEGER NOT NULL, -- see electron/store/tables/indexes.ts
        icu   TEXT NOT NULL     -- the release of ICU, such as 78.3
      ) STRICT;
    `),
};
