import { dayOf, isoOf } from '../figure/calendar.ts';

/** A day (`YYYY-MM-DD`) as the number of days since 1970-01-01. */
export function dayNumber(iso: string): number {
  return dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) ?? 0;
}

/** The day with that number. */
export function dayAt(number: number): string {
  return isoOf({ start: number, end: number });
}
