import { expect, test } from 'vitest';
import { placePassages } from '../../electron/transfer/placePassages.ts';
import { shownPassages } from '../../shared/transfer/passage.ts';
import { steepnessOf, suspicious } from '../fixtures/growth/measure.ts';

const passages = (...texts: readonly string[]) =>
  texts.map((text, id) => ({ id, label: null, text, isTaken: true }));

test.each([
  [
    'the parts that make up a text are found in it',
    'One.\n\nThree.',
    ['One.', 'Two.', 'Three.'],
    [
      [0, 0],
      [2, 6],
    ],
  ],
  ['a part is not the beginning of another word', 'Advertisement', ['Advert', 'Advertisement'], [[1, 0]]],
  [
    'a part of several paragraphs is one',
    'A\n\nB\n\nC',
    ['A\n\nB', 'x', 'C'],
    [
      [0, 0],
      [2, 6],
    ],
  ],
  ['a text of other words is made of no parts', 'One. More.', ['One.', 'Two.'], null],
  ['a text with more at its end is not', 'One.\n\nMore.', ['One.'], null],
] as const)('%s', (_name, text, texts, expected) => {
  const places = placePassages(text, passages(...texts));
  expect(places && [...places]).toEqual(expected);
});

test('many parts take time in proportion', async () => {
  const texts = (count: number) => Array.from({ length: count }, (_, index) => `Paragraph ${index} of many.`);
  const place = (parts: readonly string[]) => placePassages(parts.join('\n\n'), passages(...parts));
  expect(place(texts(20_000))?.size).toBe(20_000);
  expect(await steepnessOf(texts, place, { from: 2500, upTo: 10_000 })).toBeLessThan(suspicious);
});

test('a window is given the beginning of long parts, and the ids of those that it does not show', () => {
  const many = passages(
    ...Array.from({ length: 1200 }, (_, index) => (index === 0 ? 'x'.repeat(9000) : 'y')),
  );
  const { passages: shown, rest } = shownPassages(many);
  expect(shown).toHaveLength(1000);
  expect(shown[0]).toMatchObject({ length: 9000, text: 'x'.repeat(4000) });
  expect(rest).toHaveLength(200);
});
