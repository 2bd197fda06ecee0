import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBlocks, checkText } from '../../shared/anchor/invariants.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import { findTitle } from '../../shared/text/title.ts';

const long =
  'A line of a newspaper article that nobody has wrapped by hand, so that it runs on and on until the paragraph ends, dot.';
const paragraphs = (text: string) =>
  findBlocks(text).map(({ type, start, end }) => [type, text.slice(start, end)]);

describe('the structure of plain text', () => {
  test('every line is a paragraph where a line is longer than 120 characters', () => {
    const text = `${long}${long}\nShort one.\n\n  Indented one.  \n`;
    expect(paragraphs(text)).toEqual([
      ['paragraph', long + long],
      ['paragraph', 'Short one.'],
      ['paragraph', 'Indented one.'],
    ]);
  });

  test('blank lines part the paragraphs of wrapped text, which keep their line breaks', () => {
    expect(paragraphs('one.\ntwo\n \nthree\n\n\n')).toEqual([
      ['paragraph', 'one.\ntwo'],
      ['paragraph', 'three'],
    ]);
  });

  test.each([
    ['Troops sent\n\nThe first paragraph.', 'heading'],
    [`Troops sent\n${long}`, 'heading'],
    ['Troops sent.\n\nThe first paragraph.', 'paragraph'],
    ['军队已派出。\n\n第一段。', 'paragraph'],
    ['هل أرسلت القوات؟\n\nنص', 'paragraph'],
    ['“It is over.”\n\nText.', 'paragraph'],
    ['A line that is wrapped\nand goes on here\n\nText.', 'paragraph'],
    ['Alone', 'paragraph'],
    ['Alone\n\n', 'paragraph'],
  ])('the first line of %j is a %s', (text, type) => expect(findBlocks(text)[0]?.type).toBe(type));

  test('white space alone has no blocks', () => expect(findBlocks(' \n\t\n')).toEqual([]));

  test('no text that can be stored is left outside its blocks', () => {
    const pieces = fc.constantFrom(
      'word',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\ufeff',
      '\u200b',
      '\u2028',
      '🤔',
      'a\u0301',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 60 }), (list) => {
        const text = list.join('');
        fc.pre(checkText(text) === null);
        expect(checkBlocks(text, findBlocks(text))).toBeNull();
      }),
    );
  });

  test('the blocks of every seed lie in order inside its text', () => {
    for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(`seeds/${name}`, 'utf8').replace(/\r\n?/g, '\n');
      expect(checkBlocks(text, findBlocks(text))).toBeNull();
      expect(findBlocks(text).length).toBeGreaterThan(0);
    }
  });
});

describe('blocks that do not fit their text are named', () => {
  const text = '📰 One.\n\nTwo.\n';
  const block = (start: number, end: number) => ({ type: 'paragraph' as const, start, end });
  test.each([
    ['none at all', [], 'the text from UTF-16 offset 0 (“📰 One. Two.”) is not in any block'],
    [
      'text before the first',
      [block(3, 7), block(9, 13)],
      'the text from UTF-16 offset 0 (“📰”) is not in any block',
    ],
    [
      'text between two',
      [block(0, 5), block(9, 13)],
      'the text from UTF-16 offset 5 (“e.”) is not in any block',
    ],
    ['text after the last', [block(0, 7)], 'the text from UTF-16 offset 9 (“Two.”) is not in any block'],
    ['outside', [block(0, 99)], 'block 0 (0 to 99) is outside the text of 14 UTF-16 code units'],
    ['across a surrogate pair', [block(1, 7)], 'block 0 (1 to 7) splits a character'],
    ['overlapping', [block(0, 7), block(6, 13)], 'block 1 starts before the previous one ends'],
  ])('%s', (_, blocks, sentence) => expect(checkBlocks(text, blocks)).toContain(sentence));

  test('a long stretch of text in no block is quoted by its beginning', () =>
    expect(checkBlocks('word '.repeat(100), [])).toBe(
      `the text from UTF-16 offset 0 (“${'word '.repeat(12).trim()}…”) is not in any block`,
    ));

  test('white space may lie in no block', () =>
    expect(checkBlocks(text, [block(0, 7), block(9, 13)])).toBeNull());
});

describe('the title', () => {
  const titleOf = (text: string) => findTitle(text, findBlocks(text));

  test('is the heading', () => expect(titleOf('\nTroops  sent\n\nText.')).toBe('Troops sent'));
  test('else the first sentence', () => expect(titleOf('Troops came. They left.')).toBe('Troops came.'));
  test('is not cut within the sign of a note', () =>
    expect(titleOf('Ouch[1].[2] They left.')).toBe('Ouch[1].'));
  test('a long sentence is cut between words', () => {
    expect(titleOf(long)).toBe(
      'A line of a newspaper article that nobody has wrapped by hand, so that it runs on and on…',
    );
  });
  test('a long word without spaces is cut between characters, never inside one', () => {
    expect(titleOf('👍🏽'.repeat(200))).toBe(`${'👍🏽'.repeat(44)}…`);
  });
});
