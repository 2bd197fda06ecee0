import type { Migration } from '../migrate.ts';

/**
 * The words of all articles. The index holds no copy of the texts, which never change: an article is put in once, and
 * whether it is hidden is asked of its record (https://sqlite.org/fts5.html#contentless_tables). It is filled when the
 * workspace is opened, since how words are folded is no matter of the schema (0008).
 */
export const search: Migration = {
  version: 4,
  up: (db) =>
    db.exec(`
      CREATE VIRTUAL TABLE article_search USING fts5(
        article_id UNINDEXED, title, text,
        content = '', contentless_unindexed = 1, tokenize = 'unicode61 remove_diacritics 2'
      );
    `),
};
