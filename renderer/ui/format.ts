/** A day in words relative to now where that is shorter: "today", "yesterday", "3 November 2026". */
export function dayOf(instant: string, now = new Date()): string {
  const date = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/**
 * A day, month or year of publication in words: “Saturday 14 November 2026”, “November 2026”, “2026”. It is ISO 8601 and has no time
 * zone: it is the day that is printed on the article.
 */
export function publishedInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (day.length < 10) return day.length === 7 ? monthWords.format(new Date(`${day}-01T00:00:00Z`)) : day;
  return Number.isNaN(date.getTime()) ? day : dayWords.format(date).replace(',', '');
}

/** The same in short: “14 Nov”, with the year where it is another one than `now`; “Nov 2026”, “2026”. */
export function publishedInShort(day: string, now = new Date()): string {
  if (day.length < 7) return day;
  const [year = '', month = '', date] = day.split('-');
  const name = monthNames[Number(month) - 1] ?? month;
  if (date === undefined) return `${name} ${year}`;
  return `${Number(date)} ${name}${Number(year) === now.getFullYear() ? '' : ` ${year}`}`;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** How long ago an instant is: “just now”, “20 min ago”, “3 h ago”, “yesterday”, “12 Nov”. */
export function sinceOf(instant: string, now = new Date()): string {
  const date = new Date(instant);
  const minutes = Math.floor((now.getTime() - date.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0) return `${Math.floor(minutes / 60)} h ago`;
  if (days === 1) return 'yesterday';
  const month = monthNames[date.getMonth()] ?? '';
  return `${date.getDate()} ${month}${date.getFullYear() === now.getFullYear() ? '' : ` ${date.getFullYear()}`}`;
}
