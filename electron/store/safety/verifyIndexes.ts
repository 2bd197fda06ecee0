import { sketchOf } from '../../../shared/text/sketch.ts';
import { prepareRead, type ReadableDb } from '../db/database.ts';
import { areIndexesOurs } from '../tables/indexes.ts';
import { writeSearch } from '../tables/search.ts';
import type { ReadableStore } from '../tables/store.ts';
import { verifyMarks } from './verifyMarks.ts';
import { findWrongWords } from './verifyWords.ts';

/**
 * Makes the search index, the sketches and what the whole workspace is asked by again in memory and compares them with those of the
 * file: SQLite finds an index that holds no copy of its texts sound, whatever words are in it. What another release of ICU has made
 * may differ, and is not compared.
 */
export function verifyIndexes(store: ReadableStore): readonly string[] {
  const { db } = store;
  if (!areIndexesOurs(db)) return [];
  return [...verifySketches(db), ...verifySearchIndex(db), ...verifyMarks(store)];
}

function verifySketches(db: ReadableDb): readonly string[] {
  const found = new Map<string, Set<number>>();
  const noted = prepareRead<[], { id: string; hash: number }>(
    db,
    'SELECT article_id AS id, hash FROM sketch',
  );
  for (const { id, hash } of noted.iterate()) found.set(id, (found.get(id) ?? new Set()).add(hash));
  const texts = prepareRead<[], { id: string; text: string }>(
    db,
    'SELECT article_id AS id, text FROM article_text',
  );
  const wrong: string[] = [];
  for (const { id, text } of texts.iterate()) {
    const expected = new Set(sketchOf(text));
    const own = found.get(id) ?? new Set();
    if (expected.size !== own.size || [...expected].some((hash) => !own.has(hash))) wrong.push(id);
    found.delete(id);
  }
  return [...wrong, ...found.keys()].map(
    (id) => `What newer versions of article ${id} are found by does not match its text.`,
  );
}

function verifySearchIndex(db: ReadableDb): readonly string[] {
  const rows = new Map(
    prepareRead<[], { rowid: number; id: string }>(
      db,
      'SELECT article_search.rowid, article.id FROM article_search JOIN article ON article.id = article_id',
    )
      .all()
      .map(({ rowid, id }) => [rowid, id]),
  );
  const article = prepareRead<[{ id: string }], { id: string; title: string; text: string }>(
    db,
    'SELECT id, title, text FROM article JOIN article_text ON article_id = id WHERE id = :id',
  );
  const wrong = findWrongWords<string>(db, {
    index: 'article_search',
    hasSizes: true,
    rows,
    refill: (fresh) => {
      const search = writeSearch(fresh);
      return (row, id) => {
        const found = article.get({ id });
        if (found) search.insert(found, undefined, row);
        return found?.text.length ?? 0;
      };
    },
  });
  return [
    ...verifySums(db),
    ...wrong.map(
      (id) => `The search index does not match the words of article ${id ?? 'that does not exist'}.`,
    ),
  ];
}

/** How many words the whole index has, which the ranking of what is found goes by, is the sum of what its rows have. */
function verifySums(db: ReadableDb): readonly string[] {
  const sizes = prepareRead<[], Buffer>(db, 'SELECT sz FROM article_search_docsize')
    .pluck()
    .all()
    .map(numbersIn);
  const sums = [0, 1, 2].map((column) => sizes.reduce((sum, size) => sum + (size[column] ?? 0), 0));
  const stored = prepareRead<[], Buffer>(db, 'SELECT block FROM article_search_data WHERE id = 1')
    .pluck()
    .get();
  const expected = sizes.length === 0 ? '' : [sizes.length, ...sums].join();
  return numbersIn(stored ?? Buffer.alloc(0)).join() === expected || sizes.length === 0
    ? []
    : ['The search index does not know how many words it has.'];
}

/** Numbers as SQLite writes them one after the other (https://sqlite.org/fileformat.html#varint); those here are small. */
function numbersIn(bytes: Buffer): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
