import type { Question as Saved } from '../../../shared/model/question.ts';
import { Refusal } from '../../../shared/result.ts';
import type { QuestionLine } from '../../../shared/transfer/asking.ts';
import type { ReadableStore } from '../tables/store.ts';
import { answersOf } from './answers.ts';
import { prepare } from './asking.ts';
import type { Question } from './question.ts';

/**
 * The saved questions, the oldest first, each with the number of its answers and of those that were made since it was last looked at (all,
 * where it never was); it yields between steps. A query that can no longer be read has neither.
 */
export function* savedQuestions(store: ReadableStore): Generator<void, QuestionLine[]> {
  const lines: QuestionLine[] = [];
  for (const saved of store.questions.all()) {
    const lookedAt = store.settings.lookedAt(saved.id);
    const question = yield* questionIfReadable(store, saved);
    lines.push({ ...saved, ...(question ? countsOf(question) : { count: null, fresh: 0 }), lookedAt });
    yield;
  }
  return lines;
}

function* questionIfReadable(store: ReadableStore, { id, query }: Saved): Generator<void, Question | null> {
  try {
    return yield* prepare(store, { query, questionId: id });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid-input') return null;
    throw error;
  }
}

function countsOf(question: Question): Pick<QuestionLine, 'count' | 'fresh'> {
  const { created } = question.memory.columns;
  const lastLook = question.lastLook ?? Number.NEGATIVE_INFINITY;
  let count = 0;
  let fresh = 0;
  answersOf(question).forEach((slot) => {
    count += 1;
    if ((created[slot] ?? 0) > lastLook) fresh += 1;
  });
  return { count, fresh };
}
