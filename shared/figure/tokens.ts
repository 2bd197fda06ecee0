import type { Decimal } from './decimal.ts';
import { readNumeral, readPointed } from './numerals.ts';
import { plainOf } from './plain.ts';

/** One word, number or sign of a phrase, at `[start, end)` in UTF-16 code units. */
export interface Token {
  /** In small letters; a gap is where words were taken out. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly isGlued: boolean;
  /** What it says if it is a number in digits. */
  readonly numeral: Decimal | null;
  readonly kind: 'word' | 'number' | 'date' | 'sign' | 'gap';
}

/** Splits a phrase into its words, numbers in digits, dates in digits, and signs. Linear in the phrase's length. */
export function tokensOf(phrase: string): readonly Token[] {
  const plain = plainOf(phrase);
  const tokens: Token[] = [];
  for (let at = 0; at < plain.length; ) {
    const token = tokenAt(plain, at, tokens.at(-1)?.end === at);
    if (token) tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return tokens;
}

function tokenAt(plain: string, at: number, isGlued: boolean): Token | null {
  if (isSpace(plain, at)) return null;
  const make = (kind: Token['kind'], end: number, numeral: Decimal | null = null): Token => {
    const raw = plain.slice(at, end);
    return { kind, text: raw.toLowerCase(), raw, start: at, end, isGlued, numeral };
  };
  // Most tokens of a running text are words, and no number begins with a letter.
  if (isAsciiLetter(plain.charCodeAt(at))) return make('word', wordEnd(plain, at) ?? at + 1);
  const date = matchAt(dateInDigits, plain, at);
  if (date) return make('date', date);
  // "24/7" and "6:30" are no numbers; "3/4" is one.
  const stroke = matchAt(strokes, plain, at);
  const numeral =
    readNumeral(plain, at) ??
    (isGlued && /[\d\p{L}]/u.test(plain.charAt(at - 1)) ? null : readPointed(plain, at));
  if (stroke !== null && (!numeral || numeral.end < stroke)) return make('sign', stroke);
  if (numeral) return make('number', numeral.end, numeral.value);
  const word = wordEnd(plain, at) ?? matchAt(pairedSign, plain, at);
  if (word) return make(/\p{L}/u.test(plain.charAt(at)) ? 'word' : 'sign', word);
  // Digits that are no number keep together, so that no part of them is taken for one.
  return make('sign', matchAt(digits, plain, at) ?? at + sizeAt(plain, at));
}

function wordEnd(plain: string, at: number): number | null {
  return matchAt(abbreviation, plain, at) ?? matchAt(letters, plain, at);
}

function isSpace(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(plain.charAt(at));
}

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const dateInDigits = /(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./])\d{1,2}\1\d{4})(?![\d/]|[.-]\d)/y;
const abbreviation = /(?:\p{L}\.){2,}/uy;
const letters = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/uy;
const strokes = /\d+(?:[/:]\d+)+/y;
const pairedSign = />=|<=|\+\/-/y;
const digits = /\d[\d.,']*/y;

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
