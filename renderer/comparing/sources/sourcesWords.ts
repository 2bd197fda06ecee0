import { isolated } from '../../../shared/citation/quotation.ts';
import { isRefuted } from '../../../shared/compare/limit.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { isoOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { longDay } from '../../../shared/text/days.ts';
import type { DayBy } from '../statementDays.ts';
import type { ShownSources } from './shownSources.ts';
import type { PlacedRow } from './sourceRow.ts';
import { ageWords, nameOf, saysOf } from './sourceTexts.ts';

interface Told {
  readonly shown: ShownSources;
  readonly rowsBy: 'outlet' | 'speaker';
  readonly dayBy: DayBy;
  readonly form: DateForm;
}

/** Up to so many pairs are told one by one. */
const mostPairs = 3;

/** What the rows of a day say together, in a few sentences. */
export function sourcesWords(told: Told): string {
  const { shown, rowsBy, dayBy, form } = told;
  const { rows, day } = shown;
  const saying = rows.filter(({ statement }) => statement !== null);
  const until = longDay(isoOf({ start: day, end: day }), form);
  const origins = saying.filter(({ origin }) => origin === null).length;
  const who = counted(saying.length, rowsBy);
  const copied = saying.length > origins ? `, ${numeral(origins)} of them in words of their own` : '';
  return [
    `${dayBy === 'published' ? 'By' : 'For'} ${until} ${who} ${saying.length === 1 ? 'says' : 'say'} how many${copied}.`,
    ...conflictSentences(told),
    ...approximateSentences(saying),
    leftOut(shown),
  ]
    .filter(Boolean)
    .join(' ');
}

function conflictSentences({ shown: { conflicts, group, day, rows }, form }: Told): readonly string[] {
  if (conflicts.length === 0)
    return rows.length < 2
      ? []
      : [
          group.cumulative
            ? 'All of it can be true.'
            : 'No two that are about one day exclude each other; other days are not compared.',
        ];
  // Of many the first one is enough: the table has them all.
  const told = conflicts.length > mostPairs ? 1 : mostPairs;
  const pairs = conflicts.slice(0, told).map(({ low, high, gap }) => {
    const said = [high, low].map(
      (row) => `${part(row)}${row.statement ? ` (${whoAndWhen(row, row.statement, day, form)})` : ''}`,
    );
    return `${said.join(' and ')} cannot both be true${gap ? `: ${gap.words}` : ''}.`;
  });
  const more = conflicts.length - told;
  return more > 0 ? [...pairs, `${counted(more, 'more pair')} of rows cannot both be true either.`] : pairs;
}

const part = ({ statement }: PlacedRow) => (statement ? `“${saysOf(statement)}”` : '');

function whoAndWhen(row: PlacedRow, statement: Statement, day: number, form: DateForm): string {
  return `${isolated(nameOf(row))}, ${ageWords(statement, day, form).when}`;
}

function approximateSentences(rows: readonly PlacedRow[]): readonly string[] {
  const approximate = rows.filter(
    ({ origin, statement }) => origin === null && statement?.figure?.modifiers.includes('IsApproximate'),
  );
  if (approximate.length === 0) return [];
  const [first] = approximate;
  return approximate.length === 1 && first
    ? [`${part(first)} is approximate and sets no limit.`]
    : [`${numeral(approximate.length)} are approximate and set no limit.`];
}

function leftOut({ dated, steps, day, rows, excluded, hidden, undated }: ShownSources): string {
  const later = steps.filter((step) => step.day > day).reduce((sum, step) => sum + step.statements.length, 0);
  const refuted = rows.reduce((sum, row) => sum + row.refuted.filter(isRefuted).length, 0);
  const reasons = [
    [later, 'later'],
    [refuted, 'refuted'],
    [excluded, 'excluded by a person'],
    [hidden, 'of a hidden outlet'],
    [undated, 'without a day'],
  ] as const;
  const words = reasons.flatMap(([count, reason]) => (count === 0 ? [] : `${numeral(count)} ${reason}`));
  return dated.length === 0 || words.length === 0 ? '' : `Left out: ${words.join(', ')}.`;
}
