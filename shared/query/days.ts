import { datePartsIn } from '../dates/dateParts.ts';
import { monthNames, toIsoDate } from '../model/calendar.ts';
import { type Compared, type Piece, readCompared } from './compared.ts';
import { Problem, use } from './problem.ts';
import type { Day, DayField } from './query.ts';
import type { Value } from './tokens.ts';

/**
 * Reads the value of a field of days: `2025-02..2025-03`, `<27.02.2025`, `"27 Feb 2025"`, `today`, `7d`, `lastlook`. Throws a
 * `Problem`, also for a day that the calendar does not have.
 */
export function readDays(value: Value, field: DayField): Compared<Day> {
  const found = readCompared(value, expected(field), (piece) => dayOf(piece, field), isEarlier);
  const { span } = found;
  if (field === 'since') {
    if (found.isBare && span.compare === '=') return { ...found, span: { ...span, compare: '>=' } };
    throw new Problem(value, expected(field));
  }
  // “7d” is in the last 7 days, and “today” is that day.
  const isLately =
    found.isBare && span.compare === '=' && 'daysAgo' in span.with && /\p{Nd}/u.test(value.text);
  return isLately ? { ...found, span: { ...span, compare: '>=' } } : found;
}

function expected(field: DayField): string {
  switch (field) {
    case 'published':
    case 'asof':
      return `Write a date, for example ${field}:2025-02-27, ${field}:<2025-02 or ${field}:2025-02..2025-03.`;
    case 'marked':
      return `Write a date, for example ${field}:today, ${field}:7d or ${field}:2025-02-27.`;
    case 'since':
      return `Write one date, for example ${field}:yesterday or ${field}:2025-02-27.`;
  }
}

function dayOf(piece: Piece, field: DayField): Day {
  const text = piece.text.toLowerCase().replace(/\s+/g, ' ');
  if (text === 'today') return { daysAgo: 0 };
  if (text === 'yesterday') return { daysAgo: 1 };
  if (field === 'since' && /^last[- ]?look$/.test(text)) return { isLastLook: true };
  const back = /^(\d{1,5}) ?d(?:ays?)?$/.exec(text);
  if (back) return { daysAgo: Number(back[1]) };
  return { iso: isoOf(piece, field) };
}

/** Days and months by their numbers, in the orders in which they are written. */
const shapes = [
  /^(?<year>\d{4})(?:(?<sign>[-./])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?)?$/,
  /^(?<day>\d{1,2})(?<sign>[-./]) ?(?<month>\d{1,2})\k<sign> ?(?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-./](?<year>\d{4})$/,
];

function isoOf(piece: Piece, field: DayField): string {
  const text = inNumbers(piece.text);
  const found = shapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
  const { year, month, day, sign } = found ?? {};
  if (year === undefined) throw new Problem(piece.place(), expected(field));
  // “02/27/2025”, as in the United States.
  const isTurned = sign !== '.' && !text.startsWith(year) && Number(month) > 12 && Number(day) <= 12;
  const isEither = sign === '/' && !text.startsWith(year) && Number(month) <= 12 && Number(day) <= 12;
  const [monthOf, date] = isTurned ? [day, month] : [month, day];
  checkCalendar(piece, Number(year), monthOf, date);
  const iso = [year, monthOf, date]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (isEither && monthOf !== date)
    throw new Problem(
      piece.place(),
      `It is unclear which number of ${piece.text} is the day.`,
      use(piece.place(), piece.written(iso), `Use ${iso}`),
    );
  return iso;
}

/** “27th Feb. 2025”, “27 février 2025” and “٢٧/٠٢/٢٠٢٥” with numbers of ASCII alone; other texts stay as they are. */
function inNumbers(text: string): string {
  // A query means the same for everyone, so nothing decides here what can be read in two ways.
  const named = /[^ -~]|[a-z]/i.test(text) ? datePartsIn(text) : null;
  if (named && !('problem' in named) && named.year !== undefined)
    return [named.year, named.month, named.day].filter((part) => part !== undefined).join('-');
  return toIsoDate(text.replace(/\s+/g, ' ').replace(/^(\d{1,2})(?:st|nd|rd|th|\.)? (?=\p{L})/u, '$1 '));
}

function checkCalendar(piece: Piece, year: number, month: string | undefined, day: string | undefined): void {
  if (month === undefined) return;
  const name = monthNames[Number(month) - 1];
  if (name === undefined) throw new Problem(piece.place(), 'The months are numbered from 1 to 12.');
  if (day === undefined) return;
  const last = lastDayOf(year, Number(month));
  if (Number(day) >= 1 && Number(day) <= last) return;
  const monthName = `${name[0]?.toUpperCase()}${name.slice(1)}${month.padStart(2, '0') === '02' ? ` ${year}` : ''}`;
  const nearest = Number(day) < 1 ? '01' : String(last);
  const instead = piece.text.replace(new RegExp(`(?<!\\d)${day}(?!\\d)(?!.*(?<!\\d)${day}(?!\\d))`), nearest);
  const isRead = instead !== piece.text;
  throw new Problem(
    piece.place(),
    `${monthName} has ${last} days.`,
    isRead ? use(piece.place(), piece.written(instead), `Use ${instead}`) : null,
  );
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the first is over before the second begins; days that depend on when it is asked come after no date. */
function isEarlier(one: Day, other: Day): boolean {
  if ('iso' in one && 'iso' in other) {
    const length = Math.min(one.iso.length, other.iso.length);
    return one.iso.slice(0, length) < other.iso.slice(0, length);
  }
  return 'daysAgo' in one && 'daysAgo' in other && one.daysAgo > other.daysAgo;
}
