import { dayOf, isoOf } from '../figure/calendar.ts';

/** A day (`YYYY-MM-DD`) as the number of days since 1970-01-01. */
export function dayNumber(iso: string): number {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return dayOf(year, month, date) ?? 0;
}

/** The day with that number. */
export function dayAt(number: number): string {
  return isoOf({ start: number, end: number });
}
