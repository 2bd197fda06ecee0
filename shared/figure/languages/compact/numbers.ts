import { compare, type Decimal, decimalOf, divided, plus, times } from '../../decimal.ts';
import { plainOf } from '../../plain.ts';
import type { CompactGrammar } from './table.ts';

/** A number at `[at, end)` of a text (UTF-16). */
export interface CompactNumber {
  readonly value: Decimal;
  /** What the first number of a range may take from it: “3至4万”. */
  readonly multiplier: Decimal;
  readonly end: number;
  /** Written in words alone, which may be a part of another word. */
  readonly isWords: boolean;
  readonly isShare: boolean;
  readonly isPercent: boolean;
}

const one = decimalOf(1);
const digitRun = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const hundred = decimalOf(100);

/** The text as it is read: as long as before, and a comma of full width joins no digits. */
export const compactPlain = (text: string): string =>
  plainOf(text.replaceAll('，', '、')).replace(formalRun, (run) => (isFormal(run) ? simpleOf(run) : run));

/** The numerals of cheques: “伍佰”. Alone some are other words, as in 大陆 and 队伍. */
const formal = '壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';
const simple = '一二二三三四五六六七八九十百千';
const formalRun = new RegExp(`[${formal}零万萬亿億]{2,}`, 'g');
const isFormal = (run: string): boolean => /[拾佰仟]|[壹贰貳叁參肆伍柒捌玖][万萬亿億]/.test(run);
const simpleOf = (run: string): string =>
  [...run].map((sign) => simple.charAt(formal.indexOf(sign)) || sign).join('');

/** Where white space ends. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 32) end += 1;
  return end;
}

/** Reads a number, a fraction or a half: “2만6000”, “5億200万”, “三分之一”, “절반”. */
export function readCompactNumber(text: string, at: number, grammar: CompactGrammar): CompactNumber | null {
  // A part of a number is none: “二百零一” is not 1, “.5” is not 5.
  if (
    isNumeral(text, lastBefore(text, at), grammar) ||
    grammar.partOf.endingAt(text, lastBefore(text, at) + 1)
  )
    return null;
  const half = grammar.halves.at(text, at)?.[0];
  if (half) return share(divided(one, 2n), at + half.length);
  const number = readPlain(text, at, grammar);
  if (!number || isNumeral(text, skipSpace(text, number.end), grammar)) return null;
  // “이만 천여 명” goes on in a way that is not read.
  const next = skipSpace(text, number.end);
  const isScaled = compare(number.multiplier, one) > 0 && grammar.table.native.length > 0;
  if (isScaled && number.isWords && wordsEnd(text, next, grammar) !== null) return null;
  const joint = grammar.partOf.at(text, number.end)?.[0];
  if (!joint) return number;
  const start = skipSpace(text, number.end + joint.length);
  const upper = readUpper(text, start, number.value, grammar);
  if (!upper || isNumeral(text, skipSpace(text, upper.end), grammar)) return null;
  if (grammar.table.hasPercentInWords && compare(number.value, hundred) === 0)
    return { ...upper, isPercent: true, isWords: false };
  const isPart =
    number.value.places === 0 && number.value.digits > 1n && compare(upper.value, number.value) < 0;
  return isPart ? share(divided(upper.value, number.value.digits), upper.end) : null;
}

/** The upper half of a fraction; in “3분의 일만” the last sign is “only”, and not ten thousand. */
function readUpper(text: string, at: number, lower: Decimal, grammar: CompactGrammar): CompactNumber | null {
  const whole = readPlain(text, at, grammar);
  const digit = grammar.digits.get(text.charAt(at));
  const isOnly = grammar.table.native.length > 0 && digit !== undefined && text.charAt(at + 1) === '만';
  if (!whole || !isOnly || compare(whole.value, lower) < 0) return whole;
  return { ...whole, value: decimalOf(digit), end: at + 1 };
}

