import { createHash } from 'node:crypto';
import type { WritableDb } from '../database.ts';
import type { Migration } from '../migrate.ts';

/**
 * What annotations are asked by follows the history behind an action and no longer within it: how far it has come is noted with what it
 * was made with. Until it has followed, it may hold an annotation that has gone, so that it no longer refers to the table of those.
 */
export const followed: Migration = {
  version: 14,
  up: (db) => {
    addPosition(db);
    // SQLite takes no REFERENCES away: the table is made again. With it go its statistics, which have a checksum.
    const putBack = keepStatistics(db);
    db.exec(`
      CREATE TABLE new_mark (
        id             INTEGER PRIMARY KEY,
        annotation_id  TEXT NOT NULL UNIQUE,
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

      INSERT INTO new_mark SELECT * FROM mark;
      DROP TABLE mark;
      ALTER TABLE new_mark RENAME TO mark;
    `);
    putBack();
  },
};

/** Up to here everything was indexed in the transaction that wrote it. */
function addPosition(db: WritableDb): void {
  db.exec(`
    ALTER TABLE index_stamp ADD COLUMN followed INTEGER NOT NULL DEFAULT 0; -- the number of an entry of the history
    UPDATE index_stamp SET followed = coalesce((SELECT max(seq) FROM history), 0);
  `);
  const stamps = db.prepare<[], [string, number, string, number]>(
    'SELECT CAST(id AS TEXT), rules, icu, followed FROM index_stamp',
  );
  for (const row of stamps.raw().all())
    db.prepare(`UPDATE checksum SET sha256 = ? WHERE kind = 'stamp' AND id = ?`).run(
      createHash('sha256')
        .update(JSON.stringify(['stamp', ...row]))
        .digest('hex'),
      row[0],
    );
}

/** What ANALYZE has noted of the table, in its own tables (https://sqlite.org/fileformat.html#the_sqlite_stat1_table). */
function keepStatistics(db: WritableDb): () => void {
  const kept = (['sqlite_stat1', 'sqlite_stat4'] as const).flatMap((table) => {
    const isThere = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
    if (!isThere) return [];
    const columns = table === 'sqlite_stat1' ? 'tbl, idx, stat' : 'tbl, idx, neq, nlt, ndlt, sample';
    const rows = db.prepare<[], unknown[]>(`SELECT rowid, ${columns} FROM ${table} WHERE tbl = 'mark'`);
    return [{ table, columns, rows: rows.raw().all() }];
  });
  return () => {
    for (const { table, columns, rows } of kept)
      for (const row of rows)
        db.prepare(`INSERT INTO ${table} (rowid, ${columns}) VALUES (${row.map(() => '?').join(', ')})`).run(
          ...row,
        );
  };
}
