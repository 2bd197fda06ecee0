import type { Bound } from '../figure/card.ts';
import {
  add,
  ceiling,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  order,
  signOf,
  subtract,
} from './fraction.ts';
import type { Measure } from './units.ts';

/** One end of the values that are possible, and whether it is one of them. */
export interface End {
  readonly value: Fraction;
  readonly inclusive: boolean;
}

/** All values from one end to the other; an end that is missing is open without limit. */
export interface PossibleValues {
  readonly lower: End | null;
  readonly upper: End | null;
}

/** The values between the bounds of a card, in the card’s own unit. */
export function possibleValues(lower: Bound | null, upper: Bound | null): PossibleValues {
  return { lower: lower && endOf(lower), upper: upper && endOf(upper) };
}

function endOf({ value, inclusive }: Bound): End {
  return { value: fraction(value), inclusive };
}

/** The same values in the base unit of their dimension. */
export function inBaseUnit(values: PossibleValues, { unit, factor, offset }: Measure): PossibleValues {
  // What has no unit is in none.
  if (unit === null) return values;
  return mapped(values, (value) => add(multiply(value, factor), offset));
}

/** Values in the base unit, in another unit of its dimension. */
export function fromBaseUnit(values: PossibleValues, { unit, factor, offset }: Measure): PossibleValues {
  if (unit === null) return values;
  return mapped(values, (value) => divide(subtract(value, offset), factor));
}

function mapped({ lower, upper }: PossibleValues, change: (value: Fraction) => Fraction): PossibleValues {
  return {
    lower: lower && { ...lower, value: change(lower.value) },
    upper: upper && { ...upper, value: change(upper.value) },
  };
}

/** The whole numbers among the values: “more than 20” starts at 21. */
export function wholeNumbers({ lower, upper }: PossibleValues): PossibleValues {
  return {
    lower: lower && {
      value: fraction(lower.inclusive ? ceiling(lower.value) : floor(lower.value) + 1n),
      inclusive: true,
    },
    upper: upper && {
      value: fraction(upper.inclusive ? floor(upper.value) : ceiling(upper.value) - 1n),
      inclusive: true,
    },
  };
}

/** Whether no value is possible at all: a number of things that is more than 6 and less than 7. */
export function isEmpty({ lower, upper }: PossibleValues): boolean {
  return lower !== null && upper !== null && isAbove(lower, upper);
}

/** Whether every value from a lower end on is above every value up to an upper end. */
function isAbove(lower: End, upper: End): boolean {
  const difference = order(lower.value, upper.value);
  return difference > 0 || (difference === 0 && !(lower.inclusive && upper.inclusive));
}

/** The values that are in both; `isEmpty` says whether there are any. */
export function valuesInBoth(a: PossibleValues, b: PossibleValues): PossibleValues {
  return {
    lower:
      a.lower && b.lower ? (isStricterLower(a.lower, b.lower) ? a.lower : b.lower) : (a.lower ?? b.lower),
    upper:
      a.upper && b.upper ? (isStricterUpper(a.upper, b.upper) ? a.upper : b.upper) : (a.upper ?? b.upper),
  };
}

function isStricterLower(a: End, b: End): boolean {
  const difference = order(a.value, b.value);
  return difference > 0 || (difference === 0 && !a.inclusive);
}

function isStricterUpper(a: End, b: End): boolean {
  const difference = order(a.value, b.value);
  return difference < 0 || (difference === 0 && !a.inclusive);
}

/** Whether every value of `a` is above every value of `b`. */
export function areAbove(a: PossibleValues, b: PossibleValues): boolean {
  return a.lower !== null && b.upper !== null && isAbove(a.lower, b.upper);
}

/**
 * Whether every value of `others` is above an approximate figure so far that it cannot be meant: twice of it at least. What is within a
 * tenth of it can be; in between nothing is certain, so it is not far. Below zero, twice as far towards zero.
 */
export function areFarAbove(others: PossibleValues, approximate: PossibleValues): boolean {
  const [lowest, highest] = [others.lower?.value, approximate.upper?.value];
  if (!lowest || !highest || order(lowest, add(highest, tenthOf(highest))) <= 0) return false;
  return order(lowest, multiply(highest, signOf(highest) > 0 ? two : half)) >= 0;
}

/** Whether every value of `others` is at most half of an approximate figure, in the same way. */
export function areFarBelow(others: PossibleValues, approximate: PossibleValues): boolean {
  const [highest, lowest] = [others.upper?.value, approximate.lower?.value];
  if (!highest || !lowest || order(highest, subtract(lowest, tenthOf(lowest))) >= 0) return false;
  return order(highest, multiply(lowest, signOf(lowest) > 0 ? half : two)) <= 0;
}

const half = fraction(1n, 2n);
const two = fraction(2n);

function tenthOf(value: Fraction): Fraction {
  return multiply(value, fraction(signOf(value) < 0 ? -1n : 1n, 10n));
}
