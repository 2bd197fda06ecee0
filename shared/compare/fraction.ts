import { type Decimal, decimalOf } from '../figure/decimal.ts';

/** An exact fraction: what conversions such as °F to °C and ratios need, where decimals do not end. `over` is above zero. */
export interface Fraction {
  readonly number: bigint;
  readonly over: bigint;
}

/** The fraction of a decimal as text (`-2.5`), or of two whole numbers. */
export function fraction(value: string | number | bigint, over: bigint = 1n): Fraction {
  if (typeof value === 'bigint') return over === 1n ? { number: value, over } : reduced(value, over);
  return fractionOf(decimalOf(value));
}

function fractionOf({ digits, places }: Decimal): Fraction {
  return { number: digits, over: 10n ** BigInt(places) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.over === b.over) return { number: a.number + b.number, over: a.over };
  return { number: a.number * b.over + b.number * a.over, over: a.over * b.over };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { number: -b.number, over: b.over });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { number: a.number * b.number, over: a.over * b.over };
}

/** The quotient; `by` is not zero. */
export function divide(a: Fraction, by: Fraction): Fraction {
  return by.number < 0n
    ? { number: -a.number * by.over, over: a.over * -by.number }
    : { number: a.number * by.over, over: a.over * by.number };
}

/** Below zero, zero or above it, as a sort wants it. */
export function order(a: Fraction, b: Fraction): number {
  const [one, other] = a.over === b.over ? [a.number, b.number] : [a.number * b.over, b.number * a.over];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Below zero, zero or above it. */
export function signOf({ number }: Fraction): number {
  return number < 0n ? -1 : number > 0n ? 1 : 0;
}

/** The largest whole number that is not above it. */
export function floor({ number, over }: Fraction): bigint {
  const quotient = number / over;
  return number < 0n && quotient * over !== number ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below it. */
export function ceiling({ number, over }: Fraction): bigint {
  return -floor({ number: -number, over });
}

/** The same fraction with the smallest numbers; `over` may be below zero, but is not zero. */
function reduced(number: bigint, over: bigint): Fraction {
  const divisor = greatestDivisor(number < 0n ? -number : number, over < 0n ? -over : over);
  const by = over < 0n ? -divisor : divisor;
  return { number: number / by, over: over / by };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/**
 * The decimal that says the same; where it has more than `places` places, the one with so many of them that is next below or above it.
 */
export function decimalOfFraction(value: Fraction, places: number, towards: 'below' | 'above'): Decimal {
  const scaled = { number: value.number * 10n ** BigInt(places), over: value.over };
  return { digits: towards === 'below' ? floor(scaled) : ceiling(scaled), places };
}

/** Whether nothing is left over. */
export function isWholeNumber({ number, over }: Fraction): boolean {
  return number % over === 0n;
}

/** About as much, for drawing and sorting alone: words and decisions are made of exact values. */
export function toNumber(value: Fraction): number {
  const whole = value.number / value.over;
  if (isWholeNumber(value)) return Number(whole);
  const rest = subtract(value, { number: whole, over: 1n });
  return Number(whole) + Number((rest.number * billion) / rest.over) / Number(billion);
}

const billion = 1_000_000_000n;
