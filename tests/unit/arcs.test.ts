import { describe, expect, it } from 'vitest';
import { arcBetween, stubAt } from '../../renderer/arcs/arcs.ts';

const box = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 24 });
/** The first and the last point of a path. */
const ends = (path: string) => {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  return [numbers.slice(0, 2), numbers.slice(-2)];
};

describe('the line of a link', () => {
  it.each([
    [
      'on one line, over the words',
      box(0, 40),
      box(300, 40),
      [
        [50, 40],
        [350, 40],
      ],
    ],
    [
      'backwards on one line',
      box(300, 40),
      box(0, 40),
      [
        [350, 40],
        [50, 40],
      ],
    ],
    [
      'to a line further down',
      box(0, 40),
      box(300, 140),
      [
        [50, 69],
        [350, 140],
      ],
    ],
    [
      'to a line further up',
      box(300, 140),
      box(0, 40),
      [
        [350, 140],
        [50, 69],
      ],
    ],
  ])('%s', (_, from, to, points) => {
    expect(ends(arcBetween(from, to).path)).toEqual(points);
  });

  it.each([
    ['down', box(0, 40), box(300, 70), 'M50 64V69H350V70'],
    ['up', box(300, 70), box(0, 40), 'M350 70V69H50V64'],
  ])('runs straight between neighbouring lines, %s', (_, from, to, path) => {
    expect(arcBetween(from, to)).toMatchObject({ path, spots: [{ x: 200, y: 69 }, {}, {}, {}, {}] });
  });

  it('leads away from where it starts and to where it ends, also where the other end is out of view', () => {
    expect(stubAt(box(60, 40), 'below', true, 0).path).toBe('M60 69H-7V85');
    expect(stubAt(box(60, 40), 'below', false, 0).path).toBe('M-7 85V69H60');
    expect(stubAt(box(60, 40), 'above', true, 0).path).toBe('M60 38H-7V22');
  });

  it('leaves room for the labels of several on one side', () => {
    const [first, second] = [0, 1].map((nth) => stubAt(box(60, 40), 'below', true, nth).spots[0]?.y ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(11);
  });
});
