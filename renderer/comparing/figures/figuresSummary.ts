import type { Band, BandStep } from '../../../shared/compare/band.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import { whyNoLimit } from '../../../shared/compare/limit.ts';
import type { OriginCluster, Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { dayWithoutYear } from '../chart/withoutYear.ts';
import { articlesAndOrigins, type ToldOnce } from '../copies.ts';

interface Summed {
  readonly marks: readonly ToldOnce[];
  readonly band: Band;
  /** Null: they are not known (yet). */
  readonly clusters: readonly OriginCluster[] | null;
  readonly cumulative: boolean;
  /** Left out by a person, hidden, without a number, and with one of something else. */
  readonly excluded: number;
  readonly hidden: number;
  readonly numberless: number;
  readonly otherMeasure: number;
  readonly form: DateForm;
}

/** So many stretches of days are told one by one; of more the first and the last. */
const mostSteps = 5;

/** What the picture shows, in a few sentences. */
export function figuresSummary(summed: Summed): string {
  return [
    countsSentence(summed),
    ...bandSentences(summed),
    ...summed.band.impossible.slice(0, mostSteps).map(({ sentence }) => sentence),
    withoutLimit(summed),
    leftOut(summed),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function countsSentence({ marks, clusters }: Summed): string {
  const all = marks.flatMap(({ statement, copies }) => [statement, ...copies]);
  const { articles, origins } = articlesAndOrigins(all, clusters);
  const refuted = marks.filter(({ statement }) => whyNoLimit(statement) === 'refuted').length;
  const dayless = marks.filter(({ statement }) => !statement.figure?.asOf).length;
  const from = `${counted(marks.length, 'statement')} from ${counted(articles, 'article')}`;
  const notes = [
    refuted > 0 && `${numeral(refuted)} refuted`,
    dayless > 0 && `${numeral(dayless)} without a day`,
  ].filter((note) => note !== false);
  return `${from}${clusters === null ? '' : `, ${counted(origins, 'origin')}`}${notes.length > 0 ? `; ${notes.join(', ')}` : ''}.`;
}

/** What is possible on which days; days that allow the same are told together. */
function bandSentences({ band, cumulative, form }: Summed): readonly string[] {
  const possible = band.steps.filter(({ isEmpty }) => !isEmpty);
  if (possible.length === 0) return [];
  const shown = possible.length <= mostSteps ? possible : [possible[0], possible.at(-1)].filter(isStep);
  const told = shown.map(
    (step) => `${stepWords(step, band.unit)} ${onDays(step, isOneYear(possible), form)}`,
  );
  const from = cumulative ? 'What is said allows a total of' : 'What is said allows';
  if (possible.length > mostSteps)
    return [
      `${from} ${told.join(' and ')}; in between there are ${numeral(possible.length - 2)} more steps.`,
    ];
  const last = told.at(-1) ?? '';
  return [`${from} ${told.length === 1 ? last : `${told.slice(0, -1).join(', ')} and ${last}`}.`];
}

const isStep = (step: BandStep | undefined): step is BandStep => step !== undefined;

function stepWords({ lower, upper }: BandStep, unit: string | null): string {
  return figureWords({ lower, upper, unit, modifiers: [] });
}

/** The year is named where there are several: the picture says it, too. */
function onDays({ from, to }: BandStep, isOneYear: boolean, form: DateForm): string {
  const days = from === to ? from : `${from}/${to}`;
  const words = isOneYear ? dayWithoutYear(days, form) : shortDays(days, form);
  return from === to ? `on ${words}` : `from ${words}`;
}

function isOneYear(steps: readonly BandStep[]): boolean {
  return new Set(steps.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)])).size === 1;
}

function withoutLimit({ marks }: Summed): string {
  const approximate = marks.filter(({ statement }) => whyNoLimit(statement) === 'approximate');
  const [first] = approximate;
  if (!first?.statement.figure) return '';
  return approximate.length === 1
    ? `“${capitalised(figureWords(first.statement.figure))}” sets no limit.`
    : `${counted(approximate.length, 'approximate value')} set no limit.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function leftOut({ excluded, hidden, numberless, otherMeasure }: Summed): string {
  const parts = [
    excluded > 0 && `${numeral(excluded)} excluded`,
    hidden > 0 && `${numeral(hidden)} of hidden outlets`,
    numberless > 0 && `${numeral(numberless)} without a number`,
    otherMeasure > 0 && `${numeral(otherMeasure)} of another measure`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `Not drawn: ${parts.join(', ')}.`;
}

/** Whether a figure has a bound at all. */
export function hasNumber({ figure }: Pick<Statement, 'figure'>): boolean {
  return figure !== null && (figure.lower !== null || figure.upper !== null);
}
