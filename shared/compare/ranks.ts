import { order } from './fraction.ts';
import type { PossibleValues } from './possibleValues.ts';

/** The two ends of possible values as plain numbers: one is above another exactly where its end is. */
export interface Ranks {
  /** Minus infinity where the end is open. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * The ends of many values in their order, so that many comparisons of exact fractions cost one sort. A lower end has no value in common
 * with an upper end if its rank is above that of the other.
 */
export function ranksOf(all: readonly PossibleValues[]): readonly Ranks[] {
  const values = all
    .flatMap(({ lower, upper }) => [lower, upper].filter((end) => end !== null))
    .map(({ value }) => value)
    .toSorted(order);
  const distinct = values.filter((value, at) => at === 0 || order(value, values[at - 1] ?? value) !== 0);
  const placeOf = (value: (typeof values)[number]): number => {
    let [low, high] = [0, distinct.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = distinct[middle];
      if (there && order(there, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // Just below a value, at it, and just above it.
  return all.map(({ lower, upper }) => ({
    lower: lower ? placeOf(lower.value) * 3 + (lower.inclusive ? 1 : 2) : Number.NEGATIVE_INFINITY,
    upper: upper ? placeOf(upper.value) * 3 + (upper.inclusive ? 1 : 0) : Number.POSITIVE_INFINITY,
  }));
}

/** Of values without any limit. */
export const openRanks: Ranks = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

/** The ranks at an index; those of values without any limit where it is beyond the list. */
export function rankAt(ranks: readonly Ranks[], at: number): Ranks {
  return ranks[at] ?? openRanks;
}
