import { createHash } from 'node:crypto';
import type { WritableDb } from '../database.ts';
import type { Migration } from '../migrate.ts';

/** What no hash covers has a checksum (see electron/store/tables/checksums.ts). */
export const checksums: Migration = {
  version: 9,
  up: (db) => {
    db.exec(`
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
    // The seal of a copy goes when the copy is opened, and is its own checksum.
    ['setting', `SELECT key, value FROM settings WHERE key <> 'seal'`],
    ['told', 'SELECT CAST(seq AS TEXT), summary FROM history WHERE summary IS NOT NULL'],
    ['stamp', 'SELECT CAST(id AS TEXT), rules, icu FROM index_stamp'],
  ] as const;
  for (const [kind, sql] of rows)
    for (const row of db.prepare<[], [id: string, ...(string | number | null)[]]>(sql).raw().all())
      insert.run(
        kind,
        row[0],
        createHash('sha256')
          .update(JSON.stringify([kind, ...row]))
          .digest('hex'),
      );
}
