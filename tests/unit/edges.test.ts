import { describe, expect, it } from 'vitest';
import { sideOf } from '../../renderer/article/edges.ts';

const text = 'Over 11,000 “נשלחו” said.\nأعلنت “كوريا” عن 11,000 NATO.';
const border = text.indexOf('\n');
const blocks = [
  { type: 'paragraph', start: 0, end: border },
  { type: 'paragraph', start: border + 1, end: text.length },
] as const;

describe('the side on which an edge of a mark is drawn', () => {
  it.each([
    ['Over', 0, 'left', 'right'],
    ['11,000', 0, 'left', 'right'],
    ['נשלחו', 0, 'right', 'left'],
    ['“נשלחו”', 0, 'left', 'right'],
    ['נשלחו” said', 0, 'right', 'right'],
    ['أعلنت', 0, 'right', 'left'],
    ['“كوريا”', 0, 'right', 'left'],
    ['11,000', border, 'left', 'right'],
    ['NATO.', border, 'left', 'left'],
  ] as const)('of %j is as it is read there', (words, from, start, end) => {
    const at = text.indexOf(words, from);
    const range = { start: at, end: at + words.length };
    const article = { text, blocks: [...blocks] };
    expect([sideOf(article, range, 'start'), sideOf(article, range, 'end')]).toEqual([start, end]);
  });
});
