import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { searchable } from '../../electron/store/db/searchable.ts';
import { timed } from './disk.ts';
import { newWorkspace } from './workspace.ts';

/** Every table that an import of documents writes, in an order that foreign keys allow. */
const tables = [
  'original',
  'article',
  'article_text',
  'sketch',
  'history',
  'history_article',
  'undo_stack',
] as const;

/** The rows of a workspace, and the files that they were read from. */
interface Imported {
  readonly files: readonly string[];
  readonly rows: ReadonlyMap<string, readonly object[]>;
  readonly words: readonly (readonly [id: string, title: string, text: string])[];
}

/** Takes the rows out of a workspace that has just imported these files. */
export function rowsOf(dir: string, files: readonly string[]): Imported {
  const db = new Database(join(dir, 'workspace.db'), { readonly: true });
  try {
    const rows = tables.map(
      (table) => [table, db.prepare<[], object>(`SELECT * FROM ${table}`).all()] as const,
    );
    const words = db
      .prepare<[], { id: string; title: string; text: string }>(
        'SELECT id, title, text FROM article JOIN article_text ON article_id = id',
      )
      .all()
      .map(({ id, title, text }) => [id, searchable(title), searchable(text)] as const);
    return { files, rows: new Map(rows), words };
  } finally {
    db.close();
  }
}

/**
 * Reads the files and inserts the rows into a new workspace's tables, in one transaction and with nothing but
 * better-sqlite3: gives how long that took, in milliseconds.
 */
export function importBare(dir: string, { files, rows, words }: Imported): number {
  newWorkspace(dir).close();
  const db = new Database(join(dir, 'workspace.db'));
  try {
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    return timed(() => {
      for (const file of files) readFileSync(file);
      db.transaction(() => {
        for (const [table, all] of rows) {
          const names = Object.keys(all[0] ?? {});
          const places = names.map((name) => `:${name}`);
          const insert = db.prepare(
            `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
          );
          for (const row of all) insert.run(row);
        }
        const index = db.prepare('INSERT INTO article_search (article_id, title, text) VALUES (?, ?, ?)');
        for (const row of words) index.run(...row);
      })();
    });
  } finally {
    db.close();
  }
}
