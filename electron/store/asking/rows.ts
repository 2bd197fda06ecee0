import { endOf, startOf } from '../../../shared/model/extent.ts';
import { cellOf, findColumn } from '../../../shared/table/columns.ts';
import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import type { AnswerRow, Sorting } from '../../../shared/transfer/asking.ts';
import { answersOf } from './answers.ts';
import { factsOf } from './facts.ts';
import { idOfMark } from './markTexts.ts';
import { inOrder } from './order.ts';
import type { Question } from './question.ts';
import { sortedBy } from './sorting.ts';

/** Which rows of a table, and what is in it. */
export interface Page {
  readonly columns: readonly string[];
  readonly sorting: Sorting;
  /** Counted from 0. */
  readonly from: number;
  readonly count: number;
}

/** The answers as rows of a table; columns that are not known are left out. */
export function* rows(
  question: Question,
  { columns, sorting, from, count }: Page,
): Generator<void, { total: number; rows: AnswerRow[] }> {
  const total = answersOf(question).count();
  const ids = yield* idsInRows(question, sorting, from, count);
  const wanted = columns.flatMap((id) => findColumn(id) ?? []);
  const made: AnswerRow[] = [];
  for (const facts of factsOf(question.store, ids)) {
    const { annotation } = facts;
    made.push({
      id: annotation.id,
      articleId: annotation.articleId,
      tag: annotation.tag,
      start: startOf(annotation),
      end: endOf(annotation),
      cells: Object.fromEntries(wanted.map((column) => [column.id, cellOf(facts, column)])),
    });
    yield;
  }
  return { total, rows: made };
}

/** The ids of the annotations that answer, as a table sorts them, or in an order where it sorts by nothing; from one on (counted from 0). */
export function* idsInRows(
  question: Question,
  sorting: Sorting,
  from: number,
  count: number,
  order: AnswerOrder = 'newest',
): Generator<void, readonly string[]> {
  const slots =
    sorting.length === 0
      ? inOrder(question.memory, answersOf(question), order, from, count)
      : (yield* sortedBy(question, sorting)).slice(from, from + count);
  const ids: string[] = [];
  for (const slot of slots) {
    const id = idOfMark(question, slot);
    if (id !== undefined) ids.push(id);
    if (ids.length % 500 === 0) yield;
  }
  return ids;
}
