import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectionToSegment, snapToGraphemes } from '../../shared/text/graphemes.ts';
import { type EdgeStep, joinRanges, moveEdge, nearestRange, takeOut } from '../../shared/text/reshape.ts';
import {
  nextParagraphStart,
  nextSentenceStart,
  previousParagraphStart,
  previousSentenceStart,
} from '../../shared/text/segmentation.ts';

const family = '👨‍👩‍👧‍👦';

/** Moves an edge of `words` until nothing changes any more, and gives what was selected after each step. */
function stepsFrom(text: string, words: string, step: EdgeStep, most = 12): string[] {
  const seen: string[] = [];
  let range = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
  while (seen.length < most) {
    const moved = moveEdge(text, range, step);
    if (!moved) break;
    range = moved;
    seen.push(text.slice(range.start, range.end));
  }
  return seen;
}

const grow = (unit: EdgeStep['unit'], edge: EdgeStep['edge'] = 'end'): EdgeStep => ({
  edge,
  change: 'grow',
  unit,
});
const shrink = (unit: EdgeStep['unit'], edge: EdgeStep['edge'] = 'end'): EdgeStep => ({
  ...grow(unit, edge),
  change: 'shrink',
});

describe('growing and shrinking', () => {
  test.each<[string, string, EdgeStep, string[]]>([
    ['over 11,000 soldiers.', 'over', grow('word'), ['over 11,000', 'over 11,000 soldiers']],
    ['over 11,000 soldiers.', 'over 11', grow('word'), ['over 11,000', 'over 11,000 soldiers']],
    ['over 11,000 soldiers', 'over 11,000 soldiers', shrink('word'), ['over 11,000', 'over']],
    ['“Russia,” he said', '“Russia,” he', shrink('word'), ['“Russia']],
    ['likely sent over', 'over', grow('word', 'start'), ['sent over', 'likely sent over']],
    ['likely sent over', 'likely sent over', shrink('word', 'start'), ['sent over', 'over']],
    [
      'the war.\n\n  Seoul said',
      'the',
      grow('word'),
      ['the war', 'the war.\n\n  Seoul', 'the war.\n\n  Seoul said'],
    ],
    ['ab c', 'a', grow('character'), ['ab', 'ab c']],
    ['war.\n\nA', 'r', grow('character'), ['r.', 'r.\n\nA']],
    ['a b', 'b', grow('character', 'start'), ['a b']],
    ['ab c', 'ab c', shrink('character'), ['ab', 'a']],
    ['ab c', 'ab c', shrink('character', 'start'), ['b c', 'c']],
    ['ทหารเกาหลีเหนือ', 'ทหาร', grow('word'), ['ทหารเกาหลีเหนือ']],
    ['ทหารเกาหลีเหนือ', 'ทหารเกาหลีเหนือ', shrink('word'), ['ทหาร']],
    ['朝鮮の兵士', '朝鮮', grow('word'), ['朝鮮の', '朝鮮の兵士']],
    ['أعلنت كوريا الجنوبية', 'أعلنت', grow('word'), ['أعلنت كوريا', 'أعلنت كوريا الجنوبية']],
    [`a${family}🇰🇷🇺🇸`, 'a', grow('character'), [`a${family}`, `a${family}🇰🇷`, `a${family}🇰🇷🇺🇸`]],
    [`${family}👍🏽b`, `${family}👍🏽b`, shrink('character'), [`${family}👍🏽`, family]],
    ['cafe\u0301s', 'caf', grow('character'), ['cafe\u0301', 'cafe\u0301s']],
    ['각국', '각국', shrink('character', 'start'), ['국']],
    ['각나', '각', grow('character'), ['각나']],
    ['हिन्दी', 'हि', grow('character'), ['हिन्दी']],
  ])('in %j from %j: %j', (text, words, step, expected) => {
    expect(stepsFrom(text, words, step)).toEqual(expected);
  });

  const pieces = fc.constantFrom(
    'word ',
    'é',
    family,
    '\n',
    ' ',
    'ไทย',
    '中文',
    'ب',
    '🇰🇷',
    '각',
    '.',
    '\u0301',
  );
  const step = fc.record<EdgeStep>({
    edge: fc.constantFrom('start', 'end'),
    change: fc.constantFrom('grow', 'shrink'),
    unit: fc.constantFrom('word', 'character'),
  });

  test('never cuts a character, leaves the text or stands still', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        step,
        (list, a, b, how) => {
          const text = list.join('');
          const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
          const range = selectionToSegment(text, { start: from, end: to + 1 });
          const moved = range && moveEdge(text, range, how);
          if (!moved) return;
          expect(snapToGraphemes(text, moved)).toEqual(moved);
          expect(moved.start).toBeLessThan(moved.end);
          expect(moved.start).toBeGreaterThanOrEqual(0);
          expect(moved.end).toBeLessThanOrEqual(text.length);
          const grew = moved.end - moved.start - (range.end - range.start);
          expect(how.change === 'grow' ? grew : -grew).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('takes no longer than a moment in the middle of 20 MB without a border', () => {
    for (const text of ['x'.repeat(20_000_000), ' '.repeat(20_000_000), '-'.repeat(20_000_000)]) {
      for (const unit of ['word', 'character'] as const)
        for (const edge of ['start', 'end'] as const)
          moveEdge(text, { start: 9_999_999, end: 10_000_000 }, grow(unit, edge));
    }
  });
});

describe('several segments', () => {
  const text = 'We, he said, will win the war.';
  const slices = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end));
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test.each([
    [
      ['will', 'We'],
      ['We', 'will'],
    ],
    [['will', 'win'], ['will win']],
    [['will win', 'win the'], ['will win the']],
    [['will win the', 'win'], ['will win the']],
    [['We', 'will', ', he said, '], ['We, he said, will']],
  ])('%j are joined to %j', (words, expected) => {
    expect(slices(joinRanges(text, words.map(at)))).toEqual(expected);
  });

  test.each([
    ['We, he said, will win', ', he said,', ['We', 'will win']],
    ['will win', 'will', ['win']],
    ['will win', 'win', ['will']],
    ['will win', 'he said, will win the', []],
    ['will win', 'We', ['will win']],
  ])('%j without %j leaves %j', (words, taken, expected) => {
    expect(slices(takeOut(text, [at(words)], at(taken)))).toEqual(expected);
  });

  test.each([
    [0, 0],
    [2, 0],
    [5, 0],
    [11, 1],
    [30, 1],
  ])('a caret at %i is nearest to segment %i', (offset, index) => {
    expect(nearestRange([at('We'), at('will')], offset)).toBe(index);
  });
});

