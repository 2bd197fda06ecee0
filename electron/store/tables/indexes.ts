import { sketchOf } from '../../../shared/text/sketch.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { searchable } from '../db/searchable.ts';

/** What the indexes over the texts were made with. */
export interface IndexStamp {
  /** Our own rules of folding and sketching; see `indexRules`. */
  readonly rules: number;
  /**
   * The versions of Unicode and of ICU, such as “17.0, ICU 78.3”. Folding asks ICU for all that it does not know itself:
   * decompositions, categories and scripts, and the weights of its collation, which no policy of stability covers.
   */
  readonly unicode: string;
}

/** Raise it whenever `searchable`, `foldText` or `sketchOf` gives anything else than before for any text. */
const indexRules = 1;

/** What this program makes indexes with. */
export const indexStamp: IndexStamp = {
  rules: indexRules,
  unicode: `${process.versions.unicode ?? '0'}, ICU ${process.versions.icu ?? '0'}`,
};

/**
 * Makes the search index and the sketches again, in one transaction, when they were made with older rules or an older
 * ICU; says whether it did. What a newer program has made stays, so that two programs of one workspace do not take turns: the
 * older one may then miss words that the two fold differently, and so may the newer one in what the older one adds.
 */
export function refreshIndexes(db: WritableDb, stamp: IndexStamp = indexStamp): boolean {
  if (isFresh(db, stamp)) return false;
  const refresh = db.transaction(() => {
    // Asked again: another process may have done so while this one waited for the lock.
    if (isFresh(db, stamp)) return false;
    fillIndexes(db);
    db.prepare<[IndexStamp]>(
      `INSERT INTO index_stamp (id, rules, unicode) VALUES (1, :rules, :unicode)
       ON CONFLICT (id) DO UPDATE SET rules = excluded.rules, unicode = excluded.unicode`,
    ).run(stamp);
    return true;
  });
  return refresh.immediate();
}

function isFresh(db: ReadableDb, { rules, unicode }: IndexStamp): boolean {
  const found = db.prepare<[], IndexStamp>('SELECT rules, unicode FROM index_stamp').get();
  return found !== undefined && found.rules >= rules && icuOf(found.unicode) >= icuOf(unicode);
}

/** A release of ICU as a number that grows with it; 0 where a stamp names none. One release has one version of Unicode. */
function icuOf(unicode: string): number {
  const [, major = 0, minor = 0] = /ICU (\d+)(?:\.(\d+))?/.exec(unicode) ?? [];
  return Number(major) * 1000 + Number(minor);
}

function fillIndexes(db: WritableDb): void {
  // A contentless index is emptied by this command alone (https://sqlite.org/fts5.html#the_delete_all_command).
  db.exec(`INSERT INTO article_search (article_search) VALUES ('delete-all'); DELETE FROM sketch`);
  const index = db.prepare('INSERT INTO article_search (article_id, title, text) VALUES (?, ?, ?)');
  const sketch = db.prepare('INSERT INTO sketch (hash, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const read = db.prepare<[string], { title: string; text: string }>(
    'SELECT title, text FROM article JOIN article_text ON article_id = id WHERE id = ?',
  );
  for (const id of db.prepare<[], string>('SELECT id FROM article ORDER BY rowid').pluck().all()) {
    const row = read.get(id);
    if (!row) continue;
    index.run(id, searchable(row.title), searchable(row.text));
    for (const hash of sketchOf(row.text)) sketch.run(hash, id);
  }
}
