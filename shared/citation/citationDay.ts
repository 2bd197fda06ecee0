import { monthNames } from '../model/calendar.ts';

/** An ISO 8601 date as a citation has it, as precise as it is known: “11 November 2025”, “November 2025”, “2025”. */
export function citationDay(date: string): string {
  const { year, month, day } = partsOfDate(date);
  return [day === null ? null : String(Number(day)), month, year].filter((part) => part !== null).join(' ');
}

/** The year, the month in English and the day (two digits) of an ISO 8601 date or instant; null for what it does not say. */
export function partsOfDate(date: string): {
  readonly year: string;
  readonly month: string | null;
  readonly monthNumber: string | null;
  readonly day: string | null;
} {
  const [year = '', monthNumber = null, day = null] = (date.split('T')[0] ?? '').split('-');
  const name = monthNames[Number(monthNumber) - 1];
  const month = name === undefined ? null : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { year, month, monthNumber, day };
}
