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

/** “14 Nov 2026”, “Nov 2026”, “2026”: an ISO 8601 date or instant as a line has room for it; what is none as it is. */
export function shortDay(iso: string): string {
  const { year, month, day } = partsOf(iso) ?? {};
  if (!year) return iso;
  const name = month?.slice(0, 3);
  return [day, name, year].filter(Boolean).join(' ');
}

/** “Saturday 14 November 2026”, “November 2026”, “2026”: the same as a heading. */
export function dayHeading(iso: string): string {
  const { year, month, day, weekday } = partsOf(iso) ?? {};
  if (!year) return iso;
  return [weekday, day, month, year].filter(Boolean).join(' ');
}

/** The day of an ISO 8601 instant as it is written, whatever its zone; a month or a year stays one. */
export function dayPart(iso: string): string {
  return iso.slice(0, 10);
}

interface DayParts {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly weekday?: string | undefined;
}

function partsOf(iso: string): DayParts | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!found) return null;
  const [, year = '', month, day] = found;
  if (!month) return { year };
  const name = months[Number(month) - 1];
  if (!day) return { year, month: name };
  const weekday = weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return { year, month: name, day: String(Number(day)), weekday };
}
