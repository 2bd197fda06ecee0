import { type Comparable, comparable } from '../../../shared/compare/comparable.ts';
import { comparedFigure } from '../../../shared/compare/comparedFigure.ts';
import { order, toNumber } from '../../../shared/compare/fraction.ts';
import {
  type End,
  fromBaseUnit,
  type PossibleValues,
  wholeNumbers,
} from '../../../shared/compare/possibleValues.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { groupedDigits } from '../../../shared/text/groupedDigits.ts';
import type { DrawableFigure } from '../chart/intervalLayout.ts';

/** Values that neither of two figures allows, between the one and the other. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** Whose values are the greater ones. */
  readonly greater: 'a' | 'b';
  /** Which they are: “neither allows 29 or 30”. */
  readonly words: string;
}

/** Two figures on one line, in the unit of the first. */
export interface NumberLine {
  readonly a: DrawableFigure;
  readonly b: DrawableFigure;
  /** Null where one value can be both, or where an approximate figure has no edge. */
  readonly gap: Gap | null;
  readonly unit: string | null;
  /** All values that the line reaches, with room for what goes on without limit. */
  readonly reach: readonly number[];
}

/** The line of two figures; null where they have no number, or units that cannot be converted into each other. */
export function numberLineOf(a: Statement, b: Statement): NumberLine | null {
  const [one, other] = [comparableOf(a), comparableOf(b)];
  if (!one || !other || one.measure.dimension !== other.measure.dimension) return null;
  const first = fromBaseUnit(one.values, one.measure);
  const second = fromBaseUnit(other.values, one.measure);
  const ends = [first.lower, first.upper, second.lower, second.upper];
  const numbers = ends.flatMap((end) => (end ? [toNumber(end.value)] : []));
  return {
    a: drawable(first, one),
    b: drawable(second, other),
    gap: one.isApproximate || other.isApproximate ? null : gapOf(first, second, one.isWhole && other.isWhole),
    unit: one.measure.unit,
    reach: reachOf(numbers),
  };
}

function comparableOf(statement: Statement): Comparable | null {
  const figure = comparedFigure(statement);
  return figure && (figure.lower || figure.upper) ? comparable(figure) : null;
}

function drawable({ lower, upper }: PossibleValues, { figure }: Comparable): DrawableFigure {
  const bound = (end: End | null) => end && { value: String(toNumber(end.value)), inclusive: end.inclusive };
  return { lower: bound(lower), upper: bound(upper), modifiers: figure.modifiers };
}

/** What lies between the upper end of the one and the lower end of the other, whichever is the lower one. */
function gapOf(a: PossibleValues, b: PossibleValues, isWhole: boolean): Gap | null {
  return gapBetween(a, b, 'b', isWhole) ?? gapBetween(b, a, 'a', isWhole);
}

function gapBetween(
  low: PossibleValues,
  high: PossibleValues,
  greater: Gap['greater'],
  isWhole: boolean,
): Gap | null {
  if (!low.upper || !high.lower) return null;
  const difference = order(low.upper.value, high.lower.value);
  if (difference > 0 || (difference === 0 && low.upper.inclusive && high.lower.inclusive)) return null;
  const ends = { from: toNumber(low.upper.value), to: toNumber(high.lower.value), greater };
  return { ...ends, words: isWhole ? wholeGap(low, high) : 'no value is both' };
}

/** The whole numbers that lie in neither: none, one, two, or the first and the last. */
function wholeGap(low: PossibleValues, high: PossibleValues): string {
  const [last, first] = [wholeNumbers(low).upper, wholeNumbers(high).lower];
  if (!last || !first) return 'no number is both';
  const from = last.value.number / last.value.over + 1n;
  const to = first.value.number / first.value.over - 1n;
  const words = (value: bigint) => groupedDigits(String(value)).replace('-', '−');
  if (from > to) return 'no number is both';
  if (from === to) return `neither allows ${words(from)}`;
  return `neither allows ${words(from)} ${to - from === 1n ? 'or' : 'to'} ${words(to)}`;
}

/** As much of the span as is kept free on either side. */
const room = 0.6;

function reachOf(numbers: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const span = most - least || Math.max(1, Math.abs(most) * 0.2);
  const from = least - span * room;
  return [least >= 0 ? Math.max(0, from) : from, ...numbers, most + span * room];
}
