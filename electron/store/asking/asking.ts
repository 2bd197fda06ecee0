import { localDay } from '../../../shared/model/localDay.ts';
import type { Asked } from '../../../shared/transfer/asking.ts';
import type { ReadableStore } from '../tables/store.ts';
import { remember } from './memory.ts';
import { circumstancesOf, type Question, questionOf } from './question.ts';

/**
 * Makes a query a question to a workspace as it is now; it yields between steps of a few milliseconds. What is worked out of it at once
 * belongs to the same moment. Days are those of the computer’s local time. Throws `Refusal` where the query cannot be read.
 */
export function* prepare(store: ReadableStore, asked: Asked): Generator<void, Question> {
  const memory = yield* remember(store);
  return questionOf(store, memory, asked.query, circumstancesOf(store, asked, localDay(Date.now())));
}

/** Runs steps to their end without a pause, for commands that do nothing else meanwhile. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
