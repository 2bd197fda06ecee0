import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calculated, difference, ratio } from '../../shared/compare/arithmetic.ts';
import { figureSigns, figureWords } from '../../shared/compare/figureWords.ts';
import { amount, count } from '../fixtures/compare/cards.ts';
import { type Ends, interval, isIn, possible } from '../fixtures/compare/small.ts';

describe('the difference of two figures', () => {
  test.each([
    ['12..16', '33..35', '17 to 23 more', '33 − 16 to 35 − 12'],
    ['33..35', '12..16', '17 to 23 fewer', '12 − 35 to 16 − 33'],
    ['3000', '>=5000', 'at least 2,000 more', '5,000 − 3,000'],
    ['>=5000', '3000', 'at least 2,000 fewer', '3,000 − 5,000'],
    ['5', '<=9', 'at most 4 more, with no bound below', '9 − 5'],
    ['5', '>=3', 'at most 2 fewer, with no bound above', '3 − 5'],
    ['>=5', '>=9', 'no bound', null],
    ['*', '9', 'no bound', null],
    ['31', '31', 'the same', '31 − 31'],
    ['31', '>=31', 'the same or more', '31 − 31'],
    ['>=31', '31', 'the same or fewer', '31 − 31'],
    ['31', '>31', 'at least 1 more', '32 − 31'],
    ['2..9', '4..5', 'from 5 fewer to 3 more', '4 − 9 to 5 − 2'],
    ['3..4', '4', '0 to 1 more', '4 − 4 to 4 − 3'],
    ['4', '3..4', '0 to 1 fewer', '3 − 4 to 4 − 4'],
    ['~20', '65', 'about 45 more', '65 − 20'],
    ['~20', '>=65', 'roughly at least 45 more', '65 − 20'],
    ['(6..7)', '9', 'No difference: one of them allows no value.', null],
  ])('from %s to %s is “%s”', (from, to, words, working) => {
    expect(difference(count(from), count(to))).toMatchObject({ words, working });
  });

  test.each([
    [
      'of amounts keeps open ends',
      amount('>2', 'km'),
      amount('<9', 'km'),
      'under 7 km more, with no bound below',
    ],
    [
      'of ranges without their ends',
      amount('(1..2)', 'km'),
      amount('(5..9)', 'km'),
      'over 3 and under 8 km more',
    ],
    ['of what is surely more', amount('2', 'km'), amount('>2', 'km'), 'more'],
    ['is in the unit of the first', amount('1..2', 'week'), amount('20..21', 'day'), '0.857 to 2 weeks more'],
    ['of one day', amount('1', 'day'), amount('48', 'hour'), '1 day more'],
    ['of shares is in percentage points', amount('25', '%'), amount('0.3', null), '5 percentage points more'],
    ['of shares without a unit, too', amount('0.5', null), amount('0.25', null), '25 percentage points less'],
    ['of magnitudes is not', amount('6.4', null), amount('7', null), '0.6 more'],
    [
      'of temperatures goes without the zero of the scale',
      amount('25', '°C'),
      amount('86', '°F'),
      '5 °C more',
    ],
    ['below zero', amount('-3', '°C'), amount('4', '°C'), '7 °C more'],
    [
      'across units',
      amount('5', 'km'),
      amount('5', 't'),
      'No difference: the units cannot be converted into each other.',
    ],
    [
      'of a share and a count',
      amount('25', '%'),
      count('25'),
      'No difference: the units cannot be converted into each other.',
    ],
  ])('%s', (_, from, to, words) => {
    expect(difference(from, to).words).toBe(words);
  });

  test('is exact in numbers of any length', () => {
    expect(difference(count('12345678901234567'), count('12345678901234568')).words).toBe('1 more');
  });
});

