import type { Comparable } from './comparable.ts';
import { isRefuted } from './limit.ts';
import { isSameTime } from './possibleDays.ts';
import { wholeNumbers } from './possibleValues.ts';
import { ranksOf } from './ranks.ts';
import { relate } from './relation.ts';
import type { Statement } from './statement.ts';

interface Counted {
  readonly statement: Statement;
  readonly figure: Comparable;
}

/**
 * How many pairs of figures of one group cannot both be true; excluded and refuted ones are in none. Every pair is asked `relate` in
 * effect, with plain numbers in place of fractions where that is enough: a group may have thousands of figures.
 */
export function countConflicts(members: readonly Counted[], cumulative: boolean): number {
  const figures = members
    .filter(({ statement }) => statement.excluded === null && !isRefuted(statement))
    .map(({ figure }) => figure)
    .filter(({ days }) => days !== null);
  const ranks = ranksOf(figures.map(({ values, isWhole }) => (isWhole ? wholeNumbers(values) : values)));
  let count = 0;
  figures.forEach((a, first) => {
    const own = ranks[first];
    for (let second = first + 1; second < figures.length; second += 1) {
      const [b, others] = [figures[second], ranks[second]];
      if (!b || !own || !others || !mayMeetInTime(a, b, cumulative)) continue;
      const isApart =
        own.lower > others.upper ||
        others.lower > own.upper ||
        own.lower > own.upper ||
        others.lower > others.upper;
      // Most pairs are not; of the others some are approximate, and not far enough apart.
      if (isApart && relate(a, b, cumulative).relation === 'conflicting') count += 1;
    }
  });
  return count;
}

function mayMeetInTime(a: Comparable, b: Comparable, cumulative: boolean): boolean {
  return a.days !== null && b.days !== null && (cumulative || isSameTime(a.days, b.days));
}
