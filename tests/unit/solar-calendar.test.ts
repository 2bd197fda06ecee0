import { describe, expect, test } from 'vitest';
import { dayOf } from '../../shared/figure/calendar.ts';
import { articleDateOf } from '../../shared/figure/moments.ts';
import { solarDay } from '../../shared/figure/solarCalendar.ts';

const noDate = articleDateOf(null);

describe('a day of the Solar Hijri calendar', () => {
  // New years of this and the last century, leap years among them.
  test.each([
    [1358, 1979, 3, 21],
    [1375, 1996, 3, 20],
    [1379, 2000, 3, 20],
    [1400, 2021, 3, 21],
    [1403, 2024, 3, 20],
    [1404, 2025, 3, 21],
  ])('begins the year %i in March', (solar, year, month, date) => {
    const day = dayOf(year, month, date);
    expect(solarDay(1, 1, solar)(noDate)).toEqual({ start: day, end: day });
  });

  test('has a thirtieth of Esfand in leap years only', () => {
    expect(solarDay(12, 30, 1403)(noDate)).toEqual({ start: dayOf(2025, 3, 20), end: dayOf(2025, 3, 20) });
    expect(solarDay(12, 30, 1402)(noDate)).toEqual({ reason: 'There is no such date.' });
  });

  test('is the last one before the article where no year is said', () => {
    const day = dayOf(2025, 5, 9);
    expect(solarDay(2, 19, null)(articleDateOf('2025-12-20'))).toEqual({ start: day, end: day });
    expect(solarDay(2, 19, null)(noDate)).toHaveProperty('reason');
  });
});
