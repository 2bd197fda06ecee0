import { divide, type Fraction, fraction, signOf, subtract } from './fraction.ts';
import type { End, PossibleValues } from './possibleValues.ts';

/** One end of what is possible, with the two values that it was worked out of; none where a side without a limit made it. */
export interface WorkedEnd extends End {
  readonly of: readonly [Fraction, Fraction] | null;
}

/** One end less another. */
export function minus(a: End, b: End): WorkedEnd {
  return { value: subtract(a.value, b.value), inclusive: a.inclusive && b.inclusive, of: [a.value, b.value] };
}

/** All that is possible. */
export interface Worked {
  readonly lower: WorkedEnd | null;
  readonly upper: WorkedEnd | null;
}

/** All quotients of values by others of which none is zero. */
export function quotient(values: PossibleValues, by: PossibleValues): Worked {
  if (by.lower && signOf(by.lower.value) >= 0)
    return { lower: lowestQuotient(values.lower, by), upper: highestQuotient(values.upper, by) };
  const mirrored = quotient(
    { lower: opposite(values.upper), upper: opposite(values.lower) },
    {
      lower: opposite(by.upper),
      upper: opposite(by.lower),
    },
  );
  return { lower: inSigns(mirrored.lower), upper: inSigns(mirrored.upper) };
}

/** The lowest of a lower end by positive values: by the greatest of them, below zero by the smallest. */
function lowestQuotient(end: End | null, by: PossibleValues): WorkedEnd | null {
  return end && quotientOf(end, signOf(end.value) >= 0 ? by.upper : by.lower);
}

function highestQuotient(end: End | null, by: PossibleValues): WorkedEnd | null {
  return end && quotientOf(end, signOf(end.value) > 0 ? by.lower : by.upper);
}

/** Zero is reached by zero alone, and without limit where what it is divided by has none. */
function quotientOf(end: End, by: End | null): WorkedEnd | null {
  if (signOf(end.value) === 0)
    return { ...end, of: by && signOf(by.value) !== 0 ? [end.value, by.value] : null };
  if (by === null) return { value: zero, inclusive: false, of: null };
  if (signOf(by.value) === 0) return null;
  return {
    value: divide(end.value, by.value),
    inclusive: end.inclusive && by.inclusive,
    of: [end.value, by.value],
  };
}

const zero = fraction(0n);

function opposite(end: End | null): End | null {
  return end && { ...end, value: subtract(zero, end.value) };
}

function inSigns(end: WorkedEnd | null): WorkedEnd | null {
  return end && { ...end, of: end.of && [subtract(zero, end.of[0]), subtract(zero, end.of[1])] };
}

/** Whether zero is one of the values. */
export function mayBeZero({ lower, upper }: PossibleValues): boolean {
  const isBelow = lower === null || signOf(lower.value) < 0 || (signOf(lower.value) === 0 && lower.inclusive);
  const isAbove = upper === null || signOf(upper.value) > 0 || (signOf(upper.value) === 0 && upper.inclusive);
  return isBelow && isAbove;
}
