import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate, localDay, startOfLocalDay } from '../../shared/model/localDay.ts';
import { typedDate } from '../../shared/model/typedDate.ts';

const today = '2025-03-01';

describe('a date that a person types', () => {
  test.each([
    ['2025-02-27', '2025-02-27'],
    ['2025-2-7', '2025-02-07'],
    ['2025/02/27', '2025-02-27'],
    ['2025', '2025'],
    ['2025-02', '2025-02'],
    ['02/2025', '2025-02'],
    ['27 Feb 2025', '2025-02-27'],
    ['27. February 2025', '2025-02-27'],
    ['27th Feb 2025', '2025-02-27'],
    ['February 27, 2025', '2025-02-27'],
    ['Feb 2025', '2025-02'],
    ['27.02.2025', '2025-02-27'],
    ['3.2.2025', '2025-02-03'],
    ['27. 2. 2025', '2025-02-27'],
    ['27/02/2025', '2025-02-27'],
    ['02/27/2025', '2025-02-27'],
    ['02/02/2025', '2025-02-02'],
    [' Yesterday ', '2025-02-28'],
    ['today', '2025-03-01'],
    ['3 days ago', '2025-02-26'],
    ['7d', '2025-02-22'],
    ['2025-02-27T08:00Z', '2025-02-27T08:00Z'],
  ])('“%s” is %s', (typed, iso) => {
    expect(typedDate(typed, today)).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['soon', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['30.02.2025', '2025-02-30 is not a date in the calendar.'],
    [
      '02/03/2025',
      'It is unclear which number of 02/03/2025 is the day: write the month as a word, or begin with the year.',
    ],
  ])('“%s” is refused with a sentence', (typed, message) => {
    expect(typedDate(typed, today)).toEqual({ ok: false, error: { code: 'invalid-input', message } });
  });

  test('is the same in whatever of the ways it is written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const name = date.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
        for (const typed of [iso, `${day}.${month}.${year}`, `${Number(day)} ${name} ${year}`])
          expect(typedDate(typed, today)).toEqual({ ok: true, value: iso });
      }),
    );
  });

  test('knows what day it is where the program runs', () => {
    expect(localDate(new Date(2025, 1, 3, 23, 59).getTime())).toBe('2025-02-03');
    expect(localDate(new Date(2025, 1, 4, 0, 0).getTime())).toBe('2025-02-04');
  });

  test('knows when a day begins where the program runs', () => {
    for (const day of [0, 20_000, -40_000]) {
      const start = startOfLocalDay(day);
      expect([localDay(start), localDay(start - 1)]).toEqual([day, day - 1]);
    }
    expect(new Date(startOfLocalDay(-700_000)).getFullYear()).toBe(53);
  });
});
