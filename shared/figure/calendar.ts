/** Days of the Gregorian calendar, counted from 1970-01-01, and ranges of them; no time of day, no time zone. */
export type Day = number;

/** From one day to another, both included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

const dayLength = 86_400_000;

/** The day with that year, month (1 to 12) and day of the month; null where the calendar has none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = daysUntil(year, month - 1, date);
  const found = new Date(day * dayLength);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date ? day : null;
}

/** Months count from 0. `Date.UTC` alone would take the years up to 99 for those of the twentieth century. */
function daysUntil(year: number, month: number, date: number): Day {
  return new Date(0).setUTCFullYear(year, month, date) / dayLength;
}

/** The year, month (1 to 12) and day of the month. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const found = new Date(day * dayLength);
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, date: found.getUTCDate() };
}

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** From the first day of a month to the last one of another; months may be below 1 or above 12. */
export function monthsOf(year: number, first: number, last: number = first): Span {
  return {
    start: daysUntil(year, first - 1, 1),
    end: daysUntil(year, last, 0),
  };
}

/** The week, Monday to Sunday, that holds a day. */
export function weekOf(day: Day): Span {
  const start = day - weekdayOf(day) + 1;
  return { start, end: start + 6 };
}

/** So many months away, on the same day of the month or the last one before it. */
export function monthsAway(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const { start, end } = monthsOf(year, month + months);
  return Math.min(start + date - 1, end);
}

/** ISO 8601: a whole year or month or a single day by itself, any other span as an interval of two days. */
export function isoOf({ start, end }: Span): string {
  if (start === end) return isoDay(start);
  const [first, last] = [dateOf(start), dateOf(end)];
  const { start: monthStart, end: monthEnd } = monthsOf(first.year, first.month);
  if (start === monthStart && end === monthEnd) return isoDay(start).slice(0, 7);
  const isYear = first.month === 1 && first.date === 1 && last.month === 12 && last.date === 31;
  if (isYear && first.year === last.year) return isoDay(start).slice(0, 4);
  return `${isoDay(start)}/${isoDay(end)}`;
}

function isoDay(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
