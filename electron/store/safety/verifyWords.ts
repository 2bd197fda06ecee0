import {
  openWritable,
  prepareRead,
  prepareWords,
  type ReadableDb,
  type Word,
  type WordIndex,
  type WritableDb,
} from '../db/database.ts';

/** How much text is indexed again at a time, in UTF-16 code units: its index is kept in memory. */
const stretch = 32 * 1024 * 1024;

/** One of two indexes over words, and how it is made again. */
export interface Subject<Id> {
  readonly index: WordIndex;
  /** Whether it knows how many words each row has. */
  readonly hasSizes: boolean;
  /** What it should hold, by row. */
  readonly rows: ReadonlyMap<number, Id>;
  /** What makes a row again in a database that has this index and nothing else; gives how much text that was, in UTF-16 code units. */
  readonly refill: (fresh: WritableDb) => (row: number, id: Id) => number;
}

/** Makes an index again in memory and gives what of it differs; its rows that nothing belongs to come as null. */
export function findWrongWords<Id>(
  db: ReadableDb,
  { index, hasSizes, rows, refill }: Subject<Id>,
): readonly (Id | null)[] {
  const wrong = new Set<number>();
  const waiting = [...rows];
  for (let from = 0; from < waiting.length; ) {
    const fresh = openWritable(':memory:');
    try {
      fresh.exec(schemaOf(db, index));
      const make = refill(fresh);
      const batch = new Map<number, Id>();
      // One transaction: the index writes a piece of itself at the end of each.
      fresh.exec('BEGIN');
      for (let length = 0; length < stretch && from < waiting.length; from += 1) {
        // True because of the condition.
        const [row, id] = waiting[from] as [number, Id];
        length += make(row, id);
        batch.set(row, id);
      }
      fresh.exec('COMMIT');
      const made = new Set(batch.keys());
      if (hasSizes) for (const row of compareSizes(db, fresh, index, made)) wrong.add(row);
      for (const row of compareWords(db, fresh, index, made, rows)) wrong.add(row);
    } finally {
      fresh.close();
    }
  }
  return [...wrong].map((row) => rows.get(row) ?? null);
}

function schemaOf(db: ReadableDb, index: WordIndex): string {
  return (
    prepareRead<[{ index: string }], string>(db, 'SELECT sql FROM sqlite_schema WHERE name = :index')
      .pluck()
      .get({ index }) ?? ''
  );
}

function compareSizes(
  db: ReadableDb,
  fresh: ReadableDb,
  index: WordIndex,
  batch: ReadonlySet<number>,
): readonly number[] {
  const size = `SELECT hex(sz) FROM ${index}_docsize WHERE id = :id`;
  const [own, expected] = [db, fresh].map((one) => prepareRead<[{ id: number }], string>(one, size).pluck());
  return [...batch].filter((id) => own?.get({ id }) !== expected?.get({ id }));
}

/** The first row whose words differ, if any: from there on they are out of step. */
function compareWords(
  db: ReadableDb,
  fresh: ReadableDb,
  index: WordIndex,
  batch: ReadonlySet<number>,
  known: ReadonlyMap<number, unknown>,
): readonly number[] {
  const wanted = prepareWords(fresh, index).iterate();
  try {
    for (const word of prepareWords(db, index).iterate()) {
      const [, row] = word;
      if (!known.has(row)) return [row];
      if (!batch.has(row)) continue;
      const next = wanted.next();
      if (next.done || !isSame(word, next.value)) return [next.done ? row : next.value[1]];
    }
    const left = wanted.next();
    return left.done ? [] : [left.value[1]];
  } finally {
    // A connection whose rows are being read cannot be closed.
    wanted.return?.();
  }
}

function isSame(a: Word, b: Word): boolean {
  return a.every((value, index) => value === b[index]);
}
