import { comparable } from '../../../shared/compare/comparable.ts';
import { comparedFigure } from '../../../shared/compare/comparedFigure.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { FigureGroup } from '../../../shared/compare/groups.ts';
import { isRefuted } from '../../../shared/compare/limit.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { propertyLabel } from '../../../shared/model/codes/figure.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { longDay, shortDays } from '../../../shared/text/days.ts';
import type { ToldOnce } from '../copies.ts';
import { copiesWords } from './impossibleWords.ts';

/**
 * What a picture of these figures answers: “How many people aboard the Calder Maid were killed, as of when, says who”. What happened is put
 * into a sentence only where it is one of the words that the grammar knows.
 */
export function titleOf({ entity, property, statements }: FigureGroup): string {
  const isCount = statements.some((statement) => {
    const figure = comparedFigure(statement);
    return figure !== null && comparable(figure).isWhole;
  });
  const label = property === null ? null : propertyLabel(property);
  const what = entity ?? '';
  const asked = !isCount
    ? `How much: ${[entity, label].filter((part) => part !== null).join(', ') || 'figures that name nothing'}`
    : label !== null && happened.has(label)
      ? `How many ${what === '' ? '' : `${what} `}were ${label}`
      : `How many ${what || 'there were'}${label === null ? '' : ` (${label})`}`;
  return `${asked}, as of when, says who`;
}

const happened: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'killed or injured',
  'missing',
  'rescued',
  'detained',
  'displaced',
  'infected',
  'captured',
]);

/** The day that a statement is about, as it says it: “as of 9 March 2026”, “no day given, published 10 March 2026”. */
export function asOfWords(
  { figure, published }: Pick<Statement, 'figure' | 'published'>,
  form: DateForm,
): string {
  const asOf = figure?.asOf;
  if (asOf?.date)
    return `as of ${asOf.date.includes('/') ? shortDays(asOf.date, form) : longDay(asOf.date, form)}`;
  if (asOf)
    return asOf.words === null ? 'on a day that gives no date' : `as of “${asOf.words}”, which gives no date`;
  return published === null ? 'no day given or known' : `no day given, published ${longDay(published, form)}`;
}

/** All that a mark says, for who cannot see it. */
export function markSentence(told: ToldOnce, form: DateForm): string {
  const { statement } = told;
  const { figure, outlet, published, grade, hedge, sentence, speakers } = statement;
  const value = figure ? figureWords(figure) : statement.words;
  const speaker = speakers[0] && !speakers[0].isAuthor ? `, according to ${speakers[0].name}` : '';
  const parts = [
    `${value}, ${asOfWords(statement, form)}, says ${outlet ?? 'an article without an outlet'}${speaker}.`,
    figure?.asOf && published !== null ? `Published ${longDay(published, form)}.` : null,
    isRefuted(statement) ? 'Refuted.' : null,
    copiesWords(told) === null ? null : `${copiesWords(told)}.`,
    grade === null ? null : `Grade ${grade}.`,
    hedge === null ? null : `Hedge: “${hedge}”.`,
    `“${sentence.text}”`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
