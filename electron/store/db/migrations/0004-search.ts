import type { Database } from 'better-sqlite3';
import type { Migration } from '../migrate.ts';
import { searchable } from '../searchable.ts';

/**
 * The words of all articles. The index holds no copy of the texts, which never change: an article is put in once, and
 * whether it is hidden is asked of its record (https://sqlite.org/fts5.html#contentless_tables).
 */
export const search: Migration = {
  version: 4,
  up: (db) => {
    db.exec(`
      CREATE VIRTUAL TABLE article_search USING fts5(
        article_id UNINDEXED, title, text,
        content = '', contentless_unindexed = 1, tokenize = 'unicode61 remove_diacritics 2'
      );
    `);
    indexAll(db);
  },
};

function indexAll(db: Database): void {
  const insert = db.prepare('INSERT INTO article_search (article_id, title, text) VALUES (?, ?, ?)');
  const ids = db.prepare<[], string>('SELECT id FROM article').pluck().all();
  const read = db.prepare<[string], { title: string; text: string }>(
    'SELECT title, text FROM article JOIN article_text ON article_id = id WHERE id = ?',
  );
  for (const id of ids) {
    const row = read.get(id);
    if (row) insert.run(id, searchable(row.title), searchable(row.text));
  }
}
