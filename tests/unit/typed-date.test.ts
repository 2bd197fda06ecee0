import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedDate } from '../../shared/dates/typedDate.ts';
import { dateForms } from '../../shared/model/dateForm.ts';
import { localDate, localDay, startOfLocalDay } from '../../shared/model/localDay.ts';
import { shortDays } from '../../shared/text/days.ts';

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
    expect(typedDate(typed, { from: today })).toEqual({ ok: true, value: iso });
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
    expect(typedDate(typed, { from: today })).toEqual({
      ok: false,
      error: { code: 'invalid-input', message },
    });
  });

  test.each([
    ['27 Feb 25', 'Enter the year with four digits, for example 27 Feb 2025.'],
    ['27.2.25', 'Enter the year with four digits, for example 27 Feb 2025.'],
    ['about 27 Feb 2025', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['not 27 Feb 2025', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['2024 and 2025', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['3-'.repeat(50_000), 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['12', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['3–5 May 2025', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    ['early January 2025', 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    [
      'summer 2024',
      'Which months a season covers depends on the hemisphere. Enter a date, for example 10 Jan 2025 or 2025-01-10.',
    ],
    ['listopad 2024', 'It is unclear which month “listopad” is: write it as a number or in English.'],
    ['27 Feb', 'Enter the year as well, for example 27 Feb 2025.'],
    ['27.2.', 'Enter the year as well, for example 27 Feb 2025.'],
    ['31 février 2025', '2025-02-31 is not a date in the calendar.'],
  ])('“%s” is refused rather than guessed', (typed, message) => {
    expect(typedDate(typed, { from: today })).toMatchObject({ ok: false, error: { message } });
  });

  test.each([
    ['27 февраля 2025 г.', '2025-02-27'],
    ['27 лютого 2025 року', '2025-02-27'],
    ['2025年2月27日', '2025-02-27'],
    ['2025年2月', '2025-02'],
    ['2025년 2월 27일', '2025-02-27'],
    ['٢٧ فبراير ٢٠٢٥', '2025-02-27'],
    ['27 كانون الثاني 2025', '2025-01-27'],
    ['۲۷ فوریه ۲۰۲۵', '2025-02-27'],
    ['२७ फ़रवरी २०२५', '2025-02-27'],
    ['27 בפברואר 2025', '2025-02-27'],
    ['27. Februar 2025', '2025-02-27'],
    ['Donnerstag, 27. Februar 2025', '2025-02-27'],
    ['1er février 2025', '2025-02-01'],
    ['27 de febrero de 2025', '2025-02-27'],
    ['27 lutego 2025', '2025-02-27'],
    ['27. února 2025', '2025-02-27'],
    ['2025. február 27.', '2025-02-27'],
    ['2025 m. vasario 27 d.', '2025-02-27'],
    ['27 Şubat 2025', '2025-02-27'],
    ['27 Φεβρουαρίου 2025', '2025-02-27'],
    ['ngày 27 tháng 2 năm 2025', '2025-02-27'],
    // 2568 in the years of the Buddhist era
    ['27 กุมภาพันธ์ 2568', '2025-02-27'],
  ])('in other languages and digits: “%s”', (typed, iso) => {
    expect(typedDate(typed, { from: today })).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['day-month', '3/2/2025', '2025-02-03'],
    ['month-day', '3/2/2025', '2025-03-02'],
    ['month-day', '27/2/2025', '2025-02-27'],
    ['month-day', '3.2.2025', '2025-02-03'],
  ] as const)('where the person writes %s, “%s” is %s', (form, typed, iso) => {
    expect(typedDate(typed, { from: today, form })).toEqual({ ok: true, value: iso });
  });

  test('where a person who writes the year first has not, it is unclear', () => {
    expect(typedDate('3/2/2025', { from: today, form: 'iso' })).toMatchObject({ ok: false });
  });

  test.each([
    ['hr', '2024-10'],
    ['cs-CZ', '2024-11'],
  ])('in an article in “%s”, listopad 2024 is %s', (language, iso) => {
    expect(typedDate('listopad 2024', { from: today, language })).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['3–5 May 2025', '2025-05-03/2025-05-05'],
    ['3-5 May 2025', '2025-05-03/2025-05-05'],
    ['May 3–5, 2025', '2025-05-03/2025-05-05'],
    ['1.–5.2.2025', '2025-02-01/2025-02-05'],
    ['3 to 5 May 2025', '2025-05-03/2025-05-05'],
    ['from 3 May to 5 June 2025', '2025-05-03/2025-06-05'],
    ['28 Dec – 3 Jan 2025', '2024-12-28/2025-01-03'],
    ['vom 3. bis 5. Mai 2025', '2025-05-03/2025-05-05'],
    ['с 3 по 5 мая 2025', '2025-05-03/2025-05-05'],
    ['Jan – Feb 2025', '2025-01/2025-02'],
    ['2024–2025', '2024/2025'],
    ['2025-01-01/2025-01-10', '2025-01-01/2025-01-10'],
    ['early January 2025', '2025-01-01/2025-01-10'],
    ['early january', '2025-01-01/2025-01-10'],
    ['Q3 2024', '2024-07-01/2024-09-30'],
    ['last monday', '2025-02-24'],
    ['last month', '2025-02'],
  ])('as an interval: “%s”', (typed, iso) => {
    expect(typedDate(typed, { from: today, orInterval: true })).toEqual({ ok: true, value: iso });
  });

  test.each([
    ['27 Feb', '2025-02-27'],
    ['27 февраля', '2025-02-27'],
    ['2 March', '2024-03-02'],
    ['March', '2025-03'],
  ])('as of “%s”, an article’s date gives the year', (typed, iso) => {
    expect(typedDate(typed, { from: today, canLackYear: true })).toEqual({ ok: true, value: iso });
  });

  test('says that an article without a date has no yesterday', () => {
    expect(typedDate('yesterday', { from: null })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('the article has none') },
    });
  });

  test.each(dateForms)('is read back as it is shown, in the form %s', (form) => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const precision = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(days, days, precision, (one, other, length) => {
        const [from = '', to = ''] = [one, other].map((day) => day.toISOString().slice(0, length)).sort();
        for (const iso of from === to ? [from] : [from, `${from}/${to}`])
          expect(typedDate(shortDays(iso, form), { from: null, form, orInterval: true })).toEqual({
            ok: true,
            value: iso,
          });
      }),
    );
  });

  test('is the same in whatever of the ways it is written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const name = date.toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
        for (const typed of [iso, `${day}.${month}.${year}`, `${Number(day)} ${name} ${year}`])
          expect(typedDate(typed, { from: today })).toEqual({ ok: true, value: iso });
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
