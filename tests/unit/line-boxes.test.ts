import { describe, expect, test } from 'vitest';
import { lineBoxes } from '../../renderer/article/lineBoxes.ts';
import type { Range } from '../../shared/model/segment.ts';

/** Measures a text whose lines begin at these offsets, each letter 10 pixels wide, as an engine does: the blank at a line’s end hangs. */
function measuring(text: string, starts: readonly number[], isRightToLeft = false) {
  const counts = { calls: 0 };
  const measure = ({ start, end }: Range) => {
    counts.calls += 1;
    return starts.flatMap((first, index) => {
      const last = Math.min(end, starts[index + 1] ?? text.length);
      const from = Math.max(start, first);
      if (from >= last) return [];
      const [near, far] = [(from - first) * 10, (last - first) * 10];
      const [left, right] = isRightToLeft ? [500 - far, 500 - near] : [near, far];
      return [{ left, right, top: index * 30, bottom: index * 30 + 24 }];
    });
  };
  return { measure, counts };
}

const widths = (text: string, starts: readonly number[], isRightToLeft = false) =>
  lineBoxes(text, { start: 0, end: text.length }, measuring(text, starts, isRightToLeft).measure).map(
    ({ left, right }) => [left, right],
  );

describe('the boxes around words', () => {
  test('end with the last letter of each line', () => {
    expect(widths('one two six ten', [0, 8])).toEqual([
      [0, 70],
      [0, 70],
    ]);
    expect(widths('eins  zwei drei', [0, 6])).toEqual([
      [0, 40],
      [0, 90],
    ]);
  });

  test('end at the left where it is read from the right', () => {
    expect(widths('قال له من كان', [0, 7], true)).toEqual([
      [440, 500],
      [440, 500],
    ]);
  });

  test('are what was measured where a line is broken between letters', () => {
    expect(widths('部長は水曜日に語った', [0, 4, 8])).toEqual([
      [0, 40],
      [0, 40],
      [0, 20],
    ]);
    expect(widths('a co-worker', [0, 5])).toEqual([
      [0, 50],
      [0, 60],
    ]);
  });

  test('measure a long text at a few places only, and the same one never twice', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `w${index % 10}`).join(' ');
    const { measure, counts } = measuring(text, [0, 3000, 6000]);
    const range = { start: 0, end: text.length };
    const first = lineBoxes(text, range, measure);
    expect(first.map(({ right }) => right)).toEqual([29_990, 29_990, (text.length - 6000) * 10]);
    expect(counts.calls).toBeLessThan(40);
    counts.calls = 0;
    expect(lineBoxes(text, range, measure)).toEqual(first);
    expect(counts.calls).toBe(1);
  });
});
