/** The day of an instant in local time, as the history heads its entries: "Today", "Yesterday", "Sunday 22 November 2026". */
export function dayHeading(instant: string, now = new Date()): string {
  const date = new Date(instant);
  const isOn = (daysAgo: number) =>
    date.toDateString() ===
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).toDateString();
  if (isOn(0)) return 'Today';
  if (isOn(1)) return 'Yesterday';
  return days.format(date).replace(',', '');
}

/** The local time of day, "09:05". */
export function timeOfDay(instant: string): string {
  return times.format(new Date(instant));
}

/** An instant to the second in local time, "22 November 2026 at 09:05:31". */
export function fullMoment(instant: string): string {
  return moments.format(new Date(instant));
}

/** The instant at which a day began here, so many days ago: 0 is today. */
export function startOfDay(daysAgo: number, now = new Date()): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).toISOString();
}

// Made once: a formatter costs more to make than to use.
const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
