import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, fitBounds } from '../../electron/fitBounds.ts';

const box = (x: number, y: number, width: number, height: number): Bounds => ({ x, y, width, height });
const laptop = box(0, 0, 1600, 1000);
const above = box(0, -1080, 1920, 1080);
const beside = box(1600, 0, 1920, 1080);

describe('where the window opens', () => {
  it.each<[string, Bounds | undefined, readonly [Bounds, ...Bounds[]], Bounds]>([
    ['for the first time, in the middle', undefined, [laptop], box(80, 50, 1440, 900)],
    ['for the first time on a small screen', undefined, [box(0, 27, 1280, 693)], box(0, 27, 1280, 693)],
    ['for the first time on the primary screen', undefined, [beside, laptop], box(1840, 90, 1440, 900)],
    ['as it was left', box(10, 20, 1000, 700), [laptop], box(10, 20, 1000, 700)],
    [
      'across two screens, as it was left',
      box(1000, 50, 1400, 800),
      [laptop, beside],
      box(1000, 50, 1400, 800),
    ],
    [
      'with its title bar on a screen that is gone',
      box(100, -500, 1000, 800),
      [laptop],
      box(100, 0, 1000, 800),
    ],
    [
      'on that screen while it is there',
      box(100, -900, 1000, 800),
      [laptop, above],
      box(100, -900, 1000, 800),
    ],
    ['from a 4K screen', box(0, 0, 3840, 2160), [laptop], laptop],
    [
      'too large, on the screen that shows most of it',
      box(1500, 0, 2500, 800),
      [laptop, beside],
      box(1600, 0, 1920, 800),
    ],
    [
      'wholly on a screen that is gone, in the middle',
      box(5000, 5000, 1000, 800),
      [laptop],
      box(300, 100, 1000, 800),
    ],
    ['under a panel at the top', box(0, 0, 1000, 700), [box(0, 40, 1600, 960)], box(0, 40, 1000, 700)],
    ['behind a panel on the left', box(-30, 10, 1000, 700), [box(64, 0, 1536, 1000)], box(64, 10, 1000, 700)],
    ['pushed off the bottom', box(100, 970, 1000, 700), [laptop], box(100, 300, 1000, 700)],
    ['too small to work in', box(100, 100, 30, 20), [laptop], box(100, 100, 860, 520)],
  ])('%s', (_what, remembered, areas, bounds) => {
    expect(fitBounds(remembered, areas).bounds).toEqual(bounds);
  });

  it.each([
    [box(0, 0, 800, 600), { width: 800, height: 520 }],
    [box(0, 0, 1024, 500), { width: 860, height: 500 }],
    [laptop, { width: 860, height: 520 }],
  ])('does not grow beyond a small screen because it has a least size', (area, minimum) => {
    expect(fitBounds(undefined, [area]).minimum).toEqual(minimum);
  });

  it('lies on the screens that are there, whatever is remembered', () => {
    const anyBox = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 8000 }),
      height: fc.integer({ min: 1, max: 5000 }),
    });
    // Side by side, as screens do not overlap.
    const screens = fc
      .array(fc.tuple(fc.integer({ min: 640, max: 4000 }), fc.integer({ min: 400, max: 3000 })), {
        minLength: 1,
        maxLength: 3,
      })
      .map((sizes) =>
        sizes.map(([width, height], index) =>
          box(
            sizes.slice(0, index).reduce((sum, [before]) => sum + before, 0),
            0,
            width,
            height,
          ),
        ),
      );
    fc.assert(
      fc.property(
        fc.option(anyBox, { nil: undefined }),
        screens,
        (remembered, [first = laptop, ...others]) => {
          const areas = [first, ...others] as const;
          const { bounds, minimum } = fitBounds(remembered, areas);
          const shown = areas.reduce((sum, area) => sum + common(bounds, area), 0);
          expect(shown).toBe(bounds.width * bounds.height);
          expect(bounds.width).toBeGreaterThanOrEqual(minimum.width);
          expect(bounds.height).toBeGreaterThanOrEqual(minimum.height);
          // What fits once does so again.
          expect(fitBounds(bounds, areas).bounds).toEqual(bounds);
        },
      ),
    );
  });
});

function common(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
