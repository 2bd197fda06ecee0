import { type Decimal, decimalOf, divided, plus } from './decimal.ts';

/** A number in digits within a plain phrase, and where it ends (UTF-16). */
export interface Numeral {
  readonly value: Decimal;
  readonly end: number;
}

/**
 * Reads the number in digits at an offset of a plain phrase, whatever the locale of its separators (CLDR lists comma,
 * point, space and apostrophe): equal groups of three, or of two before the last three as in India, are thousands;
 * another sign behind them, or one before any other number of digits, begins the decimals. A lone point before three
 * digits separates thousands ("11.000"), unless a multiplier or a per cent says otherwise ("1.234 million"). Null
 * where the digits make no number, or are more than anyone writes.
 */
export function readNumeral(plain: string, at: number): Numeral | null {
  const fraction = readFraction(plain, at);
  if (fraction) return fraction;
  const number = readDigits(plain, at);
  if (!number) return null;
  const gap = plain.charAt(number.end) === ' ' ? 1 : 0;
  const more = readFraction(plain, number.end + gap);
  return more ? { value: plus(number.value, more.value), end: more.end } : number;
}

/** ".5" without its zero, where a number may begin. */
export function readPointed(plain: string, at: number): Numeral | null {
  const digits = plain.charAt(at) === '.' ? /^\d{1,9}(?![\d.,]\d)/.exec(plain.slice(at + 1, at + 12)) : null;
  return digits && { value: decimalOf(`0.${digits[0]}`), end: at + 1 + digits[0].length };
}

function readDigits(plain: string, at: number): Numeral | null {
  for (const shape of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(plain);
    if (!found?.groups) continue;
    const { whole = '', separator, decimals } = found.groups;
    const end = at + found[0].length;
    if (isUnfinished(plain, end)) continue;
    if (found[0].length > maxLength) return null;
    const parts = separator === undefined ? [whole] : whole.split(separator);
    const isDecimal =
      parts.length === 2 &&
      decimals === undefined &&
      (parts[0] === '0' || (separator === '.' && pointDecides.test(plain.slice(end, end + 12))));
    const digits = isDecimal ? parts.join('.') : parts.join('') + (decimals ? `.${decimals}` : '');
    return { value: decimalOf(digits), end };
  }
  return null;
}

/** Thousands in threes; in India's lakhs and crores; without separators. */
const shapes = [
  /(?<whole>\d{1,3}(?<separator>[.,'])\d{3}(?:\k<separator>\d{3})*)(?:(?!\k<separator>)[.,](?<decimals>\d+))?/y,
  // Behind a space the number may be another one: "2 155mm guns", "2 500-kg bombs".
  /(?<whole>\d{1,3}(?<separator> )\d{3}(?!\d|mm|-\D)(?: \d{3}(?!\d|mm|-\D))*)(?:[.,](?<decimals>\d+))?/y,
  /(?<whole>\d{1,2}(?<separator>,)(?:\d{2},)+\d{3})(?:\.(?<decimals>\d+))?/y,
  /(?<whole>\d+)(?:[.,](?<decimals>\d+))?/y,
];

const isUnfinished = (plain: string, end: number): boolean =>
  /^(?:\d|[.,']\d)/.test(plain.slice(end, end + 2));

const pointDecides = /^\s*-?(?:%|per|pct|k\b|th|m\b|mi|mn|ml|b\b|bn|bi|tn|tr|la|cr)/i;

/** More digits than this are a mistake or an attack, not a figure. */
const maxLength = 60;

function readFraction(plain: string, at: number): Numeral | null {
  const sign = vulgarFractions.get(plain.charAt(at));
  if (sign) return { value: divided(decimalOf(sign[0]), BigInt(sign[1])), end: at + 1 };
  quotient.lastIndex = at;
  const found = quotient.exec(plain);
  if (!found) return null;
  const [all, upper, lower] = [found[0], Number(found[1]), Number(found[2])];
  // "24/7" and "9/11" are none.
  if (upper === 0 || upper >= lower || !denominators.has(lower)) return null;
  return { value: divided(decimalOf(upper), BigInt(lower)), end: at + all.length };
}

const quotient = /(\d{1,2})\/(\d{1,3})(?![\d/])/y;
const denominators: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 50, 100]);

const vulgarFractions: ReadonlyMap<string, readonly [number, number]> = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((sign) => {
    const [upper, lower] = sign.normalize('NFKD').split('⁄').map(Number);
    return [sign, [upper ?? 0, lower ?? 1]] as const;
  }),
);
