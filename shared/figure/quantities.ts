import { readCardinal } from './cardinals.ts';
import { compare, decimalOf, negative, plus, times } from './decimal.ts';
import { readCurrencyName, readCurrencySign } from './money.ts';
import { type FigureNumber, readNumber } from './numbers.ts';
import { multipliers, smallNumbers } from './numberWords.ts';
import { afterHyphen, type Found, isWord, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';
import { readRate, readUnit, timeUnits } from './units.ts';

/** A number with its unit, or without one. */
export interface Quantity {
  readonly number: FigureNumber;
  /** Null where nothing is measured: a count, a share, a place in a row. */
  readonly unit: string | null;
  readonly isMoney: boolean;
}

/** Reads one quantity: "3,000", "$1.2bn", "5 million euros", "three-day", "60 dollars a barrel", "third year". */
export function readQuantity(tokens: readonly Token[], at: number): Found<Quantity> | null {
  return readSum(tokens, at) ?? readMeasure(tokens, at) ?? readOneUnit(tokens, at) ?? readFold(tokens, at);
}

/** A sum whose currency comes first. */
function readSum(tokens: readonly Token[], at: number): Found<Quantity> | null {
  const isNegative = tokens[at]?.text === '-' && tokens[at + 1]?.isGlued;
  const currency = readCurrencySign(tokens, isNegative ? at + 1 : at);
  if (!currency) return null;
  const number = readNumber(tokens, currency.end, true);
  if (number?.value.kind !== 'cardinal') return null;
  // "$10 dollars", "$5m USD", but not "$10 $20"
  const again = readCurrencyName(tokens, number.end);
  const isOfNext = again && tokens[again.end]?.isGlued && tokens[again.end]?.kind === 'number';
  const unit =
    again && !isOfNext && (again.value === currency.value || currency.value === 'USD') ? again : null;
  const sum = isNegative ? { ...number.value, value: negative(number.value.value) } : number.value;
  return withRate(tokens, { value: sum, end: unit?.end ?? number.end }, unit?.value ?? currency.value);
}

function withRate(tokens: readonly Token[], number: Found<FigureNumber>, currency: string): Found<Quantity> {
  const unit = { value: currency, end: number.end };
  const rate = readRate(tokens, unit) ?? unit;
  return { value: { number: number.value, unit: rate.value, isMoney: true }, end: rate.end };
}

/** A number with what follows it: a currency, a unit of measure, or neither. */
function readMeasure(tokens: readonly Token[], at: number): Found<Quantity> | null {
  const number = readNumber(tokens, at);
  if (!number) return null;
  // "8 a.m." is a time of day.
  if (isWord(tokens[number.end], setOf('a.m. p.m. am pm'))) return null;
  if (number.value.kind === 'ordinal') return ofOrdinal(tokens, number);
  const next = unitStart(tokens, number);
  const currency = readCurrencyName(tokens, next);
  // "368 pound-feet" is a torque.
  const isTorque = currency?.value === 'pound' && readUnit(tokens, next)?.value === 'lb-ft';
  if (currency && !isTorque && isCurrencyHere(tokens[next])) {
    const factor = multipliers.get(tokens[currency.end]?.text ?? '');
    const value = factor ? times(number.value.value, { digits: factor, places: 0 }) : number.value.value;
    const sum = { value: { ...number.value, value }, end: currency.end + (factor ? 1 : 0) };
    return withRate(tokens, sum, poundOf(tokens, number, currency));
  }
  const unit = readUnit(tokens, next);
  if (!unit) return { ...number, value: { number: number.value, unit: null, isMoney: false } };
  return readSmaller(tokens, asCardinal(number.value), unit);
}

/** "Three-day", "half an hour", "a quarter of a mile", "tens of millions of dollars". */
function unitStart(tokens: readonly Token[], { value, end }: Found<FigureNumber>): number {
  if (value.kind !== 'share' && value.vagueness === 'exact') return afterHyphen(tokens, end);
  const behindOf = tokens[end]?.text === 'of' ? end + 1 : end;
  const isArticle = isWord(tokens[behindOf], setOf('a an'));
  if (value.kind === 'share' && !isArticle) return end;
  const start = isArticle ? behindOf + 1 : behindOf;
  return readUnit(tokens, start) || readCurrencyName(tokens, start) ? start : end;
}

/** "Two hours and 30 minutes", "5 ft 2 in": the sum in the smaller unit. */
function readSmaller(tokens: readonly Token[], number: FigureNumber, unit: Found<string>): Found<Quantity> {
  const whole = { value: { number, unit: unit.value, isMoney: false }, end: unit.end };
  const smaller = smallerUnits[unit.value];
  if (!smaller || number.vagueness !== 'exact') return whole;
  const [factor, name] = smaller;
  const rest = readCardinal(tokens, isWord(tokens[unit.end], joints) ? unit.end + 1 : unit.end);
  const restUnit = rest && readUnit(tokens, afterHyphen(tokens, rest.end));
  const end =
    restUnit?.value === name ? restUnit.end : isInch(tokens, rest, name) ? (rest?.end ?? 0) + 1 : null;
  if (!rest || end === null || compare(rest.value.value, decimalOf(factor)) >= 0) return whole;
  const value = plus(times(number.value, decimalOf(factor)), rest.value.value);
  return readSmaller(tokens, { ...number, value }, { value: name, end });
}

/** "2 hours, 9 minutes and 56 seconds" */
const joints = setOf('and ,');

const smallerUnits: Readonly<Record<string, readonly [number, string]>> = {
  year: [12, 'month'],
  week: [7, 'day'],
  day: [24, 'hour'],
  hour: [60, 'minute'],
  minute: [60, 'second'],
  ft: [12, 'inch'],
};

/** "In" is an inch only behind feet. */
const isInch = (tokens: readonly Token[], rest: Found<unknown> | null, name: string): boolean =>
  name === 'inch' && tokens[rest?.end ?? 0]?.text === 'in';

function asCardinal(number: FigureNumber): FigureNumber {
  return { ...number, kind: 'cardinal' };
}

/** "p" is pence only at the digits: "50p". */
const isCurrencyHere = (token: Token | undefined): boolean =>
  token?.text !== 'p' || (token.isGlued && token.raw === 'p');

/** Pounds behind a hyphen or before "of" are a weight ("a 500-pound bomb"), behind a million they are money. */
function poundOf(tokens: readonly Token[], number: Found<FigureNumber>, currency: Found<string>): string {
  if (currency.value !== 'pound') return currency.value;
  if (tokens[number.end]?.text === '-' || tokens[currency.end]?.text === 'of') return 'lb';
  return compare(number.value.multiplier, decimalOf(1000)) > 0 ? 'GBP' : 'pound';
}

/** A place in a row of periods ("third year", "21st century"), or of anything else ("third round of talks"). */
function ofOrdinal(tokens: readonly Token[], number: Found<FigureNumber>): Found<Quantity> | null {
  const next = tokens[number.end];
  if (next?.text === '-' && next.isGlued) return null;
  const unit = readUnit(tokens, number.end);
  const isPeriod = unit && timeUnits.has(unit.value);
  return {
    value: { number: number.value, unit: isPeriod ? unit.value : null, isMoney: false },
    end: isPeriod ? unit.end : number.end,
  };
}

/** "Twice", "tenfold": so many times. */
function readFold(tokens: readonly Token[], at: number): Found<Quantity> | null {
  const word = tokens[at]?.text ?? '';
  const value = word === 'twice' ? 2 : smallNumbers.get(/^(.+)fold$/.exec(word)?.[1] ?? '');
  if (value === undefined) return null;
  return { value: { number: exactly(value), unit: 'time', isMoney: false }, end: at + 1 };
}

function exactly(value: number): FigureNumber {
  return { value: decimalOf(value), multiplier: decimalOf(1), kind: 'cardinal', vagueness: 'exact' };
}

/** "A year", "an hour and a half": the article is the one, before a unit in a word. */
function readOneUnit(tokens: readonly Token[], at: number): Found<Quantity> | null {
  if (!isWord(tokens[at], setOf('a an')) || (tokens[at + 1]?.text.length ?? 0) < 3) return null;
  const unit = readUnit(tokens, at + 1);
  // "A years-long war" and "a second wave" measure nothing.
  const word = tokens[at + 1]?.text ?? '';
  const isOther = /s$/.test(word) || (word === 'second' && tokens[at + 2]?.kind === 'word');
  if (!unit || !timeUnits.has(unit.value) || isOther) return null;
  const hasHalf =
    tokens[unit.end]?.text === 'and' &&
    tokens[unit.end + 1]?.text === 'a' &&
    tokens[unit.end + 2]?.text === 'half';
  const number = exactly(hasHalf ? 1.5 : 1);
  return { value: { number, unit: unit.value, isMoney: false }, end: unit.end + (hasHalf ? 3 : 0) };
}
