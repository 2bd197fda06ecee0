import type { AnswerFacts } from '../table/facts.ts';
import { citationDay } from './citationDay.ts';
import { isolated, oneLine } from './quotation.ts';

/** An answer as a person reads it: its sentence on one line, and where that is from on the next. */
export function answerText({ sentence, article, outlet }: AnswerFacts): string {
  const { publishedAt } = article.source;
  const home = [article.title, outlet?.name ?? null, publishedAt === null ? null : citationDay(publishedAt)];
  const known = home.filter((part) => part !== null).map((part) => isolated(oneLine(part)));
  return `${isolated(oneLine(sentence))}\n${known.join(', ')}\n`;
}
