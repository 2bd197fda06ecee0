import type { Migration } from '../migrate.ts';

/**
 * What the search index and the sketches were made with, in one row: of another stamp, or of none, they are made again when
 * the workspace is opened.
 */
export const indexStamp: Migration = {
  version: 9,
  up: (db) =>
    db.exec(`
      CREATE TABLE index_stamp (
        id      INTEGER PRIMARY KEY CHECK (id = 1),
        rules   INTEGER NOT NULL, -- see electron/store/tables/indexes.ts
        unicode TEXT NOT NULL     -- the version of Unicode, such as 17.0
      ) STRICT;
    `),
};
