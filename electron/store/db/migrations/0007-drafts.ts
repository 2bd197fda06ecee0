import type { Migration } from '../migrate.ts';

/** Notes that are being written, so that one survives whatever ends the program before it is saved. No part of the history. */
export const drafts: Migration = {
  version: 7,
  up: (db) => {
    db.exec(`
      CREATE TABLE draft (
        id   TEXT PRIMARY KEY, -- of the annotation or the article that the note is about
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
