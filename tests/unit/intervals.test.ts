import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, makeIntervalIndex } from '../../renderer/article/intervalIndex.ts';
import { assignLevels } from '../../renderer/article/levels.ts';

const intervals = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 60 })
  .map((pairs) =>
    pairs.map(([start, length], value): Interval<number> => ({ start, end: start + length, value })),
  );

describe('the interval index', () => {
  it('finds just what a look at every interval finds', () => {
    fc.assert(
      fc.property(intervals, fc.nat(80), fc.integer({ min: 1, max: 30 }), (all, start, length) => {
        const end = start + length;
        const expected = all.filter((interval) => interval.start < end && interval.end > start);
        const found = makeIntervalIndex(all).overlapping(start, end);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
        expect(found.map((interval) => interval.start)).toEqual(
          found.map((interval) => interval.start).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('holds the first code unit of an interval and not the one behind its last', () => {
    const index = makeIntervalIndex([{ start: 4, end: 9, value: 'x' }]);
    expect([3, 4, 8, 9].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0]);
  });
});

describe('the levels of underlines', () => {
  it('keeps any two that overlap apart, and the inner one nearer to the text', () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const levels = assignLevels(all, makeIntervalIndex(all));
        for (const a of all) {
          for (const b of all) {
            if (a === b || a.start >= b.end || b.start >= a.end) continue;
            expect(levels.get(a.value)).not.toBe(levels.get(b.value));
            const isInside = a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;
            if (isInside) expect(levels.get(a.value)).toBeLessThan(levels.get(b.value) ?? 0);
          }
        }
      }),
    );
  });
});
