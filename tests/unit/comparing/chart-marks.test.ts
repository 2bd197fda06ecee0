import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatchPath } from '../../../renderer/comparing/chart/hatch.ts';
import { drawnInterval } from '../../../renderer/comparing/chart/intervalLayout.ts';
import { packMarks } from '../../../renderer/comparing/chart/packMarks.ts';
import { doMeet, placeLabels } from '../../../renderer/comparing/chart/placeLabels.ts';
import type { Bound, Modifier } from '../../../shared/figure/card.ts';

const included = (value: string): Bound => ({ value, inclusive: true });
const left = (value: string): Bound => ({ value, inclusive: false });
const figure = (lower: Bound | null, upper: Bound | null, ...modifiers: Modifier[]) => ({
  lower,
  upper,
  modifiers,
});

/** 0 is at 500, and each unit 10 px higher. */
const options = { at: (value: number) => 500 - 10 * value, size: 5, ray: 50, edges: { from: 500, to: 0 } };

test.each([
  {
    what: 'a number: one full cap',
    says: figure(included('9'), included('9')),
    caps: '410',
    stem: null,
    ray: null,
  },
  {
    what: 'a range: a bar between two caps',
    says: figure(included('20'), left('30')),
    caps: '300 200 hollow',
    stem: [300, 200],
    ray: null,
  },
  {
    what: 'at least: a cap and a ray upwards',
    says: figure(included('20'), null),
    caps: '300',
    stem: null,
    ray: [300, 250],
  },
  {
    what: 'less than: a hollow cap and a ray downwards',
    says: figure(null, left('20')),
    caps: '300 hollow',
    stem: null,
    ray: [300, 350],
  },
  {
    what: 'at most, near the edge: a shorter ray',
    says: figure(null, included('3')),
    caps: '470',
    stem: null,
    ray: [470, 500],
  },
])('is drawn as $what', ({ says, caps, stem, ray }) => {
  const drawn = drawnInterval(says, options);
  expect(drawn?.caps.map(({ at, isHollow }) => `${at}${isHollow ? ' hollow' : ''}`).join(' ')).toBe(caps);
  expect(drawn?.stem && [drawn.stem.from, drawn.stem.to]).toEqual(stem);
  expect(drawn?.ray && [drawn.ray.from, drawn.ray.to]).toEqual(ray);
});

test('an open side is as long for one value as for another, on an axis that goes to the right, too', () => {
  const drawn = drawnInterval(figure(included('20'), null), {
    at: (value) => 10 * value,
    size: 5,
    ray: 50,
    edges: { from: 0, to: 500 },
  });
  expect(drawn?.ray).toEqual({ from: 200, to: 250 });
});

test('an approximate value has a wave where it is, and no width', () => {
  const drawn = drawnInterval(figure(included('20'), included('20'), 'IsApproximate'), options);
  expect(drawn).toMatchObject({ waves: [300], stem: null, extent: { from: 295, to: 305 } });
});

test('a figure without a bound is not drawn', () => {
  expect(drawnInterval(figure(null, null), options)).toBeNull();
});

test('the lines of a hatch end at the edges of their rectangle', () => {
  fc.assert(
    fc.property(
      fc.record({ x: fc.nat(900), y: fc.nat(900), width: fc.nat(300), height: fc.nat(300) }),
      ({ x, y, width, height }) => {
        for (const [, atX, atY] of hatchPath({ x, y, width, height }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
          expect(Number(atX)).toBeGreaterThanOrEqual(x);
          expect(Number(atX)).toBeLessThanOrEqual(x + width);
          expect(Number(atY)).toBeGreaterThanOrEqual(y);
          expect(Number(atY)).toBeLessThanOrEqual(y + height);
        }
      },
    ),
    { numRuns: 50 },
  );
  expect(hatchPath({ x: 10, y: 10, width: 16, height: 8 })).toBe('M10 18L18 10M18 18L26 10');
});

const box = (x: number, y: number) => ({ x, y, width: 40, height: 14 });
const picture = { x: 0, y: 0, width: 400, height: 300 };

test('a label stands in the first place that is free, and nowhere where none is', () => {
  const placed = placeLabels(
    [
      { id: 'free', candidates: [box(10, 10)] },
      { id: 'second choice', candidates: [box(20, 12), box(60, 12)] },
      { id: 'on a mark', candidates: [box(200, 200)] },
      { id: 'outside', candidates: [box(390, 10)] },
    ],
    [{ x: 190, y: 190, width: 20, height: 20 }],
    picture,
  );
  expect([...placed]).toEqual([
    ['free', box(10, 10)],
    ['second choice', box(60, 12)],
  ]);
});

test('no two labels ever cover each other', () => {
  const place = fc.record({ x: fc.nat(360), y: fc.nat(280) }).map(({ x, y }) => box(x, y));
  fc.assert(
    fc.property(fc.array(fc.array(place, { minLength: 1, maxLength: 4 }), { maxLength: 60 }), (all) => {
      const labels = all.map((candidates, index) => ({ id: String(index), candidates }));
      const placed = [...placeLabels(labels, [], picture).values()];
      placed.forEach((one, index) => {
        for (const other of placed.slice(index + 1)) expect(doMeet(one, other)).toBe(false);
      });
    }),
    { numRuns: 50 },
  );
});

const packable = (
  id: string,
  from: number,
  to: number,
  extent: { from: number; to: number },
  isBoxed = false,
) => ({
  id,
  columns: { from, to },
  extent,
  isBoxed,
});

test('marks of one day stand beside each other in their order', () => {
  const extent = { from: 0, to: 10 };
  const marks = ['a', 'b', 'c'].map((id) => packable(id, 100, 220, extent));
  expect([...packMarks(marks, 20)]).toEqual([
    ['a', 120],
    ['b', 160],
    ['c', 200],
  ]);
});

test('where a day has more marks than room, those of other values share a place', () => {
  const marks = [0, 100, 200, 300].map((from) => packable(String(from), 0, 40, { from, to: from + 10 }));
  expect([...packMarks(marks, 20).values()]).toEqual([10, 10, 10, 10]);
  const same = ['a', 'b', 'c'].map((id) => packable(id, 0, 40, { from: 0, to: 10 }));
  expect([...packMarks(same, 20).values()]).toEqual([10, 30, 10]);
});

test('a mark in a box of several days is in its middle, or beside what is there', () => {
  const extent = { from: 0, to: 10 };
  expect(packMarks([packable('box', 0, 200, extent, true)], 20).get('box')).toBe(100);
  const beside = packMarks([packable('day', 0, 200, extent), packable('box', 0, 200, extent, true)], 20);
  expect([...beside.values()]).toEqual([100, 120]);
});

test('every mark is within its columns, whatever they are', () => {
  const mark = fc.record({
    from: fc.nat(700),
    width: fc.integer({ min: 1, max: 200 }),
    low: fc.nat(500),
    isBoxed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 80 }), (all) => {
      const marks = all.map(({ from, width, low, isBoxed }, index) =>
        packable(String(index), from, from + width, { from: low, to: low + 30 }, isBoxed),
      );
      const places = packMarks(marks, 16);
      for (const { id, columns } of marks) {
        expect(places.get(id)).toBeGreaterThanOrEqual(columns.from);
        expect(places.get(id)).toBeLessThanOrEqual(columns.to);
      }
    }),
    { numRuns: 50 },
  );
});
