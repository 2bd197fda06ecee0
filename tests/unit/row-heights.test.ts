import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowHeights } from '../../renderer/ui/rowHeights.ts';

describe('the heights of the rows of a list', () => {
  test('a row that was not drawn is taken to be as high as the others on the average', () => {
    const rows = new RowHeights(10, 50);
    expect(rows.topOf(10)).toBe(500);
    rows.set(0, 100);
    rows.set(3, 60);
    expect(rows.topOf(1)).toBe(100);
    expect(rows.topOf(3)).toBe(260);
    expect(rows.topOf(4)).toBe(320);
    expect(rows.topOf(10)).toBe(800);
  });

  test('the row at a place is the one that reaches over it', () => {
    const rows = new RowHeights(3, 10);
    rows.set(0, 30);
    rows.set(1, 20);
    rows.set(2, 10);
    expect([-5, 0, 29, 30, 49, 50, 59, 60, 1000].map((top) => rows.indexAt(top))).toEqual([
      0, 0, 0, 1, 1, 2, 2, 2, 2,
    ]);
  });

  test('what is known of the first rows stays known when the list grows or shrinks', () => {
    const rows = new RowHeights(4, 10);
    rows.set(1, 70);
    rows.resize(6);
    expect(rows.topOf(2) - rows.topOf(1)).toBe(70);
    rows.resize(1);
    expect(rows.topOf(1)).toBe(10);
    rows.resize(0);
    expect(rows.topOf(0)).toBe(0);
    expect(rows.indexAt(5)).toBe(0);
  });

  test('after all is forgotten every row has the height of a guess again', () => {
    const rows = new RowHeights(2, 25);
    rows.set(0, 90);
    rows.forget();
    expect(rows.topOf(2)).toBe(50);
  });

  test('the top of a row leads to that row, whatever is known', () => {
    const heights = fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 300 })), { maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.nat(99), (known, index) => {
        const rows = new RowHeights(100, 40);
        for (const [at, height] of known) rows.set(at, height);
        expect(rows.indexAt(rows.topOf(index))).toBe(index);
        expect(rows.topOf(index + 1)).toBeGreaterThan(rows.topOf(index));
      }),
    );
  });
});
