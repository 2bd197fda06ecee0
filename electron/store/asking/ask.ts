import { type Tag, tags } from '../../../shared/model/tag.ts';
import type { AnswerOrder } from '../../../shared/transfer/answerOrder.ts';
import type { Answers } from '../../../shared/transfer/asking.ts';
import { codeIn } from '../tables/markCodes.ts';
import { answersAt } from './answer.ts';
import { answersOf } from './answers.ts';
import type { Bits } from './bits.ts';
import { inOrder } from './order.ts';
import { countPassageArticles } from './passages.ts';
import type { Question } from './question.ts';

/** A page of the answers of a question, and how many there are in all. */
export interface AskedPage {
  readonly order: AnswerOrder;
  /** Counted from 0. */
  readonly from: number;
  readonly count: number;
}

/** Answers a question. */
export function ask(question: Question, { order, from, count }: AskedPage): Answers {
  const answers = answersOf(question);
  return {
    ...totalsOf(question, answers),
    answers: answersAt(question, count === 0 ? [] : inOrder(question.memory, answers, order, from, count)),
    passageArticles: question.needs.answers === 'passages' ? countPassageArticles(question) : null,
  };
}

type Totals = Pick<Answers, 'total' | 'articles' | 'outlets' | 'byTag'>;

function totalsOf({ memory }: Question, answers: Bits): Totals {
  const { columns, articles, names } = memory;
  const counts = [0, 0, 0, 0, 0, 0, 0, 0];
  const isHome = new Uint8Array(articles.list.length);
  let total = 0;
  answers.forEach((slot) => {
    const tag = codeIn(columns.codes[slot] ?? 0, 'tag');
    counts[tag] = (counts[tag] ?? 0) + 1;
    isHome[columns.homes[slot] ?? -1] = 1;
    total += 1;
  });
  const outlets = new Set<string>();
  let homes = 0;
  articles.list.forEach(({ outletKey }, home) => {
    if (isHome[home] !== 1) return;
    homes += 1;
    if (outletKey !== null) outlets.add(names.outlets.get(outletKey)?.[0] ?? outletKey);
  });
  // True because every tag has a count.
  const byTag = Object.fromEntries(tags.map((tag, index) => [tag, counts[index + 1] ?? 0])) as Record<
    Tag,
    number
  >;
  return { total, articles: homes, outlets: outlets.size, byTag };
}
