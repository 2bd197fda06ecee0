import { createHash } from 'node:crypto';
import type { WritableDb } from '../database.ts';
import type { Migration } from '../migrate.ts';

/**
 * What an entry of the history did is data from now on, and part of what is hashed; its words are made when it is shown.
 * Entries that are there keep the sentence they were written with, and their hashes, which never covered it.
 *
 * What the search index and the sketches were made with is kept in one row: of another stamp, or of none, they are made again
 * when the workspace is opened.
 *
 * What no hash covers has a checksum (see electron/store/tables/checksums.ts).
 */
export const detailsAndStamp: Migration = {
  version: 8,
  up: (db) => {
    db.exec(`
      ALTER TABLE history ALTER COLUMN summary DROP NOT NULL;
      ALTER TABLE history ADD COLUMN details TEXT
        CHECK ((details IS NULL) <> (summary IS NULL) AND (details IS NULL OR json_valid(details)));

      CREATE TABLE index_stamp (
        id    INTEGER PRIMARY KEY CHECK (id = 1),
        rules INTEGER NOT NULL, -- see electron/store/tables/indexes.ts
        icu   TEXT NOT NULL     -- the release of ICU, such as 78.3
      ) STRICT;

      CREATE TABLE checksum (
        kind   TEXT NOT NULL CHECK (kind IN ('structure', 'draft', 'setting', 'told', 'stamp')),
        id     TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        PRIMARY KEY (kind, id)
      ) STRICT, WITHOUT ROWID;
    `);
    fillChecksums(db);
  },
};

function fillChecksums(db: WritableDb): void {
  const insert = db.prepare('INSERT INTO checksum (kind, id, sha256) VALUES (?, ?, ?)');
  const rows = [
    ['structure', 'SELECT article_id, blocks, inlines, pages FROM article_text'],
    ['draft', 'SELECT id, text FROM draft'],
    ['setting', 'SELECT key, value FROM settings'],
    ['told', 'SELECT CAST(seq AS TEXT), summary FROM history'],
  ] as const;
  for (const [kind, sql] of rows)
    for (const row of db.prepare<[], [id: string, ...(string | null)[]]>(sql).raw().all())
      insert.run(
        kind,
        row[0],
        createHash('sha256')
          .update(JSON.stringify([kind, ...row]))
          .digest('hex'),
      );
}
