import type { Bound } from '../figure/card.ts';
import { decimalText } from '../figure/decimal.ts';
import { differenceWords, ratioWords, workingWords } from './arithmeticWords.ts';
import type { ComparedFigure } from './card.ts';
import { type Comparable, comparable } from './comparable.ts';
import { decimalOfFraction, fraction, order, signOf, subtract } from './fraction.ts';
import { type End, fromBaseUnit, isEmpty, type PossibleValues } from './possibleValues.ts';
import { valuesToCompare } from './relation.ts';
import { type Measure, measureOf } from './units.ts';
import { mayBeZero, minus, quotient, type Worked } from './workedEnds.ts';

/** What two figures give when they are subtracted or divided: everything that is possible, never a single guess. */
export interface Calculated {
  /** Null where that side has no bound; both are null too where nothing can be calculated, as `words` says. */
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly unit: string | null;
  /** “17 to 23 more”, “at least 2,000 more”, “2.06 to 2.92 times”, “no bound”. */
  readonly words: string;
  /** “33 − 16 to 35 − 12”; null where nothing can be worked out. */
  readonly working: string | null;
}

/**
 * How much more `to` says than `from`: all differences that are possible, in the unit of `from`. Of shares they are in percentage points.
 */
export function difference(from: ComparedFigure, to: ComparedFigure): Calculated {
  const [a, b] = [comparable(from), comparable(to)];
  const isShare = arePercentages(a, b);
  const pair = inUnit(a, b, isShare ? measureOf('%') : a.measure);
  if (typeof pair === 'string') return nothing(`No difference: ${pair}.`);
  const [first, second] = pair;
  const values: Worked = {
    lower: second.lower && first.upper && minus(second.lower, first.upper),
    upper: second.upper && first.lower && minus(second.upper, first.lower),
  };
  const unit = isShare ? 'percentage point' : a.measure.unit;
  const bounds = { lower: exactBound(values.lower, 'below'), upper: exactBound(values.upper, 'above') };
  return {
    ...bounds,
    unit,
    words: differenceWords({ ...bounds, unit, isApproximate: a.isApproximate || b.isApproximate }),
    working: worked('−', values, bounds),
  };
}

/**
 * How many times `from` is in `to`: all ratios that are possible, to three digits and rounded outwards. There is none where `from` may be
 * zero, and none of temperatures, whose zero is only a point of their scale.
 */
export function ratio(from: ComparedFigure, to: ComparedFigure): Calculated {
  const [a, b] = [comparable(from), comparable(to)];
  const pair = inUnit(a, b, a.measure);
  if (typeof pair === 'string') return nothing(`No ratio: ${pair}.`);
  if (a.measure.dimension === 'temperature')
    return nothing('No ratio: temperatures are not multiples of each other.');
  const [first, second] = pair;
  if (mayBeZero(first)) return nothing('No ratio: the first of them may be zero.');
  const values = quotient(second, first);
  const [lower, upper] = [roundedBound(values.lower, 'below'), roundedBound(values.upper, 'above')];
  const bounds = { lower, upper };
  return {
    ...bounds,
    unit: null,
    words: ratioWords({ ...bounds, unit: null, isApproximate: a.isApproximate || b.isApproximate }),
    working: worked('÷', values, bounds),
  };
}

/** A number without a unit that is above one may be a magnitude or a place in a row, which no one gives in per cent. */
function arePercentages(a: Comparable, b: Comparable): boolean {
  if (a.measure.dimension !== 'share') return false;
  const ends = [a, b].flatMap(({ values: { lower, upper } }) => [lower, upper].filter((end) => end !== null));
  return (
    a.measure.unit !== null || b.measure.unit !== null || ends.every(({ value }) => order(value, one) <= 0)
  );
}

function nothing(words: string): Calculated {
  return { lower: null, upper: null, unit: null, words, working: null };
}

/** Both in one unit, of numbers of things whole numbers alone; else why nothing can be calculated. */
function inUnit(
  a: Comparable,
  b: Comparable,
  measure: Measure,
): readonly [PossibleValues, PossibleValues] | string {
  if (a.measure.dimension !== b.measure.dimension) return 'the units cannot be converted into each other';
  const [first, second] = valuesToCompare(a, b);
  if (isEmpty(first) || isEmpty(second)) return 'one of them allows no value';
  return [fromBaseUnit(first, measure), fromBaseUnit(second, measure)];
}

interface Bounds {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** How it was worked out, and whether digits were left out. */
function worked(sign: '−' | '÷', { lower, upper }: Worked, bounds: Bounds): string | null {
  const working = workingWords(sign, lower?.of, upper?.of);
  const isRounded = isOther(lower, bounds.lower) || isOther(upper, bounds.upper);
  return working !== null && isRounded ? `${working}, rounded outwards` : working;
}

const one = fraction(1n);
const zero = fraction(0n);

/** More places than any figure has. */
const places = 12;
/** Enough of what is converted between °F and °C, or from days to weeks, and does not end. */
const roundedPlaces = 3;

function exactBound(end: End | null, towards: 'below' | 'above'): Bound | null {
  if (!end) return null;
  const { value, inclusive } = end;
  const exact = decimalText(decimalOfFraction(value, places, towards));
  if (order(fraction(exact), value) === 0) return { value: exact, inclusive };
  return { value: decimalText(decimalOfFraction(value, roundedPlaces, towards)), inclusive };
}

/** To three digits, of more than three all that are before the point. */
function roundedBound(end: End | null, towards: 'below' | 'above'): Bound | null {
  if (!end) return null;
  const size = signOf(end.value) < 0 ? subtract(zero, end.value) : end.value;
  let digits = 0;
  while (
    digits < places &&
    order({ number: size.number * 10n ** BigInt(digits), over: size.over }, hundred) < 0
  )
    digits += 1;
  return { value: decimalText(decimalOfFraction(end.value, digits, towards)), inclusive: end.inclusive };
}

const hundred = fraction(100n);

function isOther(end: End | null, bound: Bound | null): boolean {
  return end !== null && bound !== null && order(end.value, fraction(bound.value)) !== 0;
}