describe('going by sentence and by paragraph', () => {
  const text = 'Soldiers came. “Russia has deployed them,” he said.\nTotal: 3,000.';
  const blocks = [
    { type: 'paragraph', start: 0, end: 51 },
    { type: 'paragraph', start: 52, end: 65 },
  ] as const;

  test('forwards stops at each start and at the end', () => {
    const stops = [0, 15, 52].map((offset) => nextSentenceStart(text, offset));
    expect([...stops, nextSentenceStart(text, 65)]).toEqual([15, 52, 65, 65]);
    expect([0, 51, 52].map((offset) => nextParagraphStart(blocks, offset))).toEqual([52, 52, 65]);
  });

  test('backwards goes to the start of where it is first', () => {
    expect([65, 52, 20, 15, 0].map((offset) => previousSentenceStart(text, offset))).toEqual([
      52, 15, 15, 0, 0,
    ]);
    expect([65, 52, 20, 0].map((offset) => previousParagraphStart(blocks, offset))).toEqual([52, 0, 0, 0]);
  });

  test('goes a part of the way through a sentence that is longer than anyone writes', () => {
    const endless = 'word '.repeat(20_000);
    expect([nextSentenceStart(endless, 10_000), previousSentenceStart(endless, 90_000)]).toEqual([
      26_384, 73_616,
    ]);
    expect([nextSentenceStart(endless, 90_000), previousSentenceStart(endless, 10_000)]).toEqual([
      100_000, 0,
    ]);
  });
});