/** Whether a sign of a number is here: a digit, a word of one, a decimal sign between digits. */
function isNumeral(text: string, at: number, grammar: CompactGrammar): boolean {
  const sign = text.charAt(at);
  if (sign === '') return false;
  if (grammar.table.native.length > 0) return /\d/.test(sign) || isDecimalSign(text, at);
  if (/[\d点點]/.test(sign) || isDecimalSign(text, at)) return true;
  return (
    grammar.longUnits.at(text, at) === null &&
    (grammar.digits.has(sign) || grammar.small.has(sign) || grammar.big.has(sign))
  );
}

/** A point before digits, or a comma between them. */
const isDecimalSign = (text: string, at: number): boolean =>
  /^\.\d/.test(text.slice(at, at + 2)) || /^\d,\d/.test(text.slice(Math.max(0, at - 1), at + 2));

/** The last character before a place that is not a space. */
function lastBefore(text: string, at: number): number {
  let place = at - 1;
  while (text.charCodeAt(place) === 32) place -= 1;
  return place;
}

const share = (value: Decimal, end: number): CompactNumber => ({
  value,
  multiplier: one,
  end,
  isWords: false,
  isShare: true,
  isPercent: false,
});

/** Longer than any number in a text (UTF-16 code units). */
const maxLength = 60;

interface Sum {
  total: Decimal;
  section: Decimal | null;
  current: Decimal | null;
  limit: bigint | null;
  smallLimit: number | null;
}

function readPlain(text: string, at: number, grammar: CompactGrammar): CompactNumber | null {
  const sum: Sum = { total: decimalOf(0), section: null, current: null, limit: null, smallLimit: null };
  let [end, isWords, parts, multiplier] = [at, true, 0, one];
  while (end - at < maxLength) {
    const isApart = end > at && sum.current === null && goesOn(text, end, grammar);
    const start = isApart ? skipSpace(text, end) : end;
    const next = readDigits(text, start, sum, grammar) ?? readScale(text, start, sum, grammar);
    if (next === null) break;
    if (next.isDigits) isWords = false;
    if (next.scale) {
      parts += 1;
      multiplier = parts === 1 ? next.scale : one;
    } else if (parts > 0) multiplier = one;
    end = next.end;
  }
  if (end === at || end - at >= maxLength) return null;
  const rest = [sum.section, sum.current].filter((part) => part !== null).reduce(plus, sum.total);
  return { value: rest, multiplier, end, isWords, isShare: false, isPercent: false };
}

/** Whether a number goes on behind a space: “2만 6000”, “이만 육천 명”, but not “이만 사람”. */
function goesOn(text: string, at: number, grammar: CompactGrammar): boolean {
  const start = skipSpace(text, at);
  if (/\d/.test(text.charAt(start))) return true;
  if (start === at || grammar.table.native.length === 0) return false;
  const end = wordsEnd(text, start, grammar);
  if (end === null) return false;
  const isEnd = !/\p{L}/u.test(text.charAt(end)) || grammar.big.has(text.charAt(end));
  return isEnd || grammar.counters.at(text, end) !== null || grammar.units.at(text, end) !== null;
}

/** Where number words with a ten, hundred or thousand among them end; null where there are none. */
function wordsEnd(text: string, at: number, grammar: CompactGrammar): number | null {
  let end = at;
  while (grammar.digits.has(text.charAt(end)) || grammar.small.has(text.charAt(end))) end += 1;
  return [...text.slice(at, end)].some((sign) => grammar.small.has(sign)) ? end : null;
}

interface Step {
  readonly end: number;
  readonly isDigits: boolean;
  readonly scale?: Decimal;
}

function readDigits(text: string, at: number, sum: Sum, grammar: CompactGrammar): Step | null {
  if (sum.current !== null) return readNextDigit(text, at, sum, grammar);
  digitRun.lastIndex = at;
  const run = digitRun.exec(text)?.[0];
  if (run !== undefined) {
    const after = text.charAt(at + run.length);
    // “1,23” and “1.2.3” are no numbers.
    if (run.length > 40 || (/[.,:/]/.test(after) && /\d/.test(text.charAt(at + run.length + 1)))) return null;
    const value = decimalOf(run.replaceAll(',', ''));
    const limit = sum.section ? BigInt(sum.smallLimit ?? 0) : sum.limit;
    if (limit !== null && compare(value, { digits: limit, places: 0 }) >= 0) return null;
    sum.current = value;
    return { end: at + run.length, isDigits: true };
  }
  // “一百零五”: the zero says that tens are missing.
  const isZero = grammar.digits.get(text.charAt(at)) === 0 && (sum.section !== null || sum.limit !== null);
  const start = isZero ? at + 1 : at;
  const digit = grammar.digits.get(text.charAt(start));
  if (digit === undefined) return null;
  const isShort = grammar.table.hasShortened === true && !isZero && digit !== 0;
  // “一万三” is 13,000.
  const isBig = (sum.smallLimit ?? 10) > 10 || (sum.section === null && sum.limit !== null);
  if (isShort && isBig && !isScale(text.charAt(start + 1), grammar)) return null;
  sum.current = decimalOf(digit);
  return { end: start + 1, isDigits: false };
}

