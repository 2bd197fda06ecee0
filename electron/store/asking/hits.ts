import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import { answersOf } from './answers.ts';
import { idOfMark } from './markTexts.ts';
import { inOrder } from './order.ts';
import type { Question } from './question.ts';

/** The most hits that one way leads through. */
const maxHits = 10_000;

/** Up to `count` annotations that answer, in an order. */
export function hits(
  question: Question,
  order: AnswerOrder,
  count = maxHits,
): { readonly id: string; readonly articleId: string }[] {
  const { memory } = question;
  return inOrder(memory, answersOf(question), order, 0, count).flatMap((slot) => {
    const id = idOfMark(question, slot);
    const articleId = memory.articles.list[memory.columns.homes[slot] ?? -1]?.id;
    return id === undefined || articleId === undefined ? [] : [{ id, articleId }];
  });
}
