import type { WritableDb } from '../database.ts';
import type { Migration } from '../migrate.ts';

/**
 * What comparing adds: links of the type `via`, what a person has confirmed to be one series, left out, or decided of two statements.
 * `figures` are ids of annotations as a JSON list; they, and those of the others, may be of annotations that have gone.
 */
export const comparing: Migration = {
  version: 13,
  up: (db) => {
    // SQLite changes no CHECK: the table is made again. With it go its statistics, which have a checksum.
    const putBack = keepStatistics(db);
    db.exec(`
      CREATE TABLE new_link (
        id         TEXT PRIMARY KEY,
        type       TEXT NOT NULL CHECK (type IN ('speaker', 'addressee', 'claimer', 'quantifies', 'measures',
                                                 'supports', 'contradicts', 'repeats', 'via')),
        from_id    TEXT NOT NULL REFERENCES annotation (id),
        to_id      TEXT NOT NULL REFERENCES annotation (id),
        created_by TEXT NOT NULL CHECK (created_by <> ''),
        created_at TEXT NOT NULL
      ) STRICT;

      INSERT INTO new_link (rowid, id, type, from_id, to_id, created_by, created_at)
        SELECT rowid, id, type, from_id, to_id, created_by, created_at FROM link;
      DROP TABLE link;
      ALTER TABLE new_link RENAME TO link;

      CREATE INDEX link_by_from ON link (from_id);
      CREATE INDEX link_by_to ON link (to_id);
    `);
    putBack();
    db.exec(`
      CREATE TABLE series (
        id         TEXT PRIMARY KEY,
        name       TEXT NOT NULL CHECK (name <> ''),
        entity     TEXT,
        property   TEXT,
        unit       TEXT,
        cumulative INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
        figures    TEXT NOT NULL CHECK (json_valid(figures))
      ) STRICT;

      CREATE TABLE exclusion (
        id     TEXT PRIMARY KEY, -- of the annotation
        reason TEXT NOT NULL CHECK (reason <> '')
      ) STRICT;

      CREATE TABLE pair (
        id      TEXT PRIMARY KEY,
        a       TEXT NOT NULL,
        b       TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('contradicts', 'supports', 'repeats', 'nothing')),
        CHECK (a < b),
        UNIQUE (a, b)
      ) STRICT;

      CREATE INDEX pair_by_b ON pair (b);
    `);
  },
};

/** What ANALYZE has noted of the links, in its own tables (https://sqlite.org/fileformat.html#the_sqlite_stat1_table). */
function keepStatistics(db: WritableDb): () => void {
  const kept = (['sqlite_stat1', 'sqlite_stat4'] as const).flatMap((table) => {
    const isThere = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
    if (!isThere) return [];
    const columns = table === 'sqlite_stat1' ? 'tbl, idx, stat' : 'tbl, idx, neq, nlt, ndlt, sample';
    const rows = db.prepare<[], unknown[]>(`SELECT rowid, ${columns} FROM ${table} WHERE tbl = 'link'`);
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
