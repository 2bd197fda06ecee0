import type { DateForm } from '../../shared/model/dateForm.ts';
import { localDate, localDay } from '../../shared/model/localDay.ts';
import { longDay, shortDay } from '../../shared/text/days.ts';

/** A day in words relative to now where that is shorter: "today", "yesterday", "3 November 2026". */
export function dayOf(instant: string, form: DateForm, now = Date.now()): string {
  const at = Date.parse(instant);
  const days = localDay(now) - localDay(at);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return longDay(localDate(at), form);
}

/** A day, month or year of publication (ISO 8601) in short: “14 Nov”, with the year where it is another one than `now`; “Nov 2026”, “2026”. */
export function publishedInShort(day: string, form: DateForm, now = Date.now()): string {
  const words = shortDay(day, form);
  return day.length === 10 && form !== 'iso' && day.startsWith(localDate(now).slice(0, 5))
    ? words.replace(/,? \d{4}$/, '')
    : words;
}

/** How long ago an instant is: “just now”, “20 min ago”, “3 h ago”, “yesterday”, “12 Nov”. */
export function sinceOf(instant: string, form: DateForm, now = Date.now()): string {
  const at = Date.parse(instant);
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const days = localDay(now) - localDay(at);
  if (days === 0) return `${Math.floor(minutes / 60)} h ago`;
  if (days === 1) return 'yesterday';
  return publishedInShort(localDate(at), form, now);
}
