import type { Relation } from './card.ts';
import type { Comparable } from './comparable.ts';
import { fraction, order } from './fraction.ts';
import { isSameTime } from './possibleDays.ts';
import {
  areAbove,
  areFarAbove,
  areFarBelow,
  fromBaseUnit,
  isEmpty,
  type PossibleValues,
  wholeNumbers,
} from './possibleValues.ts';

/** What two figures are to each other, and the question that decided it. */
export interface Judgement {
  readonly relation: Relation;
  readonly decidedBy: 'entity' | 'property' | 'part' | 'kind' | 'unit' | 'time' | 'values' | 'order';
  /** Of which figure every value is greater; null where a value is in both, or where it was not asked. */
  readonly greater: 'a' | 'b' | null;
}

/**
 * The relation of two figures. The questions are asked in this order, and the first that answers decides: one thing, one property, one
 * kind of measure, one time, and then whether one value can be both. `cumulative`: a person has confirmed that both belong to a total that
 * only grows. The same whichever comes first.
 */
export function relate(a: Comparable, b: Comparable, cumulative: boolean): Judgement {
  if (a.entity !== b.entity) return incomparable('entity');
  const part = partOf(a, b);
  if (a.property !== b.property && part === null) return incomparable('property');
  if (a.statistic !== b.statistic) return incomparable('kind');
  if (!areBareNumbers(a, b)) {
    if (kindOf(a) !== kindOf(b)) return incomparable('kind');
    if (a.measure.dimension !== b.measure.dimension) return incomparable('unit');
  }
  if (part !== null) return relateParts(a, b, part);
  if (a.days === null || b.days === null) return incomparable('time');
  if (!cumulative && !isSameTime(a.days, b.days)) return incomparable('time');
  const apart = valuesApart(a, b);
  if (apart === null) return { relation: 'compatible', decidedBy: 'values', greater: null };
  if (apart === 'empty') return { relation: 'conflicting', decidedBy: 'values', greater: null };
  const [less, more] = apart === 'a' ? [b.days, a.days] : [a.days, b.days];
  // A day can be chosen in each so that the smaller total is that of the earlier day.
  if (cumulative && less.from < more.to)
    return { relation: 'compatible', decidedBy: 'order', greater: apart };
  const isOneDay = less.from === less.to && less.from === more.from && more.from === more.to;
  return { relation: 'conflicting', decidedBy: cumulative && !isOneDay ? 'order' : 'values', greater: apart };
}

function incomparable(decidedBy: Judgement['decidedBy']): Judgement {
  return { relation: 'incomparable', decidedBy, greater: null };
}

/**
 * Two numbers without a unit that are alike though one may be a share: neither is said to count anything, or both are means of more than
 * one thing, of which “3 children on average” is said to be a count and “2.5 children on average” is not.
 */
function areBareNumbers(a: Comparable, b: Comparable): boolean {
  if (a.measure.unit !== null || b.measure.unit !== null) return false;
  const isCount = [a, b].map(({ figure }) => figure.modifiers.includes('IsCount'));
  if (!isCount.includes(true)) return true;
  return (
    a.statistic !== 'plain' &&
    [a, b].every(
      ({ values: { lower, upper } }, at) =>
        isCount[at] || [lower, upper].every((end) => end === null || order(end.value, one) > 0),
    )
  );
}

const one = fraction(1n);

/** What a number measures, before its unit is asked: a share, a number of things, an amount for each of something … */
export type Kind = 'count' | 'share' | 'points' | 'power' | 'energy' | 'rate' | 'amount';

export function kindOf({ measure: { dimension } }: Comparable): Kind {
  if (dimension.includes('/')) return 'rate';
  switch (dimension) {
    case 'count':
    case 'share':
    case 'points':
    case 'power':
    case 'energy':
      return dimension;
    default:
      return 'amount';
  }
}

/** Which of two is counted among the other: the killed and the injured among the killed or injured. */
export function partOf(a: Comparable, b: Comparable): 'a' | 'b' | null {
  if (isPart(a.property) && b.property === whole) return 'a';
  return isPart(b.property) && a.property === whole ? 'b' : null;
}

const whole = 'killedorinjured';

function isPart(property: string | null): boolean {
  return property === 'killed' || property === 'injured';
}

/** A part is never greater than the whole at the same time; everything else says nothing of the other. */
function relateParts(a: Comparable, b: Comparable, part: 'a' | 'b'): Judgement {
  const isOneTime = a.days !== null && b.days !== null && isSameTime(a.days, b.days);
  if (!isOneTime || valuesApart(a, b) !== part) return incomparable('part');
  return { relation: 'conflicting', decidedBy: 'part', greater: part };
}

/** Of which figure every value is greater; `empty` where one has none at all; null where one value can be both. */
function valuesApart(a: Comparable, b: Comparable): 'a' | 'b' | 'empty' | null {
  const [first, second] = valuesToCompare(a, b);
  if (isEmpty(first) || isEmpty(second)) return 'empty';
  if (!a.isApproximate && !b.isApproximate)
    return areAbove(first, second) ? 'a' : areAbove(second, first) ? 'b' : null;
  // Of how much it is a tenth, a half and twice is asked in the unit in which it was approximate.
  const found = [
    ...(a.isApproximate
      ? [farApart(fromBaseUnit(second, a.measure), fromBaseUnit(first, a.measure), 'b')]
      : []),
    ...(b.isApproximate
      ? [farApart(fromBaseUnit(first, b.measure), fromBaseUnit(second, b.measure), 'a')]
      : []),
  ] as const;
  return found.every((greater) => greater === found[0]) ? (found[0] ?? null) : null;
}

function farApart(others: PossibleValues, approximate: PossibleValues, other: 'a' | 'b'): 'a' | 'b' | null {
  if (areFarAbove(others, approximate)) return other;
  return areFarBelow(others, approximate) ? (other === 'a' ? 'b' : 'a') : null;
}

/** What each may be, in the base unit; of two numbers of things whole numbers alone. */
export function valuesToCompare(a: Comparable, b: Comparable): readonly [PossibleValues, PossibleValues] {
  return a.isWhole && b.isWhole ? [wholeNumbers(a.values), wholeNumbers(b.values)] : [a.values, b.values];
}
