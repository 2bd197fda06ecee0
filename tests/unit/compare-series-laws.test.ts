import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feasibleBand } from '../../shared/compare/band.ts';
import type { ComparedFigure } from '../../shared/compare/card.ts';
import { smallestSet } from '../../shared/compare/smallestSet.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import { amount, count } from '../fixtures/compare/cards.ts';
import { days, interval, isIn, point } from '../fixtures/compare/small.ts';
import { stated } from '../fixtures/compare/stated.ts';

/** Up to five statements about the first four days of May, with whole bounds from 0 to 3. */
function series(plain: ComparedFigure, isExact: boolean): fc.Arbitrary<readonly Statement[]> {
  const day = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    isExact ? fc.constant(0) : fc.integer({ min: 0, max: 3 }),
  );
  const figure = fc
    .tuple(fc.oneof(interval(0, 3), point(0, 3)), day)
    .filter(([{ lower, upper }]) => lower !== null || upper !== null)
    .map(([ends, [from, more]]): ComparedFigure => {
      const to = Math.min(4, from + more);
      return {
        ...plain,
        ...ends,
        asOf: from === to ? `2026-05-0${from}` : `2026-05-0${from}/2026-05-0${to}`,
      };
    });
  return fc
    .array(figure, { minLength: 1, maxLength: 5 })
    .map((figures) => figures.map((one, at) => stated(`statement ${at}`, one)));
}

/** Every total of four days that never falls: whole numbers, and one between each two of them where `step` is a half. */
function totals(step: number, from = -1, length = 4): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  const values = Array.from({ length: (4 - from) / step + 1 }, (_, at) => from + at * step);
  return values.flatMap((value) => totals(step, value, length - 1).map((rest) => [value, ...rest]));
}

const wholeTotals = totals(1);
const halfTotals = totals(0.5);

function figureOf({ figure }: Statement): ComparedFigure {
  if (!figure) throw new Error('A statement without a figure.');
  return { ...figure, asOf: figure.asOf?.date ?? null, published: null };
}

/** Of each total whether a statement is true of it. */
function truths(statement: Statement, all: readonly (readonly number[])[]): readonly boolean[] {
  const figure = figureOf(statement);
  const itsDays = days(figure);
  return all.map((total) => itsDays.some((day) => isIn(total[day - 1] ?? Number.NaN, figure)));
}

/** The totals of which all statements are true. */
function fittingTotals(statements: readonly Statement[], all: readonly (readonly number[])[]) {
  const each = statements.map((statement) => truths(statement, all));
  return all.filter((_, at) => each.every((truth) => truth[at]));
}

function canAllBeTrue(statements: readonly Statement[], all: readonly (readonly number[])[]): boolean {
  return fittingTotals(statements, all).length > 0;
}

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = items;
  return first === undefined ? [[]] : subsets(rest).flatMap((some) => [some, [first, ...some]]);
}

/** The values, from -1 to 4, that the band allows on a day. */
function allowedOn(day: number, statements: readonly Statement[], step: number): readonly number[] {
  const { steps } = feasibleBand(statements, { cumulative: true });
  const iso = `2026-05-0${day}`;
  const its = steps.filter(({ from, to }) => from <= iso && iso <= to);
  const all = Array.from({ length: 5 / step + 1 }, (_, at) => at * step - 1);
  return all.filter((value) => its.every((one) => isIn(value, one)));
}

const kinds = [
  ['an amount', amount('*', 'km'), 0.5, halfTotals],
  ['a number of things', count('*'), 1, wholeTotals],
] as const;

describe.each(kinds)('of %s that only grows', (_, plain, step, all) => {
  test('the band holds every total that makes all statements true', () => {
    fc.assert(
      fc.property(series(plain, false), (statements) => {
        const fitting = fittingTotals(statements, all);
        for (const day of [1, 2, 3, 4]) {
          const allowed = new Set<number | undefined>(allowedOn(day, statements, step));
          expect(fitting.filter((total) => !allowed.has(total[day - 1]))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the band holds nothing else where the days are exact', () => {
    fc.assert(
      fc.property(series(plain, true), (statements) => {
        const fitting = fittingTotals(statements, all);
        fc.pre(fitting.length > 0);
        for (const { from, to } of feasibleBand(statements, { cumulative: true }).steps)
          for (const day of [1, 2, 3, 4].filter(
            (one) => from <= `2026-05-0${one}` && `2026-05-0${one}` <= to,
          )) {
            const possible = new Set(fitting.map((total) => total[day - 1]));
            expect(allowedOn(day, statements, step)).toEqual(
              [...possible].toSorted((a, b) => Number(a) - Number(b)),
            );
          }
      }),
      { numRuns: 100 },
    );
  });

  test('the smallest set cannot be true, each part of it can, and no other that cannot is smaller', () => {
    fc.assert(
      fc.property(series(plain, false), (statements) => {
        const found = smallestSet(statements, { cumulative: true });
        const each = statements.map((statement) => truths(statement, all));
        const impossible = subsets(each).filter(
          (some) => !all.some((_, at) => some.every((truth) => truth[at])),
        );
        expect(found === null).toBe(impossible.length === 0);
        if (!found) return;
        const set = statements.filter(({ id }) => found.ids.includes(id));
        expect(set).toHaveLength(found.ids.length);
        expect(canAllBeTrue(set, all)).toBe(false);
        expect(set.length).toBe(Math.min(...impossible.map((some) => some.length)));
      }),
      { numRuns: 200 },
    );
  });

  test('the band names a set for whatever is impossible, and nothing where all can be true', () => {
    fc.assert(
      fc.property(series(plain, false), (statements) => {
        const { impossible, steps } = feasibleBand(statements, { cumulative: true });
        expect(impossible.length > 0).toBe(!canAllBeTrue(statements, all));
        for (const { ids } of impossible) {
          const set = statements.filter(({ id }) => ids.includes(id));
          expect(canAllBeTrue(set, all)).toBe(false);
        }
        for (const { from } of steps.filter(({ isEmpty }) => isEmpty))
          expect(impossible.some((set) => set.from <= from && from <= set.to)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each([true, false])('nothing depends on the order of statements (cumulative: %s)', (cumulative) => {
    fc.assert(
      fc.property(
        series(plain, false).chain((statements) =>
          fc.tuple(
            fc.constant(statements),
            fc.shuffledSubarray([...statements], { minLength: statements.length }),
          ),
        ),
        ([statements, shuffled]) => {
          expect(feasibleBand(shuffled, { cumulative })).toEqual(feasibleBand(statements, { cumulative }));
          expect(smallestSet(shuffled, { cumulative })).toEqual(smallestSet(statements, { cumulative }));
        },
      ),
    );
  });

  test('of what does not grow, the smallest set is of one time, and of two statements at most', () => {
    fc.assert(
      fc.property(series(plain, false), (statements) => {
        const found = smallestSet(statements, { cumulative: false });
        const values = [...new Set(all.flat())];
        const canBe = (some: readonly Statement[]) =>
          values.some((value) => some.every((statement) => isIn(value, figureOf(statement))));
        const times = Map.groupBy(statements, (statement) => figureOf(statement).asOf);
        expect(found === null).toBe([...times.values()].every(canBe));
        if (!found) return;
        const set = statements.filter(({ id }) => found.ids.includes(id));
        expect(new Set(set.map((statement) => figureOf(statement).asOf)).size).toBe(1);
        expect(canBe(set)).toBe(false);
        expect(set.every((_one, left) => canBe(set.toSpliced(left, 1)))).toBe(true);
        expect(set.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });
});