describe('the ratio of two figures', () => {
  test.each([
    ['12..16', '33..35', '2.06 to 2.92 times', '33 ÷ 16 to 35 ÷ 12, rounded outwards'],
    ['4', '6', '1.5 times', '6 ÷ 4'],
    ['3', '1', '0.333 to 0.334 times', '1 ÷ 3, rounded outwards'],
    ['3000', '>=5000', 'at least 1.66 times', '5,000 ÷ 3,000, rounded outwards'],
    ['>=20', '5', 'at most 0.25 times', '5 ÷ 20'],
    ['>=20', '>=5', 'no bound', null],
    ['3', '370371', '123,457 times', '370,371 ÷ 3'],
    ['7', '1000', '142 to 143 times', '1,000 ÷ 7, rounded outwards'],
    ['0..4', '5', 'No ratio: the first of them may be zero.', null],
    ['<=4', '5', 'No ratio: the first of them may be zero.', null],
    ['>0', '0', '0 times', null],
    ['4', '0', '0 times', '0 ÷ 4'],
    ['~4', '6', 'about 1.5 times', '6 ÷ 4'],
  ])('from %s to %s is “%s”', (from, to, words, working) => {
    expect(ratio(count(from), count(to))).toMatchObject({ words, working });
  });

  test.each([
    [amount('2', 'km'), amount('3000', 'm'), '1.5 times'],
    [amount('25', '%'), amount('0.5', null), '2 times'],
    [amount('>0', 'km'), amount('5', 'km'), 'no bound'],
    [amount('2', 'km'), amount('>3', 'km'), 'over 1.5 times'],
    [amount('-2', 'm'), amount('3', 'm'), '−1.5 times'],
    [amount('25', '°C'), amount('77', '°F'), 'No ratio: temperatures are not multiples of each other.'],
    [amount('5', 'USD'), amount('5', 'EUR'), 'No ratio: the units cannot be converted into each other.'],
  ])('in units: %#', (from, to, words) => {
    expect(ratio(from, to).words).toBe(words);
  });
});

describe('arithmetic of bounds', () => {
  const holds = (value: number, calculated: Calculated) => isIn(value, calculated);
  const near = 1e-9;

  test('holds the difference of all values, and ends where they end', () => {
    fc.assert(
      fc.property(interval(-3, 6), interval(-3, 6), (one, other) => {
        const [a, b] = [amount('*', 'km'), amount('*', 'km')].map((plain) => plain);
        if (!a || !b) return;
        const found = difference({ ...a, ...one }, { ...b, ...other });
        const all = possible(other, 0.5).flatMap((to) => possible(one, 0.5).map((from) => to - from));
        expect(all.every((value) => holds(value, found))).toBe(true);
        if (found.lower && found.upper) {
          // Open ends are half a step away on each side.
          expect(Math.min(...all) - Number(found.lower.value)).toBeLessThanOrEqual(1);
          expect(Number(found.upper.value) - Math.max(...all)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('holds the ratio of all values, rounded outwards by less than a hundredth', () => {
    const isZero = (ends: Ends) => isIn(0, ends);
    fc.assert(
      fc.property(interval(-3, 6), interval(-3, 6), (one, other) => {
        const found = ratio({ ...amount('*', 'km'), ...one }, { ...amount('*', 'km'), ...other });
        if (isZero(one)) {
          expect(found.words).toContain('may be zero');
          return;
        }
        const all = possible(other, 0.5).flatMap((to) => possible(one, 0.5).map((from) => to / from));
        const { lower, upper } = found;
        for (const value of all) {
          expect(lower === null || value >= Number(lower.value) - near).toBe(true);
          expect(upper === null || value <= Number(upper.value) + near).toBe(true);
        }
        const isClosed = [one, other].every(
          ({ lower: low, upper: high }) => low?.inclusive && high?.inclusive,
        );
        if (!isClosed || !lower || !upper) return;
        expect(Math.min(...all) - Number(lower.value)).toBeLessThan(0.01);
        expect(Number(upper.value) - Math.max(...all)).toBeLessThan(0.01);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['31', '31', '31'],
  ['>=31', 'at least 31', '≥ 31'],
  ['>20', 'more than 20', '> 20'],
  ['<=28', 'at most 28', '≤ 28'],
  ['<9', 'less than 9', '< 9'],
  ['12..16', '12 to 16', '12–16'],
  ['-5..-2', '-5 to -2', '−5 to −2'],
  ['(30..36)', 'more than 30 and less than 36', '> 30, < 36'],
  ['~25', 'about 25', '≈ 25'],
  ['~>=200', 'at least 200 or so', '≈ ≥ 200'],
  ['11000.5', '11,000.5', '11,000.5'],
  ['*', 'no number', '?'],
])('%s reads “%s” in words and “%s” in signs', (value, words, signs) => {
  expect([figureWords(amount(value, null)), figureSigns(amount(value, null))]).toEqual([words, signs]);
});

test('words have the unit in the plural, and the kind of value', () => {
  expect(figureWords(amount('4', 'day', { modifiers: ['IsMedian'] }))).toBe('a median of 4 days');
  expect(figureWords(amount('4', 'people'))).toBe('4 people');
  expect(figureWords(amount('4', 'crates'))).toBe('4 crates');
  expect(figureWords(amount('1', 'day', { modifiers: ['IsMean'] }))).toBe('a mean of 1 day');
  expect(figureSigns(amount('>=1200', 'km'))).toBe('≥ 1,200 km');
});
