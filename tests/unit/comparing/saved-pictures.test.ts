import { describe, expect, test } from 'vitest';
import { densityOf } from '../../../renderer/comparing/saving/pngOf.ts';
import { inXml } from '../../../renderer/comparing/saving/svgText.ts';

describe('a picture in pixels', () => {
  test.each([
    ['has two pixels for each CSS pixel', 1200, 700, 2],
    ['is less sharp where it is longer than a canvas', 1000, 16_384, 1],
    ['is less sharp where it is larger than a canvas', 10_000, 10_000, Math.SQRT2],
  ])('%s', (_, width, height, density) => {
    expect(densityOf(width, height)).toBeCloseTo(density, 10);
  });
});

test.each([
  ['a control character', 'the\u0001 dam', 'the\ufffd dam'],
  ['half a surrogate pair', 'the \ud83d dam', 'the \ufffd dam'],
  ['what is no character', 'the \uffff dam', 'the \ufffd dam'],
  ['tabs, lines, emoji and joiners', 'a\tb\n👩‍🚒', 'a\tb\n👩‍🚒'],
])('a saved picture can be read by every program where an article has %s', (_, text, written) => {
  expect(inXml(text)).toBe(written);
});
