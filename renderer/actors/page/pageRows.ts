import type { DateForm } from '../../../shared/model/dateForm.ts';
import { dayHeading, dayPart } from '../../../shared/text/days.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';

/** What is over an answer of the page: a day that begins with it, an article that begins with it; null where it goes on. */
export interface PageHeading {
  readonly day: string | null;
  /** How many answers of the article follow, as far as they have been read. */
  readonly article: number | null;
}

/** The headings over each answer, which are in the order of days and articles. */
export function headingsOf(answers: readonly Answer[], form: DateForm): readonly PageHeading[] {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(keyOf(answer), (counts.get(keyOf(answer)) ?? 0) + 1);
  return answers.map((answer, index) => {
    const before = answers[index - 1];
    const isSameDay = before && dayOf(before) === dayOf(answer);
    const isSame = isSameDay && before.articleId === answer.articleId;
    return {
      day: isSameDay ? null : dayWords(answer, form),
      article: isSame ? null : (counts.get(keyOf(answer)) ?? 0),
    };
  });
}

function keyOf(answer: Answer): string {
  return `${dayOf(answer)} ${answer.articleId}`;
}

function dayOf({ published }: Answer): string {
  return published === null ? '' : dayPart(published);
}

function dayWords(answer: Answer, form: DateForm): string {
  const day = dayOf(answer);
  return day === '' ? 'No day of publication' : dayHeading(day, form);
}
