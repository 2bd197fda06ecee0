import type { Migration } from '../migrate.ts';

/** What people made of suggestions: kept by words and their context, so that it holds in every text that has them. */
export const decisions: Migration = {
  version: 12,
  up: (db) =>
    db.exec(`
      CREATE TABLE decision (
        id         TEXT PRIMARY KEY,
        verdict    TEXT NOT NULL CHECK (verdict IN ('accepted', 'changed', 'rejected', 'added')),
        tag        TEXT NOT NULL CHECK (tag IN ('claim', 'actor', 'figure', 'quote')),
        kind       TEXT,
        rule       TEXT CHECK (rule <> ''), -- NULL for what a person added
        score      REAL CHECK (score BETWEEN 0 AND 1),
        words      TEXT NOT NULL,
        prefix     TEXT NOT NULL,
        suffix     TEXT NOT NULL,
        language   TEXT,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_at TEXT NOT NULL
      ) STRICT;

      CREATE INDEX decision_by_words ON decision (words, tag);

      -- Mentions count where they are accepted: in the order of this index nothing is sorted, and no row is read.
      CREATE INDEX mention_by_actor ON annotation (attributes ->> 'actorEntryId')
        WHERE tag = 'actor' AND status = 'accepted';
    `),
};
