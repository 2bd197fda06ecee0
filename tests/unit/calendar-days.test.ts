import { describe, expect, test } from 'vitest';
import { dateOf, dayOf, isoOf, monthsOf } from '../../shared/figure/calendar.ts';

describe('days of the calendar', () => {
  test.each([
    [1970, 1, 1, 0],
    [2000, 2, 29, 11016],
    [99, 12, 31, -683004],
    [1, 1, 1, -719162],
  ])('%i-%i-%i is day %i since 1970', (year, month, date, day) => {
    expect(dayOf(year, month, date)).toBe(day);
    expect(dateOf(day)).toEqual({ year, month, date });
  });

  test('has no day that there is not, in the first century neither', () => {
    expect(dayOf(2025, 2, 29)).toBe(null);
    expect(dayOf(1, 2, 29)).toBe(null);
    expect(dayOf(4, 2, 29)).not.toBe(null);
  });

  test('keeps years of the first century apart from those of the twentieth', () => {
    expect(isoOf(monthsOf(14, 8))).toBe('0014-08');
    expect(isoOf(monthsOf(14, 1, 12))).toBe('0014');
    expect(isoOf(monthsOf(1914, 8))).toBe('1914-08');
  });
});
