import type { DateForm } from '../../shared/model/dateForm.ts';
import { localDate, localDay } from '../../shared/model/localDay.ts';
import { dayHeading as headingOf, longDay } from '../../shared/text/days.ts';

/** The day of an instant in local time, as the history heads its entries: "Today", "Yesterday", "Sunday 22 November 2026". */
export function dayHeading(instant: string, form: DateForm, now = Date.now()): string {
  const at = Date.parse(instant);
  const daysAgo = localDay(now) - localDay(at);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return headingOf(localDate(at), form);
}

/** The local time of day, "09:05". */
export function timeOfDay(instant: string): string {
  times ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  return times.format(new Date(instant));
}

/** An instant to the second in local time, "22 November 2026 at 09:05:31". */
export function fullMoment(instant: string, form: DateForm): string {
  seconds ??= new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
  return `${longDay(localDate(Date.parse(instant)), form)} at ${seconds.format(new Date(instant))}`;
}

/** The instant at which a day began here, so many days ago: 0 is today. */
export function startOfDay(daysAgo: number, now = new Date()): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).toISOString();
}

/** Made once, for a formatter costs more to make than to use, and on first use, for no start is to wait for them. */
let times: Intl.DateTimeFormat | undefined;
let seconds: Intl.DateTimeFormat | undefined;
