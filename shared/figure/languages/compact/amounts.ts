import { decimalOf, negative, plus, times } from '../../decimal.ts';
import { type CompactNumber, readCompactNumber, skipSpace } from './numbers.ts';
import type { CompactGrammar } from './table.ts';

/** A number with its unit or counter, at `[start, end)` of the text (UTF-16). */
export interface CompactAmount {
  readonly number: CompactNumber;
  readonly unit: string | null;
  /** What counts people or things (“명”), and whether it is itself what is counted (“人”). */
  readonly counter: { readonly start: number; readonly end: number; readonly isPeople: boolean } | null;
  readonly start: number;
  readonly end: number;
  /** Whether a word or sign says that it is a length and not a day (“9日間”). */
  readonly isDay: boolean;
  /** Whether a word makes more or less of it that is not read (“30多人”). */
  readonly isDoubtful: boolean;
}

const currencySigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
];

/**
 * Reads a number with what follows it; null where it is a place in a row, or words that may be a part of another word.
 */
export function readCompactAmount(text: string, at: number, grammar: CompactGrammar): CompactAmount | null {
  const sign = currencySigns.find(([spelling]) => text.startsWith(spelling, at));
  const currency = sign?.[0] === '¥' ? grammar.table.yen : sign?.[1];
  const minus = grammar.negative.at(text, at)?.[0];
  const isMinus = minus !== undefined || (text.charAt(at) === '-' && !/[\d\p{L}]/u.test(text.charAt(at - 1)));
  const start = skipSpace(text, at + (sign?.[0].length ?? minus?.length ?? (isMinus ? 1 : 0)));
  const read = readNative(text, start, grammar) ?? readCompactNumber(text, start, grammar);
  if (!read || /[A-Za-z]-?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  // “이” is also “this”: a word of one digit counts nothing by itself.
  const isDigit =
    read.isWords && grammar.table.native.length > 0 && grammar.digits.has(text.slice(start, read.end));
  if (isDigit) return null;
  const isWordStart = start === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1));
  if (read.isWords && grammar.table.native.length > 0 && !isWordStart) return null;
  const number = isMinus ? { ...read, value: negative(read.value) } : read;
  if (isOrdinal(text, skipSpace(text, number.end), grammar)) return null;
  const amount: CompactAmount = {
    number,
    unit: currency ?? (number.isPercent ? '%' : null),
    counter: null,
    start: at,
    end: number.end,
    isDay: false,
    isDoubtful: false,
  };
  return amount.unit === null ? withUnit(text, amount, grammar) : amount;
}

/** The amount with what its number counts or measures. */
function withUnit(text: string, amount: CompactAmount, grammar: CompactGrammar): CompactAmount | null {
  const { number } = amount;
  const behind = skipSpace(text, number.end);
  const doubt = isCounted(text, behind, grammar) ? null : grammar.doubtAfter.at(text, behind);
  // “500余万人”
  let scaleEnd = behind + (doubt?.[0].length ?? 0);
  while (doubt && grammar.big.has(text.charAt(scaleEnd))) scaleEnd += 1;
  const isScaled = doubt !== null && scaleEnd > behind + doubt[0].length;
  const next = skipSpace(text, scaleEnd);
  const all = { ...amount, isDoubtful: doubt !== null };
  const dozen = number.isShare ? null : grammar.dozens.at(text, next);
  if (dozen) {
    const twelves = { ...number, value: times(number.value, decimalOf(12)) };
    return { ...all, number: twelves, end: next + dozen[0].length };
  }
  // “三个半小时”
  const isHalf = /^[个個]半/.test(text.slice(next, next + 2));
  const halved = isHalf ? unitAt(text, next + 2, grammar) : null;
  if (halved) {
    const value = plus(number.value, { digits: 5n, places: 1 });
    return measured(text, { ...all, number: { ...number, value } }, next + 2, halved);
  }
  const unit = unitAt(text, next, grammar);
  if (unit) return measured(text, all, next, unit);
  // “三成”, “2割”: tenths, which speakers round in their own ways.
  const tenths = grammar.tenths.at(text, behind);
  if (tenths) return { ...amount, isDoubtful: true, end: behind + tenths[0].length };
  const counter = grammar.counters.at(text, next);
  if (counter) {
    const end = next + counter[0].length;
    return { ...all, counter: { start: next, end, isPeople: counter[1] }, end };
  }
  // “15k”
  if (isScaled) return { ...all, end: scaleEnd };
  if (doubt || /[A-Za-z]/.test(text.charAt(next))) return null;
  const isEnd = next >= text.length || /[\s,.、。，~+-]/.test(text.charAt(number.end));
  // Words without a counter may be a part of a name; so may “한”.
  const isPart = number.isWords && !isEnd && !grammar.to.at(text, next) && !grammar.after.at(text, next);
  return isPart ? null : all;
}

function measured(
  text: string,
  amount: CompactAmount,
  at: number,
  [spelling, unit]: readonly [string, string],
): CompactAmount {
  const end = at + spelling.length;
  // “2年半”
  const half = /^ {0,2}[半반]/.exec(text.slice(end, end + 3))?.[0];
  const value = half ? plus(amount.number.value, { digits: 5n, places: 1 }) : amount.number.value;
  const isDay = unit === 'day' && dayOfMonth.has(spelling);
  return { ...amount, number: { ...amount.number, value }, unit, end: end + (half?.length ?? 0), isDay };
}

/** What may also be a day of the month. */
const dayOfMonth: ReadonlySet<string> = new Set(['日', '일']);

function unitAt(text: string, at: number, grammar: CompactGrammar): readonly [string, string] | null {
  const unit = grammar.units.at(text, at);
  const isPartOfWord = unit && /[a-z]$/i.test(unit[0]) && /[a-z]/i.test(text.charAt(at + unit[0].length));
  return isPartOfWord ? null : unit;
}

const isCounted = (text: string, at: number, grammar: CompactGrammar): boolean =>
  grammar.counters.at(text, at) !== null || grammar.units.at(text, at) !== null;

/** “3차” is a place in a row, “3차례” is a number. */
function isOrdinal(text: string, at: number, grammar: CompactGrammar): boolean {
  const ordinal = grammar.ordinalAfter.at(text, at)?.[0];
  if (!ordinal) return false;
  const other = [grammar.counters.at(text, at), grammar.units.at(text, at)];
  return !other.some((found) => found !== null && found[0].length > ordinal.length);
}

/** “열두 명”: only at the beginning of a word and before a counter or unit. */
function readNative(text: string, at: number, grammar: CompactGrammar): CompactNumber | null {
  if (at > 0 && /\p{L}/u.test(text.charAt(at - 1))) return null;
  for (const pattern of grammar.table.native) {
    const found = pattern.exec(text.slice(at, at + 12));
    if (!found) continue;
    const words = found.slice(1).filter((word) => word !== undefined && word !== '');
    const end = at + words.join('').length;
    const value = words.reduce((sum, word) => sum + (grammar.nativeValues.get(word) ?? 0), 0);
    if (value === 0) continue;
    return {
      value: decimalOf(value),
      multiplier: decimalOf(1),
      end,
      isWords: true,
      isShare: false,
      isPercent: false,
    };
  }
  return null;
}
