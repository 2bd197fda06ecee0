import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCodePoints, makeOffsetMap, splitsSurrogatePair } from '../../shared/text/offsets.ts';

const sample =
  '📰 Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service.';

/** Texts of all kinds: emoji families, combining marks, right to left, ideographs. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('👨‍👩‍👧', '🤔', 'é', 'שלום', 'مرحبا', '한국', '𝒳', '\n'),
    ),
  )
  .map((parts) => parts.join(''));

describe('offsets', () => {
  test('the actor behind an emoji is at 73–102 in code points and 74–103 in UTF-16', () => {
    const map = makeOffsetMap(sample);
    const start = sample.indexOf('National');
    const end = start + 'National Intelligence Service'.length;
    expect([start, end]).toEqual([74, 103]);
    expect([map.toCodePoints(start), map.toCodePoints(end)]).toEqual([73, 102]);
    expect([map.toUtf16(73), map.toUtf16(102)]).toEqual([74, 103]);
  });

  test('a thinking face twice and an x are five code units and three code points', () => {
    expect(countCodePoints('🤔🤔x')).toBe(3);
    expect(makeOffsetMap('🤔🤔x').toUtf16(2)).toBe(4);
  });

  test('code points and back is the identity, and agrees with counting one by one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const map = makeOffsetMap(text);
        const points = [...text];
        expect(map.codePoints).toBe(points.length);
        let utf16 = 0;
        for (let index = 0; index <= points.length; index += 1) {
          expect(map.toUtf16(index)).toBe(utf16);
          expect(map.toCodePoints(utf16)).toBe(index);
          utf16 += points[index]?.length ?? 0;
        }
      }),
    );
  });

  test.each([
    ['🤔', 0, false],
    ['🤔', 1, true],
    ['🤔', 2, false],
    ['a🤔', 1, false],
    ['ab', 1, false],
  ])('in %j the offset %i splits a surrogate pair: %s', (text, offset, splits) => {
    expect(splitsSurrogatePair(text, offset)).toBe(splits);
  });
});
