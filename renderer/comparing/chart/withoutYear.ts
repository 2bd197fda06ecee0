import type { DateForm } from '../../../shared/model/dateForm.ts';
import { dayHeading, shortDays } from '../../../shared/text/days.ts';

/** A day as it is named in a picture whose axis says the year: “11 March”, “March 11” or “03-11”. */
export function withoutYear(words: string): string {
  return words.replace(/,? \d{4}$/, '').replace(/\b\d{4}-(?=\d{2}-)/g, '');
}

/** The same of a day or an interval of days (ISO 8601); a time of day means nothing in a picture. */
export function dayWithoutYear(iso: string, form: DateForm): string {
  return withoutYear(shortDays(iso.replace(/T[^/]*/g, ''), form));
}

/** “Mon 9 March”: a day (ISO 8601) below its column. */
export function withWeekday(iso: string, form: DateForm): string {
  return withoutYear(dayHeading(iso, form)).replace(/^(\w{3})\w*/, '$1');
}
