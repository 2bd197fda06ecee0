import { type Day, dateOf, dayOf } from './calendar.ts';
import { type Moment, withSpan } from './moments.ts';

/**
 * A day of the Solar Hijri calendar, which Iran and Afghanistan use (“19 Ordibehesht 1404”); without a year the last such day
 * that is not after the article’s. Leap years by the cycle of 33 years, which holds from 1343 to 1472.
 */
export function solarDay(month: number, date: number, year: number | null): Moment {
  const missing = { reason: 'There is no such date.' };
  if (year !== null) {
    const day = dayOfSolar(year, month, date);
    return () => (day === null ? missing : { start: day, end: day });
  }
  return withSpan(({ end }) => {
    const last = dateOf(end).year - 621;
    // A leap day comes back after five years at most.
    for (let candidate = last; candidate > last - 7; candidate -= 1) {
      const day = dayOfSolar(candidate, month, date);
      if (day !== null && day <= end) return { start: day, end: day };
    }
    return missing;
  });
}

function dayOfSolar(year: number, month: number, date: number): Day | null {
  const isLeap = newYear(year + 1) - newYear(year) === 366;
  const length = month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29;
  if (date < 1 || date > length) return null;
  return newYear(year) + (month - 1) * 30 + Math.min(month - 1, 6) + date - 1;
}

/** The first day of a year: 21 March 1979 for 1358. */
function newYear(year: number): Day {
  const since = year - 979;
  const leapDays = Math.floor(since / 33) * 8 + Math.floor(((since % 33) + 3) / 4);
  return (dayOf(1600, 1, 1) ?? 0) + 79 + since * 365 + leapDays;
}
