import type { Comparable } from '../../../shared/compare/comparable.ts';
import { comparableOf } from '../../../shared/compare/comparedFigure.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import { ceiling, floor } from '../../../shared/compare/fraction.ts';
import { relate, valuesToCompare } from '../../../shared/compare/relation.ts';
import { groupedDigits } from '../../../shared/text/groupedDigits.ts';
import { boundsIn, boundsOf } from '../boundsIn.ts';
import type { PlacedRow } from './sourceRow.ts';

/** Two rows that cannot both be true: one gives less than the other. */
export interface RowConflict {
  readonly low: PlacedRow;
  readonly high: PlacedRow;
  /** What lies between them; null where one is approximate, for its edge is nowhere. */
  readonly gap: Gap | null;
}

/** What lies between two statements that cannot both be true, in the unit of the picture. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** “29 and 30 are in neither” */
  readonly words: string;
}

/** Every two rows that cannot both be true, from top to bottom; copies are counted with their origin. */
export function rowConflicts(
  rows: readonly PlacedRow[],
  cumulative: boolean,
  unit: string | null,
): readonly RowConflict[] {
  const own = rows.flatMap((row) => {
    const figure = row.origin === null && row.statement ? comparableOf(row.statement) : null;
    return figure ? [{ row, figure }] : [];
  });
  return own.flatMap((one, index) =>
    own.slice(index + 1).flatMap((other): readonly RowConflict[] => {
      const { relation, greater } = relate(one.figure, other.figure, cumulative);
      if (relation !== 'conflicting') return [];
      const [low, high] = greater === 'a' ? [other, one] : [one, other];
      const gap = greater === null ? null : gapBetween(low.figure, high.figure, unit);
      return [{ low: low.row, high: high.row, gap }];
    }),
  );
}

function gapBetween(low: Comparable, high: Comparable, unit: string | null): Gap | null {
  if (low.isApproximate || high.isApproximate) return null;
  const upper = boundsIn(low, unit)?.upper;
  const lower = boundsIn(high, unit)?.lower;
  if (!upper || !lower) return null;
  const [from, to] = [Number(upper.value), Number(lower.value)];
  if (low.isWhole && high.isWhole) return { from, to, words: wholeWords(low, high) };
  const below = boundsOf({ lower: null, upper: low.values.upper }, high.measure).upper;
  const above = high.figure.lower;
  const amount = figureWords({
    lower: below && { ...below, inclusive: !below.inclusive },
    upper: above && { ...above, inclusive: !above.inclusive },
    unit: high.figure.unit,
    modifiers: [],
  });
  return { from, to, words: `${amount} is in neither` };
}

/** The whole numbers between two statements, one by one where they are few. */
function wholeWords(low: Comparable, high: Comparable): string {
  const [below, above] = valuesToCompare(low, high);
  if (!below.upper || !above.lower) return 'no number is in both';
  const first = floor(below.upper.value) + 1n;
  const last = ceiling(above.lower.value) - 1n;
  const [from, to] = [groupedDigits(String(first)), groupedDigits(String(last))];
  if (first > last) return 'no number is in both';
  if (first === last) return `${from} is in neither`;
  return `${from} ${last === first + 1n ? 'and' : 'to'} ${to} are in neither`;
}
