import type { Range } from '../model/segment.ts';

/**
 * The words of a text as a comparison of two texts counts them (UTF-16, half-open, in order): runs of letters and
 * digits with what joins them (`11,000`, `Kim’s`), each ideograph or kana by itself, and every other sign that is not
 * white space.
 */
export function wordsOf(text: string): readonly Range[] {
  return Array.from(text.matchAll(word), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

const alone = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const letters = `[[\\p{L}\\p{M}\\p{N}]--[${alone}]]`;
const word = new RegExp(`[${alone}]\\p{M}*|${letters}+(?:[’',.\\-]${letters}+)*|\\S\\p{M}*`, 'gv');
