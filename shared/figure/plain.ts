import { digitOf } from '../text/digits.ts';

/**
 * The phrase with digits of every script as ASCII digits, all dashes as "-", all spaces as one kind, and straight
 * quotes: as long as the phrase itself, so that every offset (UTF-16) is one in the phrase.
 */
export function plainOf(phrase: string): string {
  return phrase.replace(/[^\x20-\x7e]/g, (character) => {
    const digit = digitOf(character);
    return digit ?? signs.get(character) ?? character;
  });
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': '‐‑‒–—―−－',
    // With the marks of writing direction.
    ' ': '\t\n\r\u00a0\u2007\u2009\u202f\u3000\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
    "'": '‘’ʼ＇',
    ',': '，٬',
    '.': '．٫·',
    '%': '％٪﹪',
    $: '＄',
    '~': '≈∼～〜≃',
    '≥': '⩾',
    '≤': '⩽',
    '<': '＜',
    '>': '＞',
    '+': '＋',
    '¥': '￥',
    '£': '￡',
    '₩': '￦',
    '/': '⁄∕',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);
