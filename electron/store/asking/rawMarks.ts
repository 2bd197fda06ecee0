import type { ReadableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';

/** Statements that give what columns are made of. */
export function readRawMarks(db: ReadableDb) {
  const after = prepared<{ after: number; count: number }, RawMark>(
    db,
    `SELECT ${fields}
     FROM mark
     WHERE id > :after
     ORDER BY id
     LIMIT :count`,
  );
  const one = prepared<{ row: number }, RawMark>(db, `SELECT ${fields} FROM mark WHERE id = :row`);
  const homes = prepared<{ after: number }, { id: number; articleId: string }>(
    db,
    'SELECT id, article_id AS articleId FROM home WHERE id > :after ORDER BY id',
  );
  return {
    /** So many rows behind one, in the order of the table. */
    after: (row: number, count: number): RawMark[] => after().raw().all({ after: row, count }),
    of: (row: number): RawMark | undefined => one().raw().get({ row }),
    /** The articles that have a number above one, in the order of their numbers. */
    homes: (row: number) => homes().all({ after: row }),
  };
}

/** A row of the table `mark`, in the order of `fields`. */
export type RawMark = readonly [
  id: number,
  home: number,
  codes: number,
  traits: number,
  links: number,
  created: number,
  start: number,
  end: number,
  sentenceStart: number,
  sentenceEnd: number,
  createdBy: string,
  entryId: string | null,
  lower: string | null,
  upper: string | null,
  entity: string | null,
  property: string | null,
  unit: string | null,
  asOfFrom: number | null,
  asOfTo: number | null,
];

const fields = `mark.id, home, codes, traits, links, created, start_offset, end_offset, sentence_start, sentence_end,
  created_by, entry_id, lower, upper, entity, property, unit, as_of_from, as_of_to`;
