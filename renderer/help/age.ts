/** Milliseconds. */
const day = 86_400_000;

/** How long ago something was released, in the largest unit that fits: “today”, “12 days ago”, “3 months ago”, “2 years ago”. */
export function ageOf(instant: string, now = new Date()): string {
  const days = Math.floor((now.getTime() - new Date(instant).getTime()) / day);
  if (days < 1) return 'today';
  if (days < 60) return ago(days, 'day');
  return days < 730 ? ago(Math.floor(days / 30.44), 'month') : ago(Math.floor(days / 365.25), 'year');
}

/** Whether a release is so old that a newer one is likely, and with it a newer engine: half a year. */
export function isOld(instant: string, now = new Date()): boolean {
  return now.getTime() - new Date(instant).getTime() > 183 * day;
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
