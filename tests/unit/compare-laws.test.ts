import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparedFigure } from '../../shared/compare/card.ts';
import { compareFigures } from '../../shared/compare/compareFigures.ts';
import { amount, card, count } from '../fixtures/compare/cards.ts';
import { days, interval, isIn, possible } from '../fixtures/compare/small.ts';

const anyFigure: fc.Arbitrary<ComparedFigure> = fc
  .record({
    values: interval(-3, 6),
    unit: fc.constantFrom(null, 'km', 'm', '%', '°C', '°F', 't/day', 'USD'),
    modifiers: fc.subarray(['IsApproximate', 'IsCount', 'IsMean'] as const),
    entity: fc.constantFrom('crew', 'Crew ', 'police', null),
    property: fc.constantFrom('killed', 'injured', 'killedOrInjured', null),
    asOf: fc.constantFrom('2026-05-04', '2026-05', '2026-05-04/2026-05-09', 'some day', null),
    published: fc.constantFrom('2026-05-04', '2026-05-04T10:00Z', '2026', null),
  })
  .map(({ values, ...rest }) => ({ ...card('*', rest), ...values, modifiers: rest.modifiers }));

/** Two values on two of some days: the earlier one is not the greater, and one day has one. */
function canBeOneTotal(a: ComparedFigure, b: ComparedFigure, step: number): boolean {
  return days(a).some((day) =>
    days(b).some((other) =>
      possible(a, step).some((value) =>
        possible(b, step).some((its) =>
          day === other ? value === its : day < other ? value <= its : its <= value,
        ),
      ),
    ),
  );
}

describe('the relation of two figures', () => {
  test('does not depend on which comes first', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, fc.boolean(), (a, b, cumulative) => {
        expect(compareFigures(a, b, { cumulative }).relation).toBe(
          compareFigures(b, a, { cumulative }).relation,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('is never conflicting of a figure and itself', () => {
    fc.assert(
      fc.property(anyFigure, fc.boolean(), (figure, cumulative) => {
        fc.pre(possible(figure, figure.modifiers.includes('IsCount') ? 1 : 0.5).length > 0);
        expect(compareFigures(figure, figure, { cumulative }).relation).not.toBe('conflicting');
      }),
    );
  });

  test.each([
    ['an amount', 0.5, amount('*', 'km')],
    ['a number of things', 1, count('*')],
  ])('of %s at one time is that of the values that are in both', (_, step, plain) => {
    fc.assert(
      fc.property(interval(-3, 6), interval(-3, 6), (one, other) => {
        const [a, b] = [
          { ...plain, ...one },
          { ...plain, ...other },
        ];
        const meets = possible(a, step).some((value) => isIn(value, b));
        expect(compareFigures(a, b, { cumulative: false }).relation).toBe(
          meets ? 'compatible' : 'conflicting',
        );
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['an amount', 0.5, amount('*', 'km')],
    ['a number of things', 1, count('*')],
  ])('of %s that only grows is that of some days and values that go together', (_, step, plain) => {
    const asOf = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .map(([from, more]) => (more === 0 ? `2026-05-0${from}` : `2026-05-0${from}/2026-05-0${from + more}`));
    fc.assert(
      fc.property(interval(0, 3), asOf, interval(0, 3), asOf, (one, first, other, second) => {
        const [a, b] = [
          { ...plain, ...one, asOf: first },
          { ...plain, ...other, asOf: second },
        ];
        const { relation } = compareFigures(a, b, { cumulative: true });
        expect(relation).toBe(canBeOneTotal(a, b, step) ? 'compatible' : 'conflicting');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['km', 'm', 1000],
    ['week', 'day', 7],
    ['year', 'month', 12],
    ['t/day', 'kg/week', 7000],
    ['percentage point', 'basis point', 100],
  ])('stays the same where %s are given in %s', (unit, smaller, factor) => {
    const inSmaller = (figure: ComparedFigure): ComparedFigure => ({
      ...figure,
      unit: smaller,
      lower: figure.lower && { ...figure.lower, value: String(Number(figure.lower.value) * factor) },
      upper: figure.upper && { ...figure.upper, value: String(Number(figure.upper.value) * factor) },
    });
    fc.assert(
      fc.property(interval(-3, 6), interval(-3, 6), fc.boolean(), (one, other, isAbout) => {
        const plain = amount('*', unit, { modifiers: isAbout ? ['IsApproximate'] : [] });
        const [a, b] = [{ ...plain, ...one }, amount('*', unit)].map((figure) => figure);
        if (!a || !b) return;
        const second = { ...b, ...other };
        const { relation } = compareFigures(a, second, { cumulative: false });
        expect(compareFigures(a, inSmaller(second), { cumulative: false }).relation).toBe(relation);
        expect(compareFigures(inSmaller(a), second, { cumulative: false }).relation).toBe(relation);
      }),
    );
  });
});
