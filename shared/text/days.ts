import type { DateForm } from '../model/dateForm.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * “14 Nov 2026”, “Nov 2026”, “2026”: an ISO 8601 date or instant as a line has room for it, in the form that is asked for; what is none as
 * it is.
 */
export function shortDay(iso: string, form: DateForm = 'day-month'): string {
  const parts = partsOf(iso);
  return parts ? inForm({ ...parts, month: parts.month?.slice(0, 3) }, form) : iso;
}

/**
 * The same for a date or an interval of two (`2025-05-03/2025-05-05`): “3–5 May 2025”, “28 Feb – 3 Mar 2025”. With a time of day it stays as
 * it is.
 */
export function shortDays(iso: string, form: DateForm = 'day-month'): string {
  const [from = '', to] = iso.split('/');
  if (form === 'iso' || iso.includes('T')) return iso;
  const [first, last] = [partsOf(from), to === undefined ? null : partsOf(to)];
  if (!first || !last || to === undefined) return shortDay(iso, form);
  if (first.year !== last.year || !first.month || !last.month)
    return `${shortDay(from, form)} – ${shortDay(to, form)}`;
  const [month, other] = [first.month.slice(0, 3), last.month.slice(0, 3)];
  if (!first.day !== !last.day) return `${shortDay(from, form)} – ${shortDay(to, form)}`;
  if (!first.day || !last.day) return `${month} – ${other} ${last.year}`;
  const days = `${first.day}–${last.day}`;
  if (form === 'day-month')
    return month === other
      ? `${days} ${month} ${last.year}`
      : `${first.day} ${month} – ${last.day} ${other} ${last.year}`;
  return month === other
    ? `${month} ${days}, ${last.year}`
    : `${month} ${first.day} – ${other} ${last.day}, ${last.year}`;
}

/** “14 November 2026”, “November 2026”, “2026”: the same with the name of the month in full. */
export function longDay(iso: string, form: DateForm = 'day-month'): string {
  const parts = partsOf(iso);
  return parts ? inForm(parts, form) : iso;
}

/** “Saturday 14 November 2026”, “November 2026”, “2026”: the same as a heading. */
export function dayHeading(iso: string, form: DateForm = 'day-month'): string {
  const words = longDay(iso, form);
  const weekday = partsOf(iso)?.weekday;
  return weekday ? `${weekday}${form === 'month-day' ? ',' : ''} ${words}` : words;
}

/** The day of an ISO 8601 instant as it is written, whatever its zone; a month or a year stays one. */
export function dayPart(iso: string): string {
  return iso.slice(0, 10);
}

interface DayParts {
  /** As it is written, without a time. */
  readonly iso: string;
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly weekday?: string | undefined;
}

function inForm({ iso, year, month, day }: DayParts, form: DateForm): string {
  if (form === 'iso') return iso;
  if (form === 'month-day' && day) return `${month} ${day}, ${year}`;
  return [day, month, year].filter(Boolean).join(' ');
}

function partsOf(iso: string): DayParts | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!found) return null;
  const [written, year = '', month, day] = found;
  if (!month) return { iso: written, year };
  const name = months[Number(month) - 1];
  if (!day) return { iso: written, year, month: name };
  const weekday = weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return { iso: written, year, month: name, day: String(Number(day)), weekday };
}
