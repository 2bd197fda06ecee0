import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../shared/text/sentences.ts';
import { sentencesAround } from '../../shared/text/sentencesAround.ts';

/** Pieces of which sentences may or may not end. */
const pieces = [
  'Ada said',
  'no',
  '. ',
  '.',
  '! ',
  '?  ',
  '; ',
  'τι λες; ',
  '\n',
  ' ',
  'U.S. ',
  'Dr. Kim ',
  '3.5 ',
  '“So.” ',
  '(Yes.) ',
  '他说。',
  '对！',
  'なに？',
  '한국어. ',
  'قال. ',
  'The end',
  '…',
  '\r',
  '\t',
  'e.g. this ',
  '👍 ',
  'a\u0301. ',
];

test('the sentences around a range are those that the whole text has', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 30 }),
      fc.nat(),
      fc.nat({ max: 40 }),
      (parts, from, length) => {
        const text = parts.join('');
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const touched = sentencesOf(text).filter((one) => one.start < end && one.end > start);
        expect(sentencesAround(text, { start, end })).toEqual({
          start: touched[0]?.start ?? start,
          end: touched.at(-1)?.end ?? end,
        });
      },
    ),
    { numRuns: 3000 },
  );
});

test('a long text is not read whole', () => {
  const text = 'The ministry said so again. '.repeat(200_000);
  const begun = performance.now();
  sentencesOf(text);
  const whole = performance.now() - begun;
  const places = Array.from({ length: 100 }, (_, index) => index * 50_000);
  // What else the machine does makes it longer at times, hardly always.
  const shortest = Math.min(
    ...[1, 2, 3].map(() => {
      const before = performance.now();
      for (const at of places) sentencesAround(text, { start: at + 3, end: at + 9 });
      return performance.now() - before;
    }),
  );
  expect(shortest).toBeLessThan(whole);
});
