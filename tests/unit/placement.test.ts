import { describe, expect, it } from 'vitest';
import { placeByLines, placeLeftOf } from '../../renderer/ui/placement.ts';

const room = { left: 0, top: 0, right: 600, bottom: 400 };
const card = { width: 200, height: 100 };

describe('a toolbar above lines of text', () => {
  const place = (above: number, below: number, left = 50) =>
    placeByLines(card, { above, below, left }, room, { sides: ['above', 'below'], canBeCut: false });

  it.each([
    { where: 'ends where the lines begin', above: 150, below: 180, top: 50 },
    { where: 'goes below where it does not fit above', above: 60, below: 90, top: 90 },
    { where: 'stays in view, over the text, where the lines fill it', above: 20, below: 390, top: 300 },
  ])('$where', ({ above, below, top }) => {
    expect(place(above, below).top).toBe(top);
  });

  it.each([
    { where: 'begins where the lines do', left: 50, at: 50 },
    { where: 'does not leave the view to the left', left: -30, at: 0 },
    { where: 'does not leave the view to the right', left: 550, at: 400 },
  ])('$where', ({ left, at }) => {
    expect(place(150, 180, left).left).toBe(at);
  });
});

describe('a card below the line that is pointed at', () => {
  const place = (above: number, below: number) =>
    placeByLines(card, { above, below, left: 50 }, room, { sides: ['below', 'above'], canBeCut: true });

  it.each([
    { where: 'begins where the line ends', above: 100, below: 130, top: 130, maxHeight: 270 },
    { where: 'goes above where it does not fit below', above: 330, below: 360, top: 230, maxHeight: 330 },
  ])('$where', ({ above, below, top, maxHeight }) => {
    expect(place(above, below)).toEqual({ left: 50, top, maxHeight });
  });

  it('is cut off on the roomier side where it fits on neither, and never covers the line', () => {
    const low = { ...room, bottom: 120 };
    const lines = { above: 70, below: 90, left: 50 };
    const wish = { sides: ['below', 'above'], canBeCut: true } as const;
    expect(placeByLines(card, lines, low, wish)).toEqual({ left: 50, top: 0, maxHeight: 70 });
    expect(placeByLines(card, { ...lines, above: 20, below: 40 }, low, wish)).toMatchObject({
      top: 40,
      maxHeight: 80,
    });
  });
});

describe('a card beside a column', () => {
  it.each([
    {
      where: 'ends at the column, level with its control',
      edge: 500,
      wanted: 80,
      at: { left: 300, top: 80 },
    },
    { where: 'stays above the foot of the window', edge: 500, wanted: 390, at: { left: 300, top: 300 } },
    { where: 'stays below the top of the window', edge: 500, wanted: -20, at: { left: 300, top: 0 } },
    {
      where: 'covers the column where there is no room beside it',
      edge: 150,
      wanted: 80,
      at: { left: 0, top: 80 },
    },
  ])('$where', ({ edge, wanted, at }) => {
    expect(placeLeftOf(edge, wanted, card, room)).toEqual(at);
  });
});
