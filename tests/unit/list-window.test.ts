import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rowHeight,
  rowsIn,
  rowsOfPage,
  rowsSeen,
  topToShow,
  wholeList,
} from '../../renderer/ui/listWindow.ts';

const view = fc.record({
  top: fc.double({ min: 0, max: 4_000_000, noNaN: true }),
  height: fc.integer({ min: 0, max: 3000 }),
});
/** One that shows something. */
const shownView = view.filter(({ height }) => height > 0);
const count = fc.integer({ min: 1, max: 100_000 });

/** What the browser makes of a place beyond the end. */
const reachable = ({ top, height }: { top: number; height: number }, rows: number) =>
  Math.min(top, Math.max(0, rows * rowHeight - height));

describe('the part of the Annotations list that is in the document', () => {
  it('is the whole list up to 200 rows', () => {
    expect(rowsIn({ top: 0, height: 100 }, wholeList)).toEqual({ first: 0, end: 200 });
    expect(rowsIn({ top: 0, height: 100 }, 0)).toEqual({ first: 0, end: 0 });
    expect(rowsIn({ top: 0, height: 100 }, wholeList + 1).end).toBeLessThan(40);
  });

  it('holds every row that can be seen, and few others', () => {
    fc.assert(
      fc.property(view, count, (seen, rows) => {
        const { first, end } = rowsIn(seen, rows);
        const top = reachable(seen, rows);
        const last = Math.min(rows, Math.ceil((top + seen.height) / rowHeight));
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(Math.floor(top / rowHeight));
        expect(end).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(rows);
        if (rows > wholeList) expect(end - first).toBeLessThanOrEqual(seen.height / rowHeight + 26);
      }),
    );
  });

  it('holds, in its first frame, every row that can be seen and no other', () => {
    fc.assert(
      fc.property(shownView, count, (seen, rows) => {
        const { first, end } = rowsSeen(seen, rows);
        const top = reachable(seen, rows);
        const isSeen = (row: number) => (row + 1) * rowHeight > top && row * rowHeight < top + seen.height;
        for (let row = Math.max(0, first - 1); row <= Math.min(end, rows - 1); row += 1)
          expect(isSeen(row)).toBe(row >= first && row < end);
      }),
    );
  });

  it('stays the same for most of the pixels that are scrolled', () => {
    const windows = Array.from({ length: 1000 }, (_, top) => rowsIn({ top, height: 600 }, 10_000).end);
    expect(new Set(windows).size).toBe(5);
  });
});

describe('scrolling to a row', () => {
  it('shows the whole row, and moves no further than it must', () => {
    fc.assert(
      fc.property(view, count, fc.nat(), (seen, rows, place) => {
        fc.pre(seen.height >= rowHeight);
        const index = place % rows;
        const from = reachable(seen, rows);
        const top = topToShow(index, { ...seen, top: from }, rows);
        expect(top).toBeLessThanOrEqual(index * rowHeight);
        expect(top + seen.height).toBeGreaterThanOrEqual((index + 1) * rowHeight);
        const isSeen = from <= index * rowHeight && from + seen.height >= (index + 1) * rowHeight;
        if (isSeen) expect(top).toBe(from);
        else expect([index * rowHeight, (index + 1) * rowHeight - seen.height]).toContain(top);
      }),
    );
  });

  it.each([
    ['a row above', 3, { top: 500, height: 310 }, 93],
    ['a row below', 50, { top: 500, height: 310 }, 1271],
    ['a row that is cut off below', 20, { top: 341, height: 310 }, 341],
    ['the last row, when the list has become shorter', 99, { top: 9000, height: 310 }, 2790],
    ['any row in a view lower than a row', 7, { top: 0, height: 10 }, 217],
  ])('goes to %s', (_name, index, seen, top) => {
    expect(topToShow(index, seen, 100)).toBe(top);
  });

  it('goes a page but one row at a time, and always at least one', () => {
    expect([0, 31, 62, 310].map((height) => rowsOfPage(height))).toEqual([1, 1, 1, 9]);
  });
});
