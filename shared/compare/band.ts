import type { Bound } from '../figure/card.ts';
import { decimalText } from '../figure/decimal.ts';
import { compareText } from '../text/compareText.ts';
import { bandSteps, isTooStrict, type Step, type Strictest } from './bandSteps.ts';
import { decimalOfFraction } from './fraction.ts';
import { type Limit, limitsOf, mostFrequent } from './limit.ts';
import { type End, fromBaseUnit, isEmpty } from './possibleValues.ts';
import { type ImpossibleSet, impossibleAmong, impossibleSet, type SeriesOptions } from './smallestSet.ts';
import type { Statement } from './statement.ts';
import { countMeasure, type Measure, measureOf } from './units.ts';

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
  /** Of the bounds. */
  readonly unit: string | null;
  /** In the order of days. Of a growing total they do not overlap; otherwise there is one for each time, and a month may hold a day. */
  readonly steps: readonly BandStep[];
  /** For each time where nothing is possible the smallest set of statements that cannot all be true. */
  readonly impossible: readonly ImpossibleSet[];
  /** The ids of statements that measure something else than most, and so set no limit. */
  readonly otherMeasure: ReadonlySet<string>;
}

interface BandOptions extends SeriesOptions {
  /** Of the bounds, one of the dimension of the statements; left out: the one that most of them have. */
  readonly unit?: string | null;
}

/**
 * What the statements of one series leave possible, exactly, in whole numbers where things are counted. Of a growing total: on each day
 * the highest lower bound of that day and before, and the lowest upper bound of that day and after; where the as-of is not exact a lower
 * bound counts from its last day on and an upper bound up to its first. Of anything else: what all statements of one time allow.
 * Approximate, refuted and excluded statements set no limit (`whyNoLimit`).
 */
export function feasibleBand(statements: readonly Statement[], options: BandOptions): Band {
  const { limits, otherMeasure } = limitsOf(statements);
  const usual = mostFrequent(limits.map(({ figure }) => figure.measure.unit ?? '')) || null;
  const unit = options.unit === undefined ? usual : options.unit;
  const bare = limits.find(({ figure }) => figure.measure.unit === null)?.figure.measure ?? countMeasure;
  const measure = unit === null ? bare : measureOf(unit);
  const steps = bandSteps(limits, options.cumulative);
  const sets = setsOf(steps.filter(isTooStrict), options);
  // Days that are not exact can make a total impossible though each day allows something.
  const hidden = sets.length === 0 ? impossibleAmong(limits, options) : null;
  return {
    unit,
    steps: steps.map((step) => written(step, measure)),
    impossible: hidden ? [hidden] : sets,
    otherMeasure,
  };
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
  return [lower, upper].flatMap(({ limits }) =>
    limits.toSorted((a, b) => compareText(a.id, b.id)).slice(0, 1),
  );
}

/** A step as it is handed out, with its bounds in a unit. */
function written({ from, to, lower, upper }: Step, measure: Measure): BandStep {
  const [low, high] = [lower.limits[0]?.values.lower ?? null, upper.limits[0]?.values.upper ?? null];
  const values = fromBaseUnit({ lower: low, upper: high }, measure);
  const idsOf = ({ limits }: Strictest) => limits.map(({ id }) => id).toSorted(compareText);
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
