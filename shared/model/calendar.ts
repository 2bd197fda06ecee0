/** The form of an ISO 8601 date or instant, as precise as it is known. (No schema: the page needs these rules too.) */
export const momentPattern = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?`;

/** Whether the day of an ISO 8601 date or instant is one of the calendar. */
export function isOnCalendar(text: string): boolean {
  const [date = ''] = text.split('T');
  const [year, month = '01', day = '01'] = date.split('-');
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether an ISO 8601 interval does not end before it starts; a single date does not. */
export function isInOrder(text: string): boolean {
  const [from = '', to] = text.split('/');
  return to === undefined || from.slice(0, to.length) <= to;
}

/**
 * The first and the last day (`YYYY-MM-DD`) of an ISO 8601 date, instant or interval of two; null for what is none. An instant has the
 * day that it is written with, whatever its time zone.
 */
export function daysOf(text: string): { readonly from: string; readonly to: string } | null {
  const parts = text.split('/');
  const isDate = new RegExp(`^${momentPattern}$`);
  if (parts.length > 2 || !parts.every((part) => isDate.test(part) && isOnCalendar(part))) return null;
  const [from = '', to = from] = parts.map((part) => part.split('T')[0] ?? '');
  return { from: `${from}${'-01-01'.slice(from.length - 4)}`, to: lastDayOf(to) };
}

function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year = '', month = '12'] = date.split('-');
  // Day 0 of the month after it; a year below 100 would be one of the 20th century, were it given as a number.
  const last = new Date(`${year}-${month}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return last.toISOString().slice(0, 10);
}

/** The months in English, in small letters, from the first. */
export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * A date as it is written in English (“27 Feb 2025”, “February 27, 2025”, “Feb 2025”) in ISO 8601, and so are both ends
 * of an interval. Any other text stays as it is, for `checkDate` to judge.
 */
export function toIsoDate(typed: string): string {
  return typed.split('/').map(oneToIso).join('/');
}

const dayFirst = /^(?:(?<day>\d{1,2}) )?(?<month>[a-z]{3,})\.?,? (?<year>\d{4})$/i;
const monthFirst = /^(?<month>[a-z]{3,})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i;

function oneToIso(typed: string): string {
  const text = typed.trim();
  const { day, month = '', year } = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups ?? {};
  const number = monthNames.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  if (year === undefined || number === 0) return text;
  const parts = [year, number, ...(day === undefined ? [] : [day])];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Says in one sentence why a text is not a date that a field accepts, or null where it is. */
export function checkDate(text: string, { orInterval }: { readonly orInterval: boolean }): string | null {
  const parts = orInterval ? text.split('/') : [text];
  const isDate = new RegExp(`^${momentPattern}$`);
  if (parts.length > 2 || !parts.every((part) => isDate.test(part)))
    return orInterval
      ? 'Enter a date, for example 10 Jan 2025 or 2025-01-10, or an interval such as 2025-01-01/2025-01-10.'
      : 'Enter a date, for example 10 Jan 2025 or 2025-01-10.';
  const stray = parts.find((part) => !isOnCalendar(part));
  if (stray !== undefined) return `${stray} is not a date in the calendar.`;
  return isInOrder(text) ? null : `${parts[0]} comes after ${parts[1]}: enter the earlier date first.`;
}
