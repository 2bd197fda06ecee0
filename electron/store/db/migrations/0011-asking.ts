import type { Migration } from '../migrate.ts';

/**
 * What the whole workspace is asked by. All of it follows from the annotations, the links and the texts: it is written in the
 * transaction that writes those, made again with the search index, and never read by a salvage. Like that index, the one over the
 * words of annotations holds no copy of them.
 */
export const asking: Migration = {
  version: 11,
  up: (db) =>
    db.exec(`
      -- A number for each article that ever had an annotation.
      CREATE TABLE home (
        id         INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL UNIQUE REFERENCES article (id)
      ) STRICT;

      -- One row an annotation; what the numbers mean says electron/store/tables/markRow.ts.
      CREATE TABLE mark (
        id             INTEGER PRIMARY KEY,
        annotation_id  TEXT NOT NULL UNIQUE REFERENCES annotation (id),
        home           INTEGER NOT NULL REFERENCES home (id),
        codes          INTEGER NOT NULL,
        traits         INTEGER NOT NULL,
        links          INTEGER NOT NULL,
        created        INTEGER NOT NULL, -- milliseconds since 1970
        created_by     TEXT NOT NULL,
        start_offset   INTEGER NOT NULL,
        end_offset     INTEGER NOT NULL,
        sentence_start INTEGER NOT NULL, -- of the first sentence that it lies in
        sentence_end   INTEGER NOT NULL, -- of the last one
        entry_id       TEXT, -- of a mention
        lower          TEXT, -- of a figure, as a key that sorts as the numbers do
        upper          TEXT,
        entity         TEXT,
        property       TEXT,
        unit           TEXT,
        as_of_from     INTEGER, -- days since 1970
        as_of_to       INTEGER
      ) STRICT;

      CREATE VIRTUAL TABLE annotation_search USING fts5(
        words, note, amount,
        content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
      );
    `),
};
