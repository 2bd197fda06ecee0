import type { Migration } from '../migrate.ts';

/**
 * The first schema. Offsets are UTF-16 code units, half-open. What must never change is guarded by triggers: texts,
 * original files and the history can be added to, and nothing else.
 */
export const first: Migration = {
  version: 1,
  up: (db) => {
    db.pragma(`application_id = ${0x474c5353}`);
    db.exec(documents);
    db.exec(annotations);
    db.exec(history);
    db.exec(guards);
  },
};

const documents = `
  CREATE TABLE article (
    id            TEXT PRIMARY KEY,
    title         TEXT NOT NULL CHECK (title <> ''),
    language      TEXT,
    file_name     TEXT NOT NULL CHECK (file_name <> ''),
    media_type    TEXT NOT NULL CHECK (media_type <> ''),
    source_sha256 TEXT NOT NULL CHECK (length(source_sha256) = 64),
    url           TEXT,
    publisher     TEXT,
    author        TEXT,
    published_at  TEXT,
    imported_at   TEXT NOT NULL,
    text_sha256   TEXT NOT NULL CHECK (length(text_sha256) = 64),
    characters    INTEGER NOT NULL CHECK (characters > 0), -- code points
    removed_at    TEXT -- set when the import was undone: the article is hidden, its text stays
  ) STRICT;

  CREATE INDEX article_by_text ON article (text_sha256);

  -- Apart from the record, so that a list of articles never walks through their texts.
  CREATE TABLE article_text (
    article_id TEXT PRIMARY KEY REFERENCES article (id),
    blocks     TEXT NOT NULL CHECK (json_valid(blocks)),
    text       TEXT NOT NULL CHECK (text <> '')
  ) STRICT;

  -- Original files by their hash: the source_sha256 of the articles made from them.
  CREATE TABLE original (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes  BLOB NOT NULL
  ) STRICT;
`;

const annotations = `
  CREATE TABLE actor (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL CHECK (name <> ''),
    type     TEXT,
    sector   TEXT,
    country  TEXT,
    wikidata TEXT,
    aliases  TEXT NOT NULL CHECK (json_valid(aliases)),
    note     TEXT CHECK (note <> '')
  ) STRICT;

  CREATE TABLE annotation (
    id           TEXT PRIMARY KEY,
    article_id   TEXT NOT NULL REFERENCES article (id),
    tag          TEXT NOT NULL CHECK (tag IN ('claim', 'actor', 'figure', 'quote')),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0), -- of the first segment
    end_offset   INTEGER NOT NULL, -- of the last segment
    prefix       TEXT NOT NULL,
    suffix       TEXT NOT NULL,
    attributes   TEXT NOT NULL CHECK (json_valid(attributes)),
    note         TEXT CHECK (note <> ''),
    status       TEXT NOT NULL CHECK (status IN ('accepted', 'suggested', 'rejected')),
    origin       TEXT NOT NULL CHECK (json_valid(origin)),
    created_by   TEXT NOT NULL CHECK (created_by <> ''),
    created_at   TEXT NOT NULL,
    updated_by   TEXT NOT NULL CHECK (updated_by <> ''),
    updated_at   TEXT NOT NULL,
    CHECK (start_offset < end_offset)
  ) STRICT;

  CREATE INDEX annotation_by_place ON annotation (article_id, start_offset, end_offset DESC, id);
  CREATE INDEX annotation_by_tag ON annotation (article_id, status, tag);
  CREATE INDEX annotation_by_actor ON annotation (attributes ->> 'actorEntryId') WHERE tag = 'actor';

  CREATE TABLE segment (
    annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    ordinal       INTEGER NOT NULL CHECK (ordinal >= 0),
    start_offset  INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset    INTEGER NOT NULL,
    exact         TEXT NOT NULL CHECK (exact <> '' AND length(exact) <= end_offset - start_offset),
    PRIMARY KEY (annotation_id, ordinal),
    CHECK (start_offset < end_offset)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE link (
    id         TEXT PRIMARY KEY,
    type       TEXT NOT NULL CHECK (type IN ('speaker', 'addressee', 'claimer', 'quantifies', 'measures',
                                             'supports', 'contradicts', 'repeats')),
    from_id    TEXT NOT NULL REFERENCES annotation (id),
    to_id      TEXT NOT NULL REFERENCES annotation (id),
    created_by TEXT NOT NULL CHECK (created_by <> ''),
    created_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX link_by_from ON link (from_id);
  CREATE INDEX link_by_to ON link (to_id);

  CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT, WITHOUT ROWID;
`;

const history = `
  -- One row a user action. hash = SHA-256 over prev_hash and the entry as canonical JSON.
  CREATE TABLE history (
    seq       INTEGER PRIMARY KEY CHECK (seq > 0),
    at        TEXT NOT NULL,
    by        TEXT NOT NULL CHECK (by <> ''),
    kind      TEXT NOT NULL CHECK (kind IN ('setup', 'do', 'undo', 'redo')),
    action    TEXT NOT NULL,
    target    INTEGER REFERENCES history (seq),
    changes   TEXT NOT NULL CHECK (json_valid(changes)),
    prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
    hash      TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    summary   TEXT NOT NULL, -- the entry in words, so that a list need not read its changes
    CHECK ((target IS NULL) = (kind IN ('setup', 'do')))
  ) STRICT;

  CREATE TABLE history_article (
    article_id TEXT NOT NULL REFERENCES article (id),
    seq        INTEGER NOT NULL REFERENCES history (seq),
    PRIMARY KEY (article_id, seq)
  ) STRICT, WITHOUT ROWID;

  -- What undo and redo act on next; follows from the history, and verify checks that it does.
  CREATE TABLE undo_stack (
    seq    INTEGER PRIMARY KEY REFERENCES history (seq),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
  ) STRICT;

  -- Every commit asks what can be redone: mostly nothing, which a long stack must not be walked through for.
  CREATE INDEX undo_stack_undone ON undo_stack (seq) WHERE undone = 1;
`;

const guards = [
  forbid('article', 'DELETE', 'an article is never deleted'),
  forbid('article', 'UPDATE OF id, text_sha256, characters', 'the text of an article never changes'),
  forbid('article_text', 'DELETE', 'the text of an article is never deleted'),
  forbid('article_text', 'UPDATE', 'the text of an article never changes'),
  forbid('original', 'DELETE', 'an original file is never deleted'),
  forbid('original', 'UPDATE', 'an original file never changes'),
  forbid('history', 'DELETE', 'the history is append-only'),
  forbid('history', 'UPDATE', 'the history is append-only'),
  forbid('history_article', 'DELETE', 'the history is append-only'),
  forbid('history_article', 'UPDATE', 'the history is append-only'),
].join('\n');

function forbid(table: string, event: string, sentence: string): string {
  const name = `${table}_no_${event.split(' ')[0]?.toLowerCase()}`;
  return `CREATE TRIGGER ${name} BEFORE ${event} ON ${table} BEGIN SELECT RAISE(ABORT, '${sentence}'); END;`;
}
