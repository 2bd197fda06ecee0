import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { type Day, dateOf } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortDays } from '../../../shared/text/days.ts';
import { spanOf } from '../chart/dayColumns.ts';
import type { PlacedRow, SourceRow } from './sourceRow.ts';

/** What a statement says, in words: “at least 31”. */
export function saysOf({ figure, words }: Statement): string {
  return figure ? figureWords(figure) : words;
}

/** Who has a row. */
export function nameOf({ name, outlet }: Pick<SourceRow, 'name' | 'outlet'>): string {
  return name ?? outlet ?? 'No outlet';
}

/** When a statement held, on one line, and how old that is on a day, on another. */
export interface AgeWords {
  readonly when: string;
  readonly age: string;
}

/** “11 Mar” and “1 day old”; without an as-of the day of publication, which is said. */
export function ageWords({ figure, published }: Statement, day: Day, form: DateForm): AgeWords {
  const asOf = figure?.asOf;
  if (asOf && asOf.date === null) return { when: asOf.words ?? 'no date', age: 'gives no date' };
  const iso = asOf?.date ?? published;
  if (iso === null) return { when: 'no day', age: '' };
  const when = shortDays(iso, form).replace(yearOf(day), '');
  const age = ageOf(iso, day);
  return asOf ? { when, age } : { when: 'not stated', age: `published ${when}` };
}

/** The year of the day that is shown is said above the rows. */
function yearOf(day: Day): RegExp {
  return new RegExp(`,? ${dateOf(day).year}$`);
}

function ageOf(iso: string, day: Day): string {
  const span = spanOf(iso);
  if (!span) return '';
  const [least, most] = [day - span.end, day - span.start];
  if (most < 0) return `in ${days(-most)}`;
  if (least < 0) return 'of these days';
  if (least === most) return least === 0 ? 'of this day' : `${days(least)} old`;
  return `${least} to ${days(most)} old`;
}

const days = (count: number) => counted(count, 'day');

/** All that a row says, for those who cannot see it. */
export function rowSentence(
  row: PlacedRow,
  conflicting: readonly string[],
  day: Day,
  form: DateForm,
): string {
  const { statement, refuted, origin, repeats } = row;
  const who = row.name === null && row.outlet !== null ? `${row.outlet}, no speaker linked` : nameOf(row);
  if (!statement)
    return `${who}: nothing that is not refuted. ${refuted.map((each) => `Refuted: ${saysOf(each)}.`).join(' ')}`;
  const { when, age } = ageWords(statement, day, form);
  return [
    `${who}: ${saysOf(statement)}, as of ${when}${age === '' ? '' : `, ${age}`}.`,
    origin && `The same words as ${nameOf(origin)}.`,
    repeats.length > 0 && `Said again ${times(repeats.length)}.`,
    statement.grade !== null && `Grade ${statement.grade}.`,
    statement.hedge !== null && `Hedge: “${statement.hedge}”.`,
    conflicting.length > 0 && `Cannot be true with ${conflicting.join(' and ')}.`,
    ...refuted.map((each) => `Newer, but refuted: ${saysOf(each)}.`),
    `“${statement.sentence.text}”`,
  ]
    .filter(Boolean)
    .join(' ');
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
