import type { Migration } from '../migrate.ts';

/** What documents have besides blocks: emphasis, links and pages, as JSON; NULL where there are none. */
export const layout: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
      ALTER TABLE article_text ADD COLUMN inlines TEXT CHECK (json_valid(inlines));
      ALTER TABLE article_text ADD COLUMN pages TEXT CHECK (json_valid(pages));
    `),
};
