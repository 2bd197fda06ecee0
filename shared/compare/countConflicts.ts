import type { Comparable } from './comparable.ts';
import { dayNumber } from './dayNumbers.ts';
import { isRefuted, ofOneThing } from './limit.ts';
import { isSameTime } from './possibleDays.ts';
import { wholeNumbers } from './possibleValues.ts';
import { rankAt, ranksOf } from './ranks.ts';
import { relate } from './relation.ts';
import type { Statement } from './statement.ts';

interface Counted {
  readonly statement: Statement;
  readonly figure: Comparable;
}

/**
 * How many pairs of figures of one group cannot both be true, as `relate` says of one thing; excluded and refuted ones are in none. A
 * group may have thousands of figures, so plain numbers are compared in place of fractions wherever those decide.
 */
export function countConflicts(members: readonly Counted[], cumulative: boolean): number {
  const read = members
    .filter(({ statement }) => statement.excluded === null && !isRefuted(statement))
    .map(({ figure }) => ofOneThing(figure));
  // Of one thing all values are whole numbers, if any figure counts it.
  const isWhole = read.some((figure) => figure.isWhole);
  const figures = read.map((figure): Comparable => ({ ...figure, isWhole }));
  const ranks = ranksOf(figures.map(({ values }) => (isWhole ? wholeNumbers(values) : values)));
  const numbered = figures.flatMap((figure, at): readonly Numbered[] => {
    const { days } = figure;
    if (!days || (!cumulative && !isSameTime(days, days))) return [];
    return [{ figure, ...rankAt(ranks, at), from: dayNumber(days.from), to: dayNumber(days.to) }];
  });
  // Only what is of one time can be in conflict, and of a growing total everything.
  const times = Map.groupBy(numbered, ({ from, to }) => (cumulative ? '' : `${from}/${to}`));
  return [...times.values()].reduce((count, alike) => count + countAmong(alike, cumulative), 0);
}

interface Numbered {
  readonly figure: Comparable;
  /** Ranks, as `ranksOf` has them. */
  readonly lower: number;
  readonly upper: number;
  /** Days, as numbers. */
  readonly from: number;
  readonly to: number;
}

function countAmong(figures: readonly Numbered[], cumulative: boolean): number {
  let count = 0;
  for (const [first, a] of figures.entries())
    for (let second = first + 1; second < figures.length; second += 1) {
      const b = figures[second];
      if (b && areInConflict(a, b, cumulative)) count += 1;
    }
  return count;
}

function areInConflict(a: Numbered, b: Numbered, cumulative: boolean): boolean {
  const isNone = a.lower > a.upper || b.lower > b.upper;
  const isMore = a.lower > b.upper;
  // Approximate figures are apart where others are, and only if they are far enough.
  if (!isNone && !isMore && b.lower <= a.upper) return false;
  if (a.figure.isApproximate || b.figure.isApproximate)
    return relate(a.figure, b.figure, cumulative).relation === 'conflicting';
  return isNone || !cumulative || (isMore ? b.from >= a.to : a.from >= b.to);
}
