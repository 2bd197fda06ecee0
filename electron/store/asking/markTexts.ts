import type { Range } from '../../../shared/model/segment.ts';
import { sentencesAround } from '../../../shared/text/sentencesAround.ts';
import type { ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';
import { traits } from '../tables/markCodes.ts';
import type { Question } from './question.ts';

/** The segments of an annotation; UTF-16 code units of its article, half-open. */
export function segmentsOf({ store, memory: { columns } }: Question, slot: number): readonly Range[] {
  if (((columns.traits[slot] ?? 0) & traits.parts) === 0)
    return [{ start: columns.starts[slot] ?? 0, end: columns.ends[slot] ?? 0 }];
  const row = columns.rows[slot] ?? 0;
  const found = columns.segments.get(row) ?? statementsOf(store.db).segments().all({ row });
  columns.segments.set(row, found);
  return found;
}

/** Stretches of whole sentences in which an annotation lies: one, or one for each of its segments. */
export function sentencesOfMark(question: Question, slot: number): readonly Range[] {
  const { store, memory } = question;
  const { columns, articles, state } = memory;
  if (((columns.traits[slot] ?? 0) & traits.parts) === 0)
    return [{ start: columns.sentenceStarts[slot] ?? 0, end: columns.sentenceEnds[slot] ?? 0 }];
  const known = sentences.get(state) ?? new Map<number, readonly Range[]>();
  sentences.set(state, known);
  const text = store.articles.text(articles.list[columns.homes[slot] ?? -1]?.id ?? '') ?? '';
  const found =
    known.get(slot) ?? segmentsOf(question, slot).map((segment) => sentencesAround(text, segment));
  known.set(slot, found);
  return found;
}

/** Of annotations with several segments, as long as nothing changes. */
const sentences = new WeakMap<object, Map<number, readonly Range[]>>();

/** The words of an annotation, its segments with a space between them. */
export function wordsOfMark({ store, memory: { columns } }: Question, slot: number): string {
  const row = columns.rows[slot] ?? 0;
  const known = columns.words.get(row);
  if (known !== undefined) return known;
  const words = statementsOf(store.db).words().all({ row }).join(' ');
  if (words.length <= longestKept) columns.words.set(row, words);
  return words;
}

/** The words of each segment of an annotation; none when it has gone meanwhile. */
export function wordsOfSegments({ store, memory: { columns } }: Question, slot: number): readonly string[] {
  return statementsOf(store.db)
    .words()
    .all({ row: columns.rows[slot] ?? 0 });
}

/** Names are short; what is longer is read each time. */
const longestKept = 200;

/** The id of an annotation; undefined when it has gone meanwhile. */
export function idOfMark({ store, memory: { columns } }: Question, slot: number): string | undefined {
  return statementsOf(store.db)
    .ids()
    .get({ row: columns.rows[slot] ?? 0 });
}

const statementsOf = perConnection(makeStatements);

function makeStatements(db: ReadableDb) {
  const words = prepared<{ row: number }, string>(
    db,
    `SELECT exact
     FROM mark
     JOIN segment ON segment.annotation_id = mark.annotation_id
     WHERE mark.id = :row
     ORDER BY ordinal`,
  );
  const segments = prepared<{ row: number }, Range>(
    db,
    `SELECT segment.start_offset AS start, segment.end_offset AS "end"
     FROM mark
     JOIN segment ON segment.annotation_id = mark.annotation_id
     WHERE mark.id = :row
     ORDER BY ordinal`,
  );
  const ids = prepared<{ row: number }, string>(db, 'SELECT annotation_id FROM mark WHERE id = :row');
  return { words: () => words().pluck(), segments, ids: () => ids().pluck() };
}
