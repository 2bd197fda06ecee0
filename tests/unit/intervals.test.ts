import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, IntervalIndex } from '../../renderer/article/intervalIndex.ts';
import { Levels } from '../../renderer/article/levels.ts';

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
        const found = new IntervalIndex(all).overlapping(start, end);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
        expect(found.map((interval) => interval.start)).toEqual(
          found.map((interval) => interval.start).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('is after a change what it would be when built anew', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.nat(80), (some, others, start) => {
        const added = others.map((interval) => ({ ...interval, value: interval.value + some.length }));
        const removed = new Set(some.map(({ value }) => value).filter((value) => value % 3 === 0));
        const kept = some.filter(({ value }) => !removed.has(value));
        const changed = new IntervalIndex(some).changed(removed, added);
        const anew = new IntervalIndex([...kept, ...added]);
        expect(changed.overlapping(start, start + 9)).toEqual(anew.overlapping(start, start + 9));
      }),
    );
  });

  it('holds the first code unit of an interval and not the one behind its last', () => {
    const index = new IntervalIndex([{ start: 4, end: 9, value: 'x' }]);
    expect([3, 4, 8, 9].map((offset) => index.at(offset).length)).toEqual([0, 1, 1, 0]);
  });
});

interface Mark {
  readonly id: string;
  readonly segments: readonly { readonly start: number; readonly end: number }[];
}

const marks = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 3,
    }),
    {
      maxLength: 40,
    },
  )
  .map((all) =>
    all.map((gaps, index): Mark => {
      let at = (index * 7) % 50;
      const segments = gaps.map(([gap, length]) => {
        const start = at + gap;
        at = start + length;
        return { start, end: at };
      });
      return { id: String(index).padStart(3, '0'), segments };
    }),
  );

const levelCount = 5;

function intervalsOf(all: readonly Mark[]): readonly Interval<Mark>[] {
  return all.flatMap((value) => value.segments.map(({ start, end }) => ({ start, end, value })));
}

function levelled(all: readonly Mark[]): Levels<Mark> {
  return new Levels<Mark>(new IntervalIndex(intervalsOf(all)), levelCount);
}

function overlap(a: Mark, b: Mark): boolean {
  return a.segments.some((one) => b.segments.some((other) => one.start < other.end && other.start < one.end));
}

function holds(outer: Mark, inner: Mark): boolean {
  return inner.segments.every((one) =>
    outer.segments.some((other) => other.start <= one.start && one.end <= other.end),
  );
}

const lengthOf = ({ segments }: Mark) => segments.reduce((sum, { start, end }) => sum + end - start, 0);

describe('the levels of underlines', () => {
  it('keeps any two that overlap apart, and the inner one nearer to the text, up to the outermost level', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const levels = levelled(all);
        for (const a of all) {
          for (const b of all) {
            if (a === b || !overlap(a, b)) continue;
            if (levels.of(a) < levelCount - 1) expect(levels.of(a)).not.toBe(levels.of(b));
            if (holds(b, a) && lengthOf(a) < lengthOf(b) && levels.of(b) < levelCount - 1)
              expect(levels.of(a)).toBeLessThan(levels.of(b));
          }
        }
      }),
    );
  });

  it('are after a change what they would be when worked out anew', () => {
    fc.assert(
      fc.property(marks, fc.nat(40), fc.nat(40), (all, count, asked) => {
        const before = all.slice(0, count);
        const removed = new Set(before.filter((_, index) => index % 4 === 0));
        const after = all.filter((mark) => !removed.has(mark));
        const first = new IntervalIndex(intervalsOf(before));
        const levels = new Levels<Mark>(first, levelCount);
        for (const mark of before.slice(0, asked)) levels.of(mark);
        const added = all.slice(count);
        levels.update(first.changed(removed, intervalsOf(added)), [...removed, ...added]);
        expect(after.map((mark) => levels.of(mark))).toEqual(after.map((mark) => levelled(after).of(mark)));
      }),
    );
  });

  it('are soon known of a mark over the whole article, around all others', () => {
    const words = Array.from({ length: 20_000 }, (_, index): Mark => {
      const start = index * 10;
      return { id: String(index), segments: [{ start, end: start + 8 }] };
    });
    const whole: Mark = { id: 'whole', segments: [{ start: 0, end: 200_000 }] };
    const levels = levelled([whole, ...words]);
    expect(levels.of(whole)).toBe(1);
  });
});
