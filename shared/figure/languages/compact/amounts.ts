import { decimalOf, negative, plus, times } from '../../decimal.ts';
import { type CompactNumber, readCompactNumber, skipSpace, wordAt } from './numbers.ts';
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
}

const currencySigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
];

/**
 * Reads a number with what follows it; null where it is a place in a row, or words that may be a part of another word.
 * `isBounded`: words before it say that it is an amount.
 */
export function readCompactAmount(text: string, at: number, grammar: CompactGrammar): CompactAmount | null {
  const before = currencySigns.find(([sign]) => text.startsWith(sign, at));
  const minus = wordAt(text, at, grammar.negative);
  const isMinus = minus !== null || (text.charAt(at) === '-' && !/[\d\p{L}]/u.test(text.charAt(at - 1)));
  const start = skipSpace(text, at + (before?.[0].length ?? minus?.length ?? (isMinus ? 1 : 0)));
  const read = readNative(text, start, grammar) ?? readCompactNumber(text, start, grammar);
  if (!read || /[A-Za-z]-?$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  const isWordStart = start === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1));
  if (read.isWords && grammar.table.native.length > 0 && !isWordStart) return null;
  const number = isMinus ? { ...read, value: negative(read.value) } : read;
  if (isOrdinal(text, skipSpace(text, number.end), grammar)) return null;
  if (before) return { number, unit: before[1], counter: null, start: at, end: number.end, isDay: false };
  if (number.isPercent) return { number, unit: '%', counter: null, start: at, end: number.end, isDay: false };
  return withUnit(text, at, number, grammar);
}

function withUnit(
  text: string,
  at: number,
  number: CompactNumber,
  grammar: CompactGrammar,
): CompactAmount | null {
  const next = skipSpace(text, number.end);
  const dozen = number.isShare ? null : wordAt(text, next, grammar.dozens);
  if (dozen) {
    const twelves = { ...number, value: times(number.value, decimalOf(12)) };
    return { number: twelves, unit: null, counter: null, start: at, end: next + dozen.length, isDay: false };
  }
  const unit = grammar.units.find(
    ([spelling]) => text.slice(next, next + spelling.length).toLowerCase() === spelling,
  );
  if (unit && !(isLatin(unit[0]) && /[a-z]/i.test(text.charAt(next + unit[0].length)))) {
    const end = next + unit[0].length;
    const isDay = unit[0] === grammar.table.day.charAt(0) && unit[1] === 'day';
    // “2年半”
    const half = /^ ?[半반]/.exec(text.slice(end, end + 2))?.[0];
    const value = half ? plus(number.value, { digits: 5n, places: 1 }) : number.value;
    return {
      number: { ...number, value },
      unit: unit[1],
      counter: null,
      start: at,
      end: end + (half?.length ?? 0),
      isDay,
    };
  }
  const counter = wordAt(text, next, grammar.counters);
  if (counter) {
    const end = next + counter.length;
    const isPeople = grammar.people.includes(counter);
    return { number, unit: null, counter: { start: next, end, isPeople }, start: at, end, isDay: false };
  }
  // “15k”
  if (/[A-Za-z]/.test(text.charAt(next))) return null;
  const isEnd = next >= text.length || /[\s,.、。，~+-]/.test(text.charAt(number.end));
  // Words without a counter may be a part of a name; so may “한”.
  if (number.isWords && !isEnd && !isFollowed(text, next, grammar)) return null;
  return { number, unit: null, counter: null, start: at, end: number.end, isDay: false };
}

/** “3차” is a place in a row, “3차례” is a number. */
function isOrdinal(text: string, at: number, grammar: CompactGrammar): boolean {
  const ordinal = wordAt(text, at, grammar.ordinalAfter);
  if (!ordinal) return false;
  const other = [
    wordAt(text, at, grammar.counters),
    wordAt(
      text,
      at,
      grammar.units.map(([word]) => word),
    ),
  ];
  return !other.some((word) => word !== null && word.length > ordinal.length);
}

const isLatin = (spelling: string): boolean => /[a-z]$/i.test(spelling);

function isFollowed(text: string, at: number, grammar: CompactGrammar): boolean {
  return wordAt(text, at, grammar.to) !== null || grammar.after.some(([word]) => text.startsWith(word, at));
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
