import { expect, test } from 'vitest';
import { runsRightToLeft, setLine, setWords } from '../../renderer/comparing/chart/textLines.ts';
import { textWidth } from '../../renderer/comparing/chart/textWidth.ts';

const room = { width: 96, fontSize: 14, lines: 4 };

test.each([
  ['short words are one line', 'The gate', ['The gate'], false],
  ['nothing is no line', '', [], false],
  ['lines break between words', 'The bow door was open', ['The bow', 'door was', 'open'], false],
  ['a word that is too long breaks within', 'Donaudampfschifffahrt', ['Donaudampfs', 'chifffahrt'], false],
  ['Chinese breaks between its signs', '渡轮离港时船首门是开着的', ['渡轮离港时船', '首门是开着的'], false],
  [
    'what has no room ends with an ellipsis',
    'aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee',
    4,
    true,
  ],
] as const)('%s', (_name, words, lines, isCut) => {
  const set = setWords(words, room);
  expect(set.isCut).toBe(isCut);
  if (typeof lines === 'number') expect(set.lines).toHaveLength(lines);
  else expect(set.lines).toEqual(lines);
  for (const line of set.lines) expect(textWidth(line, room.fontSize)).toBeLessThanOrEqual(room.width);
  expect(set.lines.at(-1)?.endsWith('…') ?? false).toBe(isCut);
});

test('one line is cut where it has no room', () => {
  expect(setLine('Ministry of  Transport', 400, 12)).toBe('Ministry of Transport');
  expect(setLine('Ministry of Transport', 80, 12)).toMatch(/^Ministry.*…$/);
});

test.each([
  ['هيئة الموانئ', true],
  ['«הנמל»', true],
  ['12 قتيلا', true],
  ['Port of Ennor', false],
  ['', false],
])('whether “%s” runs from right to left', (words, expected) => {
  expect(runsRightToLeft(words)).toBe(expected);
});
