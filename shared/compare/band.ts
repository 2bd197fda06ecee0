import type { Bound } from '../figure/card.ts';
import { decimalText } from '../figure/decimal.ts';
import { dayAt, dayNumber } from './dayNumbers.ts';
import { decimalOfFraction } from './fraction.ts';
import { inOrder, type Limit, limitsOf, mostFrequent } from './limit.ts';
import { isSameTime } from './possibleDays.ts';
import { type End, fromBaseUnit, isEmpty } from './possibleValues.ts';
import { openRanks, type Ranks, rankAt, ranksOf } from './ranks.ts';
import { type ImpossibleSet, impossibleAmong, impossibleSet, type SeriesOptions } from './smallestSet.ts';
import type { Statement } from './statement.ts';
import { countMeasure, type Measure } from './units.ts';

/** What all statements that set a limit allow on some days; on each day the same, so that a picture has steps and no slopes. */
export interface BandStep {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Null where nothing limits that side. Where no value is possible, the lower bound is above the upper one. */
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly isEmpty: boolean;
  /** The statements that the bounds rest on. */
  readonly lowerIds: readonly string[];
  readonly upperIds: readonly string[];
}

/** What is possible over time. */
export interface Band {
  /** Of the bounds; the one that most statements have. */
  readonly unit: string | null;
  /** In the order of days. Of a growing total they do not overlap; otherwise there is one for each time, and a month may hold a day. */
  readonly steps: readonly BandStep[];
  /** For each time where nothing is possible the smallest set of statements that cannot all be true. */
  readonly impossible: readonly ImpossibleSet[];
  /** The ids of statements that measure something else than most, and so set no limit. */
  readonly otherMeasure: ReadonlySet<string>;
}

/**
 * What the statements of one series leave possible, exactly, in whole numbers where things are counted. Of a growing total: on each day
 * the highest lower bound of that day and before, and the lowest upper bound of that day and after; where the as-of is not exact a lower
 * bound counts from its last day on and an upper bound up to its first. Of anything else: what all statements of one time allow.
 * Approximate, refuted and excluded statements set no limit (`whyNoLimit`).
 */
export function feasibleBand(statements: readonly Statement[], options: SeriesOptions): Band {
  const { limits, otherMeasure } = limitsOf(statements);
  const unit = mostFrequent(limits.map(({ figure }) => figure.measure.unit ?? ''));
  const measure =
    limits.find(({ figure }) => figure.measure.unit === (unit || null))?.figure.measure ?? countMeasure;
  const ranks = ranksOf(limits.map(({ values }) => values));
  const ranked = limits.map((limit, at): RankedLimit => {
    const { from, to } = limit.days;
    return { limit, ranks: rankAt(ranks, at), first: dayNumber(from), last: dayNumber(to) };
  });
  const steps = options.cumulative ? growing(ranked) : atEachTime(ranked);
  const sets = setsOf(steps.filter(isTooStrict), options);
  // Days that are not exact can make a total impossible though each day allows something.
  const hidden = sets.length === 0 ? impossibleAmong(limits, options) : null;
  return {
    unit: unit || null,
    steps: steps.map((step) => written(step, measure)),
    impossible: hidden ? [hidden] : sets,
    otherMeasure,
  };
}

interface RankedLimit {
  readonly limit: Limit;
  readonly ranks: Ranks;
  /** Its days, as numbers. */
  readonly first: number;
  readonly last: number;
}

/** The strictest end so far, and the limits that have it. */
interface Strictest {
  readonly rank: number;
  readonly limits: readonly Limit[];
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly lower: Strictest;
  readonly upper: Strictest;
}

const noLower: Strictest = { rank: openRanks.lower, limits: [] };
const noUpper: Strictest = { rank: openRanks.upper, limits: [] };

function isTooStrict({ lower, upper }: Pick<Step, 'lower' | 'upper'>): boolean {
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

/** The smallest sets behind steps where nothing is possible; neighbours with the same set are one. */
function setsOf(steps: readonly Step[], options: SeriesOptions): readonly ImpossibleSet[] {
  const sets: ImpossibleSet[] = [];
  for (const step of steps) {
    const limits = tooStrict(step);
    const [from, to] = [step.from, step.to];
    const same = options.cumulative ? sets.findIndex(({ ids }) => isSet(ids, limits)) : -1;
    const before = sets[same];
    if (before) sets.splice(same, 1, { ...before, to });
    else sets.push(impossibleSet(limits, { from, to }, options));
  }
  return sets;
}

function isSet(ids: readonly string[], limits: readonly Limit[]): boolean {
  return ids.length === limits.length && limits.every(({ id }) => ids.includes(id));
}

/** One limit for each bound, of several the first by its id; a single one that contradicts itself. */
function tooStrict({ lower, upper }: Step): readonly Limit[] {
  const alone = [...lower.limits, ...upper.limits].find(({ values }) => isEmpty(values));
  if (alone) return [alone];
  return [lower, upper].flatMap(({ limits }) => limits.toSorted((a, b) => inOrder(a.id, b.id)).slice(0, 1));
}

/** A step as it is handed out, with its bounds in a unit. */
function written({ from, to, lower, upper }: Step, measure: Measure): BandStep {
  const [low, high] = [lower.limits[0]?.values.lower ?? null, upper.limits[0]?.values.upper ?? null];
  const values = fromBaseUnit({ lower: low, upper: high }, measure);
  const idsOf = ({ limits }: Strictest) => limits.map(({ id }) => id).toSorted(inOrder);
  return {
    from,
    to,
    lower: values.lower && boundOf(values.lower, 'below'),
    upper: values.upper && boundOf(values.upper, 'above'),
    isEmpty: isTooStrict({ lower, upper }),
    lowerIds: idsOf(lower),
    upperIds: idsOf(upper),
  };
}

/** A decimal that does not end is rounded outwards, so that the band never says less than is possible. */
function boundOf({ value, inclusive }: End, towards: 'below' | 'above'): Bound {
  return { value: decimalText(decimalOfFraction(value, 12, towards)), inclusive };
}
