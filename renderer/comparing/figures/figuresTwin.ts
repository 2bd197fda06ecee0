import { comparableOf } from '../../../shared/compare/comparedFigure.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import { toNumber } from '../../../shared/compare/fraction.ts';
import { type NoLimit, whyNoLimit } from '../../../shared/compare/limit.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { shortDay, shortDays } from '../../../shared/text/days.ts';
import type { ToldOnce } from '../copies.ts';
import { type Twin, type TwinRow, twinOf } from '../twin.ts';
import { spanOfStatement } from './figuresInput.ts';

const columns = [
  'As of',
  'Says',
  'Outlet',
  'Speaker',
  'Published',
  'Grade',
  'Hedge',
  'Articles',
  'Limits',
  'Words',
];

/** The picture as a table, by days, then values; also what is not drawn, with the reason. */
export function figuresTwin(
  name: string,
  marks: readonly ToldOnce[],
  otherMeasure: ReadonlySet<string>,
  form: DateForm,
): Twin {
  return twinOf(fileName(name), columns, () =>
    inOrderOfDays(marks).map((told) => rowOf(told, otherMeasure, form)),
  );
}

function rowOf({ statement, copies }: ToldOnce, otherMeasure: ReadonlySet<string>, form: DateForm): TwinRow {
  return {
    id: statement.id,
    cells: [
      dayCell(statement, form),
      statement.figure ? figureWords(statement.figure) : statement.words,
      statement.outlet ?? '',
      statement.speakers.map((speaker) => speaker.name).join(', '),
      statement.published === null ? '' : shortDay(statement.published, form),
      statement.grade ?? '',
      statement.hedge ?? '',
      String(new Set([statement, ...copies].map(({ articleId }) => articleId)).size),
      limitWords(statement, otherMeasure),
      statement.words,
    ],
  };
}

function dayCell({ figure }: Statement, form: DateForm): string {
  if (!figure?.asOf) return 'no day given';
  const { date, words } = figure.asOf;
  return date === null ? (words ?? 'no date') : shortDays(date, form);
}

function limitWords(statement: Statement, otherMeasure: ReadonlySet<string>): string {
  const why = whyNoLimit(statement);
  if (why === 'excluded') return `no: excluded, ${statement.excluded}`;
  if (otherMeasure.has(statement.id)) return 'no: another measure';
  return why === null ? 'yes' : `no: ${reasons[why]}`;
}

const reasons: Readonly<Record<Exclude<NoLimit, 'excluded'>, string>> = {
  refuted: 'refuted',
  approximate: 'approximate',
  'no number': 'no number',
  'no day': 'no day',
};

/** By days, then by values, then by ids: the same on every machine. */
export function inOrderOfDays(marks: readonly ToldOnce[]): readonly ToldOnce[] {
  const keyed = marks.map((told) => ({
    told,
    day: dayOf(told.statement),
    value: valueOfStatement(told.statement),
    id: told.statement.id,
  }));
  keyed.sort((a, b) => a.day - b.day || a.value - b.value || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return keyed.map(({ told }) => told);
}

/** The middle of the days that a statement may be about, as a column of the picture; what has no day comes last. */
export function dayOf(statement: Statement): number {
  const span = spanOfStatement(statement);
  return span ? (span.start + span.end) / 2 : Number.MAX_SAFE_INTEGER;
}

/** Its lower end, else its upper end, in the base unit: as a place among others and never as a value. */
export function valueOfStatement(statement: Statement): number {
  const { lower, upper } = comparableOf(statement)?.values ?? {};
  const end = lower ?? upper;
  return end ? toNumber(end.value) : 0;
}

/** “killed-people-aboard”: letters and digits of any script. */
function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'figures'
  );
}
