import type { Migration } from '../migrate.ts';

/** What the library keeps of articles besides their source, the outlets that publish them, and saved questions. */
export const desk: Migration = {
  version: 10,
  up: (db) =>
    db.exec(`
      ALTER TABLE article ADD COLUMN status TEXT CHECK (status IN ('inProgress', 'done', 'setAside')); -- NULL: to do
      ALTER TABLE article ADD COLUMN labels TEXT CHECK (json_valid(labels));
      ALTER TABLE article ADD COLUMN origins TEXT CHECK (json_valid(origins)); -- of what no file declares

      CREATE TABLE outlet (
        id          TEXT PRIMARY KEY,
        name        TEXT NOT NULL CHECK (name <> ''),
        aliases     TEXT NOT NULL CHECK (json_valid(aliases)),
        kind        TEXT,
        country     TEXT,
        reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
        note        TEXT CHECK (note <> '')
      ) STRICT;

      CREATE TABLE question (
        id    TEXT PRIMARY KEY,
        name  TEXT NOT NULL CHECK (name <> ''),
        query TEXT NOT NULL
      ) STRICT;
    `),
};
