import { describe, expect, test } from 'vitest';
import {
  axisOf,
  drawnInterval,
  intervalWords,
  tickWords,
  usualUnit,
} from '../../renderer/asking/views/intervalAxis.ts';

describe('the axis that all intervals of a table share', () => {
  test('it begins at nothing and ends at a round value above the greatest', () => {
    const axis = axisOf(['[14, 14]', '(90, +∞)', '[104, 230]', null, undefined]);
    expect(axis?.ticks.map(({ value }) => value)).toEqual([0, 120, 240]);
    expect(axis?.at(120)).toBeCloseTo(0.5);
  });

  test('it goes below nothing for what is less', () => {
    const axis = axisOf(['[-20, 40]']);
    expect(axis?.at(-20)).toBeGreaterThanOrEqual(0);
    expect(axis?.at(40)).toBeLessThanOrEqual(1);
    expect(axis?.at(-20)).toBeLessThan(axis?.at(0) ?? 0);
  });

  test('values that lie far apart are told apart by their powers of ten', () => {
    const axis = axisOf(['[4, 4]', '[3000000, 3000000]']);
    expect(axis?.at(4)).toBeGreaterThan(0.05);
    expect(axis?.at(40)).toBeGreaterThan((axis?.at(4) ?? 0) + 0.05);
  });

  test('without any bound there is none', () => {
    expect(axisOf([null, 'about many'])).toBeNull();
  });

  test('one value alone has room on both sides', () => {
    const axis = axisOf(['[0, 0]']);
    expect(axis?.at(0)).toBe(0);
    expect(axis?.at(1)).toBeLessThanOrEqual(1);
  });

  test('an end that does not belong to the interval is drawn open, one without an end as an arrow', () => {
    const axis = axisOf(['[0, 100]']);
    if (!axis) throw new Error('There is an axis.');
    expect(drawnInterval('(50, +∞)', axis)).toEqual({
      from: 0.5,
      to: null,
      isFromIncluded: false,
      isToIncluded: false,
      isApproximate: false,
    });
    expect(drawnInterval('≈[50, 100]', axis)).toMatchObject({
      to: 1,
      isToIncluded: true,
      isApproximate: true,
    });
    expect(drawnInterval('many', axis)).toBeNull();
  });

  test.each([
    ['[14, 14]', '14'],
    ['≈[40, 40]', 'about 40'],
    ['[31, 36]', '31 to 36'],
    ['(31, 36)', 'more than 31 to less than 36'],
    ['[14, +∞)', 'at least 14'],
    ['(90, +∞)', 'more than 90'],
    ['(-∞, 58]', 'at most 58'],
    ['(-∞, 70)', 'less than 70'],
    ['many', 'many'],
  ])('%s is read aloud as “%s”', (cell, words) => {
    expect(intervalWords(cell)).toBe(words);
  });

  test.each([
    [0, '0'],
    [240, '240'],
    [2500, '2500'],
    [10_000, '10k'],
    [1_500_000, '1.5m'],
    [2e9, '2bn'],
    [0.25, '0.25'],
    [-12_000, '-12k'],
  ])('%d is written as %s', (value, words) => {
    expect(tickWords(value)).toBe(words);
  });
});

test('only values of the unit that most have share an axis', () => {
  const t = { interval: '[1500, 1500]', unit: 't' };
  expect(usualUnit([t, { interval: '[7, 7]' }, { interval: '[9, 9]', unit: null }])).toBeNull();
  expect(usualUnit([t, t, { interval: '[7, 7]' }, { interval: null, unit: 'h' }])).toBe('t');
});
