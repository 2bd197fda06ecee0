import { dayAt, dayNumber } from './dayNumbers.ts';
import type { Limit } from './limit.ts';
import { isSameTime } from './possibleDays.ts';
import { openRanks, type Ranks, rankAt, ranksOf } from './ranks.ts';

/** The strictest end so far, and the limits that have it. */
export interface Strictest {
  readonly rank: number;
  readonly limits: readonly Limit[];
}

/** The strictest ends on some days. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly lower: Strictest;
  readonly upper: Strictest;
}

/** What the limits of one series leave on which days: of a total that only grows, or of each time by itself. */
export function bandSteps(limits: readonly Limit[], cumulative: boolean): readonly Step[] {
  const ranks = ranksOf(limits.map(({ values }) => values));
  const ranked = limits.map((limit, at): RankedLimit => {
    const { from, to } = limit.days;
    return { limit, ranks: rankAt(ranks, at), first: dayNumber(from), last: dayNumber(to) };
  });
  return cumulative ? growing(ranked) : atEachTime(ranked);
}

interface RankedLimit {
  readonly limit: Limit;
  readonly ranks: Ranks;
  /** Its days, as numbers. */
  readonly first: number;
  readonly last: number;
}

const noLower: Strictest = { rank: openRanks.lower, limits: [] };
const noUpper: Strictest = { rank: openRanks.upper, limits: [] };

/** Whether nothing is possible, for the lower end is above the upper one. */
export function isTooStrict({ lower, upper }: Pick<Step, 'lower' | 'upper'>): boolean {
  return lower.rank > upper.rank;
}

/** With one more limit to the lower side. */
function raised(strictest: Strictest, { limit, ranks: { lower: rank } }: RankedLimit): Strictest {
  if (rank === openRanks.lower || rank < strictest.rank) return strictest;
  return rank === strictest.rank ? { rank, limits: [...strictest.limits, limit] } : { rank, limits: [limit] };
}

/** With one more limit to the upper side. */
function lowered(strictest: Strictest, { limit, ranks: { upper: rank } }: RankedLimit): Strictest {
  if (rank === openRanks.upper || rank > strictest.rank) return strictest;
  return rank === strictest.rank ? { rank, limits: [...strictest.limits, limit] } : { rank, limits: [limit] };
}

/** Lower ends count from the last possible day on, upper ends up to the first; between such days nothing changes. */
function growing(limits: readonly RankedLimit[]): readonly Step[] {
  const changes = new Set(limits.flatMap(({ first, last }) => [first, last, first + 1]));
  const end = Math.max(...limits.map(({ last }) => last)) + 1;
  const starts = [...changes].filter((day) => day < end).toSorted((a, b) => a - b);
  const lowers = raisedUpTo(
    starts,
    limits.toSorted((a, b) => a.last - b.last),
  );
  const uppers = loweredFrom(
    starts,
    limits.toSorted((a, b) => b.first - a.first),
  );
  const steps = starts.map(
    (start, at): Step => ({
      from: dayAt(start),
      to: dayAt((starts[at + 1] ?? end) - 1),
      lower: lowers[at] ?? noLower,
      upper: uppers[at] ?? noUpper,
    }),
  );
  return joined(steps);
}

/** The strictest lower end up to each of some days; the limits by their last day. */
function raisedUpTo(days: readonly number[], limits: readonly RankedLimit[]): readonly Strictest[] {
  let [strictest, at] = [noLower, 0];
  return days.map((day) => {
    for (let next = limits[at]; next && next.last <= day; next = limits[at]) {
      strictest = raised(strictest, next);
      at += 1;
    }
    return strictest;
  });
}

/** The strictest upper end from each of some days on; the limits by their first day, the latest one first. */
function loweredFrom(days: readonly number[], limits: readonly RankedLimit[]): readonly Strictest[] {
  let [strictest, at] = [noUpper, 0];
  return days
    .toReversed()
    .map((day) => {
      for (let next = limits[at]; next && next.first >= day; next = limits[at]) {
        strictest = lowered(strictest, next);
        at += 1;
      }
      return strictest;
    })
    .toReversed();
}

/** Steps with the same bounds are one. */
function joined(steps: readonly Step[]): readonly Step[] {
  const all: Step[] = [];
  for (const step of steps) {
    const before = all.at(-1);
    if (before?.lower === step.lower && before.upper === step.upper)
      all.splice(-1, 1, { ...before, to: step.to });
    else all.push(step);
  }
  return all;
}

function atEachTime(limits: readonly RankedLimit[]): readonly Step[] {
  const times = new Map<string, Step>();
  limits.forEach((ranked, at) => {
    const { days } = ranked.limit;
    const key = isSameTime(days, days) ? `${days.from}/${days.to}` : String(at);
    const { lower, upper } = times.get(key) ?? { lower: noLower, upper: noUpper };
    times.set(key, {
      from: days.from,
      to: days.to,
      lower: raised(lower, ranked),
      upper: lowered(upper, ranked),
    });
  });
  return [...times.values()];
}
