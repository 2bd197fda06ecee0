import { compare, type Decimal, decimalOf, divided, isWhole, plus, times } from './decimal.ts';
import { denominatorOf, letterMultipliers, multipliers, smallNumbers } from './numberWords.ts';
import { afterHyphen, type Found, isWord, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A number, and the multiplier that the first number of a range may share with it: "3 to 4 million". */
export interface Cardinal {
  readonly value: Decimal;
  readonly multiplier: Decimal;
}

/**
 * Reads a cardinal in digits, words or both: "11,000", "three hundred and twenty-one", "1.5 lakh crore", "2.3k", "two
 * and a half million", "a dozen". In a sum of money the letters m, b and t multiply also behind a space.
 */
export function readCardinal(tokens: readonly Token[], at: number, isMoney = false): Found<Cardinal> | null {
  const head = readGroup(tokens, at) ?? readArticle(tokens, at);
  if (!head) return null;
  const factors = readMultipliers(tokens, head.end, isMoney);
  if (factors.end === head.end) return compare(head.value.value, zero) < 0 ? null : head;
  const value = times(head.value.value, factors.value.product);
  const part = readAndPart(tokens, factors.end);
  if (part) {
    const more = times(part.value, factors.value.last);
    return { value: { value: plus(value, more), multiplier: one }, end: part.end };
  }
  const rest = readRest(tokens, factors.end, factors.value.last, tokens[at]?.kind === 'number');
  if (rest) return { value: { value: plus(value, rest.value.value), multiplier: one }, end: rest.end };
  const multiplier = times(head.value.multiplier, factors.value.product);
  return { value: { value, multiplier }, end: factors.end };
}

const zero = decimalOf(0);
const one = decimalOf(1);
const hundred = decimalOf(100);

/** A number without multipliers but "hundred": "3.5", "forty-two", "fifteen hundred", "two and a half". */
function readGroup(tokens: readonly Token[], at: number): Found<Cardinal> | null {
  const first = readSimple(tokens, at);
  if (!first) return null;
  const half = readAndPart(tokens, first.end);
  if (half) return { value: { value: plus(first.value, half.value), multiplier: one }, end: half.end };
  const next = afterHyphen(tokens, first.end);
  if (tokens[next]?.text !== 'hundred' || compare(first.value, hundred) >= 0) {
    return { value: { value: first.value, multiplier: one }, end: first.end };
  }
  return withRemainder(tokens, times(first.value, hundred), next + 1);
}

/** "A hundred and five", "a thousand", "a dozen": the article is the one. */
function readArticle(tokens: readonly Token[], at: number): Found<Cardinal> | null {
  if (!isWord(tokens[at], articles)) return null;
  if (tokens[at + 1]?.text === 'hundred') return withRemainder(tokens, hundred, at + 2);
  return multipliers.has(tokens[at + 1]?.text ?? '')
    ? { value: { value: one, multiplier: one }, end: at + 1 }
    : null;
}

const articles = setOf('a an');

function withRemainder(tokens: readonly Token[], hundreds: Decimal, at: number): Found<Cardinal> {
  const start = tokens[at]?.text === 'and' ? at + 1 : afterHyphen(tokens, at);
  const remainder = readSimple(tokens, start);
  // "Between one hundred and two hundred", "two hundred and 500-kg bombs".
  const isPart =
    remainder &&
    compare(remainder.value, hundred) < 0 &&
    tokens[afterHyphen(tokens, remainder.end)]?.text !== 'hundred' &&
    (start > at || tokens[start]?.kind === 'word');
  if (!isPart) return { value: { value: hundreds, multiplier: hundred }, end: at };
  return { value: { value: plus(hundreds, remainder.value), multiplier: one }, end: remainder.end };
}

/** A number in digits, or in words below a hundred: "forty-two", "nineteen", "two point five". */
function readSimple(tokens: readonly Token[], at: number): Found<Decimal> | null {
  const token = tokens[at];
  if (token?.numeral) return { value: token.numeral, end: at + 1 };
  const value = smallNumbers.get(token?.text ?? '');
  if (value === undefined) return null;
  const next = afterHyphen(tokens, at + 1);
  const ones = value >= 20 ? (smallNumbers.get(tokens[next]?.text ?? '') ?? 0) : 0;
  if (ones > 0 && ones < 10) return { value: decimalOf(value + ones), end: next + 1 };
  return readPoint(tokens, at + 1, String(value)) ?? { value: decimalOf(value), end: at + 1 };
}

function readPoint(tokens: readonly Token[], at: number, whole: string): Found<Decimal> | null {
  if (tokens[at]?.text !== 'point') return null;
  let [digits, end] = ['', at + 1];
  for (let value = smallNumbers.get(tokens[end]?.text ?? ''); value !== undefined && value < 10; ) {
    digits += value;
    end += 1;
    value = smallNumbers.get(tokens[end]?.text ?? '');
  }
  return digits === '' ? null : { value: decimalOf(`${whole}.${digits}`), end };
}

/** "And a half", "and three quarters". */
function readAndPart(tokens: readonly Token[], at: number): Found<Decimal> | null {
  const start = afterHyphen(tokens, at);
  if (tokens[start]?.text !== 'and') return null;
  const from = afterHyphen(tokens, start + 1);
  const upper = isWord(tokens[from], articles) ? 1 : smallNumbers.get(tokens[from]?.text ?? '');
  const lowerAt = afterHyphen(tokens, from + 1);
  const lower = denominatorOf(tokens[lowerAt]?.text ?? '');
  if (upper === undefined || lower === null || upper > 1 !== /s$/.test(tokens[lowerAt]?.text ?? ''))
    return null;
  return { value: divided(decimalOf(upper), BigInt(lower)), end: lowerAt + 1 };
}

interface Factors {
  readonly product: Decimal;
  readonly last: Decimal;
}

/** All multipliers in a row: "hundred thousand", "lakh crore", "bn". */
function readMultipliers(tokens: readonly Token[], at: number, isMoney: boolean): Found<Factors> {
  let [product, last, end] = [one, one, at];
  for (;;) {
    const next = afterHyphen(tokens, end);
    const factor = multiplierAt(tokens, next, isMoney);
    if (factor === null) return { value: { product, last }, end };
    last = { digits: factor, places: 0 };
    product = times(product, last);
    // "2,5 Mio. Euro"
    end =
      isWord(tokens[next], abbreviated) && tokens[next + 1]?.text === '.' && tokens[next + 2]
        ? next + 2
        : next + 1;
  }
}

const abbreviated = setOf('mio mrd mln bln тыс млн млрд cr');

function multiplierAt(tokens: readonly Token[], at: number, isMoney: boolean): bigint | null {
  const token = tokens[at];
  const word = multipliers.get(token?.text ?? '');
  if (word !== undefined) return word;
  const letter = letterMultipliers.get(token?.text ?? '');
  const isBehindDigits = tokens[at - 1]?.kind === 'number';
  if (letter === undefined || !token || !isBehindDigits || !(token.isGlued || isMoney)) return null;
  // "24,703m2"
  if (tokens[at + 1]?.isGlued && /^[23²³]$/.test(tokens[at + 1]?.raw ?? '')) return null;
  if (token.text === 'mm') return token.raw === 'MM' ? letter : null;
  if (token.text === 't') return isMoney ? letter : null;
  if (token.text === 'm' && !isMoney) return isMetre(tokens, at) ? null : letter;
  return letter;
}

/** Whether the m at "5m" is a length: it is where a dimension follows, or one thing that has it: "a 5m wall". */
function isMetre(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  if (isWord(next, dimensions)) return true;
  const thing = tokens.slice(at + 1, at + 5).filter(({ kind }) => kind === 'word');
  return !thing.some(({ text }) => /s$|^(?:people|men|women|children|police|of|in|to|a|and|or)$/.test(text));
}

const dimensions = setOf(
  'long high tall wide deep thick away from below above north south east west off apart',
);

/** What comes behind a multiplier and is smaller than it: "a thousand *and five*", "3 million *200 thousand*". */
function readRest(
  tokens: readonly Token[],
  at: number,
  limit: Decimal,
  isInDigits: boolean,
): Found<Cardinal> | null {
  if (compare(limit, decimalOf(1000)) < 0) return null;
  const joined = tokens[at]?.text === 'and';
  if (joined && isInDigits) return null;
  const start = joined ? at + 1 : afterHyphen(tokens, at);
  const rest = tokens[start]?.text === 'a' ? null : readCardinal(tokens, start);
  if (!rest || compare(rest.value.value, limit) >= 0 || !isWhole(rest.value.value)) return null;
  // "Three thousand 500-kg bombs" and "3 million 155mm shells" are two numbers.
  const isDigitsAlone = rest.end === start + 1 && tokens[start]?.kind === 'number';
  return isDigitsAlone ? null : rest;
}
