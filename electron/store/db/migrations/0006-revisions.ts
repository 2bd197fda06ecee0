import type { WritableDb } from '../database.ts';
import type { Migration } from '../migrate.ts';

/** Versions of an article, what waits to be placed in a newer one, and what an import recognises a newer one by. */
export const revisions: Migration = {
  version: 6,
  up: (db) => {
    db.exec(tables);
    fillUrlKeys(db);
  },
};

const tables = `
  ALTER TABLE article ADD COLUMN revision_of TEXT REFERENCES article (id);
  CREATE INDEX article_by_older ON article (revision_of) WHERE revision_of IS NOT NULL;

  ALTER TABLE article ADD COLUMN url_key TEXT; -- see electron/store/tables/urlKey.ts
  CREATE INDEX article_by_url ON article (url_key) WHERE url_key IS NOT NULL;

  CREATE TABLE review (
    id            TEXT PRIMARY KEY,
    annotation_id TEXT NOT NULL REFERENCES annotation (id),
    article_id    TEXT NOT NULL REFERENCES article (id),
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'left')),
    UNIQUE (annotation_id, article_id)
  ) STRICT;

  CREATE INDEX review_by_article ON review (article_id, state);

  -- The smallest hashes of an article's sentences: see shared/text/sketch.ts.
  CREATE TABLE sketch (
    hash       INTEGER NOT NULL,
    article_id TEXT NOT NULL REFERENCES article (id),
    PRIMARY KEY (hash, article_id)
  ) STRICT, WITHOUT ROWID;
`;

/** Sketches are filled when the workspace is opened (0008). */
function fillUrlKeys(db: WritableDb): void {
  const remember = db.prepare<[{ id: string; key: string | null }]>(
    'UPDATE article SET url_key = :key WHERE id = :id',
  );
  for (const { id, url } of db
    .prepare<[], { id: string; url: string }>('SELECT id, url FROM article WHERE url IS NOT NULL')
    .all()) {
    remember.run({ id, key: urlKey(url) });
  }
}

/** As `electron/store/tables/urlKey.ts` was when this was shipped: a migration never changes, that one may. */
function urlKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const kept = [...searchParams]
    .filter(([name]) => !/^(?:utm_|fbclid$|gclid$)/i.test(name))
    .map((pair) => pair.join('='));
  const query = kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query}`;
}
