import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectionToSegment, snapToGraphemes, trimWhitespace } from '../../shared/text/graphemes.ts';
import { paragraphAt, sentenceAt, wordAt } from '../../shared/text/segmentation.ts';

const family = '👨‍👩‍👧';
const pieces = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    'é',
    'e\u0301',
    family,
    '🇺🇦',
    '🇰🇷',
    '👍🏽',
    'क्षि',
    'ไทย',
    '각',
    '각',
    '中',
    'ب',
    'ש',
    '🤔',
    '\u200d',
    '\u0301',
    'ぱ',
    '\t',
    'Z',
  ],
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((list) => list.join(''));

/** Every cluster boundary of the whole text: what the local look-around must agree with. */
function boundaries(text: string): Set<number> {
  return new Set([...new Intl.Segmenter().segment(text)].map((part) => part.index).concat(text.length));
}

describe('grapheme clusters', () => {
  test('a selection inside an emoji family takes the whole family', () => {
    const text = `x${family}y`;
    expect(snapToGraphemes(text, { start: 3, end: 4 })).toEqual({ start: 1, end: 1 + family.length });
  });

  test('a selection that starts behind a letter and before its accent takes the letter too', () => {
    expect(snapToGraphemes('cafe\u0301s', { start: 4, end: 6 })).toEqual({ start: 3, end: 6 });
  });

  test('an accent on a space belongs to that space', () => {
    expect(snapToGraphemes('a \u0301b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 });
  });

  test('a snapped selection always stands on boundaries of the whole text, and is the smallest that does', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const all = boundaries(text);
        const snapped = snapToGraphemes(text, { start, end: end + 1 });
        expect(snapped.start).toBe(Math.max(...[...all].filter((place) => place <= start)));
        expect(snapped.end).toBe(Math.min(...[...all].filter((place) => place >= end + 1)));
      }),
      { numRuns: 500 },
    );
  });

  test('letters that are taken for sure boundaries are so, each next to each', () => {
    const letters = [
      ' ',
      'a',
      '~',
      '\t',
      'à',
      '˿',
      'Ѐ',
      'ҁ',
      'א',
      'ת',
      'ؠ',
      'ي',
      'ぁ',
      'ゖ',
      'ァ',
      'ヺ',
      '一',
      '\u9fff',
      '가',
      '힣',
      '각',
    ];
    for (const a of letters) for (const b of letters) expect([...boundaries(a + b)]).toEqual([0, 1, 2]);
  });

  test('snapping in the middle of 20 MB without a sure boundary takes no longer than a moment', () => {
    const text = '👍🏽'.repeat(5_000_000);
    expect(snapToGraphemes(text, { start: 9_999_998, end: 9_999_999 })).toEqual({
      start: 9_999_996,
      end: 10_000_000,
    });
  });
});

describe('a selection made by hand', () => {
  test.each([
    ['  over 11,000  ', 0, 15, 'over 11,000'],
    ['a\u00a0b', 1, 3, 'b'],
    ['line\nnext', 4, 9, 'next'],
  ])('in %j from %i to %i becomes %j', (text, start, end, expected) => {
    const segment = selectionToSegment(text, { start, end });
    expect(segment && text.slice(segment.start, segment.end)).toBe(expected);
  });

  test.each([' ', '\n\n', '\t \u3000', ''])('of %j alone is nothing', (space) => {
    expect(trimWhitespace(`a${space}b`, { start: 1, end: 1 + space.length })).toBeNull();
    expect(selectionToSegment(`a${space}b`, { start: 1, end: 1 + space.length })).toBeNull();
  });
});

describe('the word, sentence and paragraph at the caret', () => {
  const text = 'Soldiers came. “Russia has deployed them,” he said.\nTotal: 3,000.';
  const slice = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);

  test.each([
    [0, 'Soldiers'],
    [8, 'Soldiers'],
    [17, 'Russia'],
    [text.length - 2, '3,000'],
  ])('the word at %i is %j', (offset, word) => expect(slice(wordAt(text, offset))).toBe(word));

  test('there is no word between a full stop and a quotation mark', () =>
    expect(wordAt(text, 14)).toBeNull());
  test('an emoji family and a flag are picked as a word is', () => {
    const [family, flag] = ['👨‍👩‍👧‍👦', '🇰🇷'];
    expect(wordAt(`A ${family} left`, 2)).toEqual({ start: 2, end: 2 + family.length });
    expect(wordAt(`A ${flag} left`, 2 + flag.length)).toEqual({ start: 2, end: 2 + flag.length });
  });
  test('the sentence ends with its line', () => expect(slice(sentenceAt(text, 55))).toBe('Total: 3,000.'));
  test('the first sentence has no space behind it', () =>
    expect(slice(sentenceAt(text, 3))).toBe('Soldiers came.'));
  test('words are found in a script without spaces', () => {
    const thai = 'ทหารเกาหลีเหนือ';
    expect(wordAt(thai, 0)).toEqual({ start: 0, end: 4 });
  });
  test('the paragraph at its very end is still that paragraph', () => {
    const blocks = [
      { type: 'paragraph', start: 0, end: 51 },
      { type: 'paragraph', start: 52, end: 65 },
    ] as const;
    expect(paragraphAt(blocks, 51)).toEqual({ start: 0, end: 51 });
    expect(paragraphAt(blocks, 52)).toEqual({ start: 52, end: 65 });
  });
});
