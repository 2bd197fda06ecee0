import { Question } from '../../../shared/model/question.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';

export type Questions = ReturnType<typeof readQuestions>;
export type WritableQuestions = ReturnType<typeof writeQuestions>;

/** The questions that a person has saved. */
export function readQuestions(db: ReadableDb) {
  const byId = prepared<{ id: string }, Question>(db, 'SELECT * FROM question WHERE id = :id');
  const all = prepared<object, Question>(db, 'SELECT * FROM question ORDER BY id');
  return {
    get(id: string): Question | undefined {
      const row = byId().get({ id });
      return row && toQuestion(row);
    },
    /** Every question, the oldest first. */
    all: (): Question[] => all().all({}).map(toQuestion),
  };
}

/** Saved questions, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeQuestions(db: WritableDb) {
  const insert = preparedWriteOfOne<Question>(
    db,
    'INSERT INTO question (id, name, query) VALUES (:id, :name, :query)',
  );
  const update = preparedWriteOfOne<Question>(
    db,
    'UPDATE question SET name = :name, query = :query WHERE id = :id',
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM question WHERE id = :id');
  return {
    ...readQuestions(db),
    insert: (question: Question): void => insert(question),
    update: (question: Question): void => update(question),
    remove: (id: string): void => remove({ id }),
  };
}

function toQuestion(row: Question): Question {
  return readRow(`Question ${row.id}`, () => Question.parse(row));
}
