import { sketchOf } from '../../../shared/text/sketch.ts';
import { openWritable, prepareRead, prepareWords, type ReadableDb, type Word } from '../db/database.ts';
import { areIndexesOurs } from '../tables/indexes.ts';
import { writeSearch } from '../tables/search.ts';

/** How much text is indexed again at a time, in UTF-16 code units: its index is kept in memory. */
const stretch = 32 * 1024 * 1024;

/** A row of the search index. */
interface Indexed {
  readonly rowid: number;
  readonly id: string;
}

/**
 * Makes the search index and the sketches again in memory and compares them with those of the file: SQLite finds an index that
 * holds no copy of its texts sound, whatever words are in it. What another release of ICU has made may differ, and is not compared.
 */
export function verifyIndexes(db: ReadableDb): readonly string[] {
  if (!areIndexesOurs(db)) return [];
  const rows = prepareRead<[], Indexed>(
    db,
    'SELECT article_search.rowid, article.id FROM article_search JOIN article ON article.id = article_id',
  ).all();
  return [...verifySketches(db), ...verifySums(db), ...verifyWords(db, rows)];
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

function verifyWords(db: ReadableDb, rows: readonly Indexed[]): readonly string[] {
  const known = new Set(rows.map(({ rowid }) => rowid));
  const wrong = new Set<string>();
  const article = prepareRead<[{ id: string }], { id: string; title: string; text: string }>(
    db,
    'SELECT id, title, text FROM article JOIN article_text ON article_id = id WHERE id = :id',
  );
  for (let from = 0; from < rows.length; ) {
    const fresh = openWritable(':memory:');
    try {
      fresh.exec(schemaOfSearch(db));
      const search = writeSearch(fresh);
      const batch = new Map<number, string>();
      // One transaction: the index writes a piece of itself at the end of each.
      fresh.exec('BEGIN');
      for (let length = 0; length < stretch && from < rows.length; from += 1) {
        const { rowid, id } = rows[from] as Indexed;
        const found = article.get({ id });
        if (!found) continue;
        search.insert(found, undefined, rowid);
        batch.set(rowid, id);
        length += found.text.length;
      }
      fresh.exec('COMMIT');
      for (const rowid of compareWords(db, fresh, batch, known))
        wrong.add(batch.get(rowid) ?? 'that does not exist');
    } finally {
      fresh.close();
    }
  }
  return [...wrong].map((id) => `The search index does not match the words of article ${id}.`);
}

function schemaOfSearch(db: ReadableDb): string {
  return (
    prepareRead<[], string>(db, `SELECT sql FROM sqlite_schema WHERE name = 'article_search'`)
      .pluck()
      .get() ?? ''
  );
}

/** The rows whose words or sizes differ: of the words only the first one, since from there on they are out of step. */
function compareWords(
  db: ReadableDb,
  fresh: ReadableDb,
  batch: ReadonlyMap<number, string>,
  known: ReadonlySet<number>,
): readonly number[] {
  const size = 'SELECT hex(sz) FROM article_search_docsize WHERE id = :id';
  const [own, expected] = [db, fresh].map((one) => prepareRead<[{ id: number }], string>(one, size).pluck());
  const wrong = [...batch.keys()].filter((id) => own?.get({ id }) !== expected?.get({ id }));
  const wanted = prepareWords(fresh).iterate();
  try {
    for (const word of prepareWords(db).iterate()) {
      const [, row] = word;
      if (!known.has(row)) return [...wrong, row];
      if (!batch.has(row)) continue;
      const next = wanted.next();
      if (next.done || !isSame(word, next.value)) return [...wrong, next.done ? row : next.value[1]];
    }
    const left = wanted.next();
    return left.done ? wrong : [...wrong, left.value[1]];
  } finally {
    // A connection whose rows are being read cannot be closed.
    wanted.return?.();
  }
}

function isSame(a: Word, b: Word): boolean {
  return a.every((value, index) => value === b[index]);
}