const isScale = (sign: string, grammar: CompactGrammar): boolean =>
  grammar.small.has(sign) || grammar.big.has(sign);

/** “二〇二五”, “六点二”: digits in words side by side, and behind a point. */
function readNextDigit(text: string, at: number, sum: Sum, grammar: CompactGrammar): Step | null {
  const digit = grammar.digits.get(text.charAt(at));
  const isInRow = grammar.digits.has(text.charAt(at - 1));
  if (digit !== undefined && isInRow && sum.current && sum.section === null && sum.limit === null) {
    // “两三” is not 23.
    if (grammar.digits.get(text.charAt(at - 1)) !== 0 && digit !== 0 && !isLongRow(text, at, grammar))
      return null;
    sum.current = plus(times(sum.current, decimalOf(10)), decimalOf(digit));
    return { end: at + 1, isDigits: false };
  }
  const isPoint = text.charAt(at) === '点' || text.charAt(at) === '點';
  if (!isPoint || !isInRow || !sum.current) return null;
  let decimals = '';
  let end = at + 1;
  for (let next = grammar.digits.get(text.charAt(end)); next !== undefined && end - at < maxLength; ) {
    decimals += String(next);
    end += 1;
    next = grammar.digits.get(text.charAt(end));
  }
  if (decimals === '') return null;
  sum.current = plus(sum.current, decimalOf(`0.${decimals}`));
  return { end, isDigits: false };
}

/** Whether four or more digits are side by side here, as in a year. */
function isLongRow(text: string, at: number, grammar: CompactGrammar): boolean {
  let [start, end] = [at, at];
  while (at - start < 4 && grammar.digits.has(text.charAt(start - 1))) start -= 1;
  while (end - at < 4 && grammar.digits.has(text.charAt(end))) end += 1;
  return end - start >= 4;
}

/** “千”, “百” and the like within ten thousand; “万”, “億” over all before them. */
function readScale(text: string, at: number, sum: Sum, grammar: CompactGrammar): Step | null {
  const sign = text.charAt(at);
  // “千米”, “兆瓦”, “百分点” are units.
  if (grammar.longUnits.at(text, at)) return null;
  const small = grammar.small.get(sign);
  if (small !== undefined) {
    if (sum.smallLimit !== null && small >= sum.smallLimit) return null;
    if (sum.current?.digits === 0n) return null;
    if (sum.current !== null && sum.section === null && compare(sum.current, decimalOf(1000)) >= 0)
      return null;
    const part = times(sum.current ?? one, decimalOf(small));
    sum.section = sum.section ? plus(sum.section, part) : part;
    sum.current = null;
    sum.smallLimit = small;
    return { end: at + 1, isDigits: false };
  }
  const isDouble = /^[万萬][亿億]/.test(text.slice(at, at + 2));
  const big = isDouble ? 1_000_000_000_000n : grammar.big.get(sign);
  if (big === undefined || (sum.limit !== null && big >= sum.limit)) return null;
  if (sum.section === null && sum.current === null) return null;
  const low = [sum.section, sum.current].filter((part) => part !== null).reduce(plus);
  const scale: Decimal = { digits: big, places: 0 };
  sum.total = plus(sum.total, times(low, scale));
  [sum.section, sum.current, sum.smallLimit, sum.limit] = [null, null, null, big];
  return { end: at + (isDouble ? 2 : 1), isDigits: false, scale };
}
