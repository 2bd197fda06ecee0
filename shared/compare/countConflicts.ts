import type { Comparable } from './comparable.ts';
import { isRefuted, ofOneThing } from './limit.ts';
import { isSameTime, type PossibleDays } from './possibleDays.ts';
import { wholeNumbers } from './possibleValues.ts';
import { rankAt, ranksOf } from './ranks.ts';
import { relate } from './relation.ts';
import type { Statement } from './statement.ts';

interface Counted {
  readonly statement: Statement;
  readonly figure: Comparable;
}

/**
 * How many pairs of figures of one group cannot both be true, as `relate` says of one thing; excluded and refuted ones are in none. A group may have
 * thousands of figures, so plain numbers are compared in place of fractions wherever those decide.
 */
export function countConflicts(members: readonly Counted[], cumulative: boolean): number {
  const figures = members
    .filter(({ statement }) => statement.excluded === null && !isRefuted(statement))
    .flatMap(({ figure }) => (figure.days ? [{ figure: ofOneThing(figure), days: figure.days }] : []));
  const ranks = ranksOf(
    figures.map(({ figure: { values, isWhole } }) => (isWhole ? wholeNumbers(values) : values)),
  );
  const isOrderly = (less: PossibleDays, more: PossibleDays) => cumulative && less.from < more.to;
  let count = 0;
  figures.forEach((a, first) => {
    const own = rankAt(ranks, first);
    for (let second = first + 1; second < figures.length; second += 1) {
      const [b, its] = [figures[second], rankAt(ranks, second)];
      if (!b || !(cumulative || isSameTime(a.days, b.days))) continue;
      const isNone = own.lower > own.upper || its.lower > its.upper;
      const [isMore, isLess] = [own.lower > its.upper, its.lower > own.upper];
      if (!isNone && !isMore && !isLess) continue;
      // Of approximate ones only those that are far enough apart.
      const isPlain =
        !a.figure.isApproximate && !b.figure.isApproximate && a.figure.isWhole === b.figure.isWhole;
      const isConflict = !isPlain
        ? relate(a.figure, b.figure, cumulative).relation === 'conflicting'
        : isNone || !(isMore ? isOrderly(b.days, a.days) : isOrderly(a.days, b.days));
      if (isConflict) count += 1;
    }
  });
  return count;
}
