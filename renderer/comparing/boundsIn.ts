import type { Comparable } from '../../shared/compare/comparable.ts';
import { comparableOf } from '../../shared/compare/comparedFigure.ts';
import { decimalOfFraction } from '../../shared/compare/fraction.ts';
import { type End, fromBaseUnit, type PossibleValues } from '../../shared/compare/possibleValues.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import { type Measure, measureOf } from '../../shared/compare/units.ts';
import type { Bound } from '../../shared/figure/card.ts';
import { decimalText } from '../../shared/figure/decimal.ts';
import type { DrawableFigure } from './chart/intervalLayout.ts';

/** The ends of a figure. */
interface Bounds {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/**
 * The ends of a figure on an axis in a unit, which may be another one of its dimension; a decimal that does not end is cut after twelve places.
 * Null where it measures something else, which has no place on that axis.
 */
export function boundsIn(figure: Comparable, unit: string | null): Bounds | null {
  const { lower, upper } = figure.figure;
  const measure = unit === null ? figure.measure : measureOf(unit);
  if (measure.dimension !== figure.measure.dimension) return null;
  return measure.unit === figure.measure.unit ? { lower, upper } : boundsOf(figure.values, measure);
}

/** A statement’s figure as it is drawn on an axis in a unit; null where it has no place there. */
export function figureIn(statement: Statement, unit: string | null): DrawableFigure | null {
  const figure = comparableOf(statement);
  const bounds = figure && boundsIn(figure, unit);
  return bounds && { ...bounds, modifiers: figure.figure.modifiers };
}

/** The ends of some statements on an axis in a unit, as numbers to lay it out by. */
export function endsIn(statements: readonly Statement[], unit: string | null): readonly number[] {
  return statements.flatMap((statement) => {
    const figure = figureIn(statement, unit);
    return [figure?.lower, figure?.upper].flatMap((bound) => (bound ? [Number(bound.value)] : []));
  });
}

/** Values in the base unit as the ends of a figure in a unit. */
export function boundsOf(values: PossibleValues, measure: Measure): Bounds {
  const { lower, upper } = fromBaseUnit(values, measure);
  return { lower: lower && boundOf(lower, 'below'), upper: upper && boundOf(upper, 'above') };
}

function boundOf({ value, inclusive }: End, towards: 'below' | 'above'): Bound {
  return { value: decimalText(decimalOfFraction(value, 12, towards)), inclusive };
}
