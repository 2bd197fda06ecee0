import type { Comparable } from '../../../shared/compare/comparable.ts';
import { decimalOfFraction } from '../../../shared/compare/fraction.ts';
import { type End, fromBaseUnit, type PossibleValues } from '../../../shared/compare/possibleValues.ts';
import { type Measure, measureOf } from '../../../shared/compare/units.ts';
import type { Bound } from '../../../shared/figure/card.ts';
import { decimalText } from '../../../shared/figure/decimal.ts';

/** The ends of a figure. */
export interface Bounds {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** The ends of a figure in another unit of its dimension, for one axis; a decimal that does not end is cut after twelve places. */
export function boundsIn(figure: Comparable, unit: string | null): Bounds {
  const { lower, upper } = figure.figure;
  const measure = unit === null ? figure.measure : measureOf(unit);
  if (measure.unit === figure.measure.unit || measure.dimension !== figure.measure.dimension)
    return { lower, upper };
  return boundsOf(figure.values, measure);
}

/** Values in the base unit as the ends of a figure in a unit. */
export function boundsOf(values: PossibleValues, measure: Measure): Bounds {
  const { lower, upper } = fromBaseUnit(values, measure);
  return { lower: lower && boundOf(lower, 'below'), upper: upper && boundOf(upper, 'above') };
}

function boundOf({ value, inclusive }: End, towards: 'below' | 'above'): Bound {
  return { value: decimalText(decimalOfFraction(value, 12, towards)), inclusive };
}
