import type { Band } from '../../../shared/compare/band.ts';
import { type DayColumns, spanOf } from '../chart/dayColumns.ts';
import type { Box } from '../chart/hatch.ts';
import { rounded } from '../chart/shapePath.ts';
import type { ValueScale } from '../chart/valueScale.ts';

/** What all statements allow on some days, as it is drawn. */
export interface PlacedStep {
  readonly box: Box;
  /** `impossible`: no value is allowed; the box lies between the two bounds. `up`, `down`: that side has no bound, and its length says nothing. */
  readonly kind: 'between' | 'up' | 'down' | 'impossible';
  /** A part of what fades away; 1 for all others. */
  readonly opacity: number;
  readonly ids: readonly string[];
}

/** How far what has no bound on a side is drawn, in CSS pixels, in so many parts that fade. */
const fading = [12, 12, 12, 12] as const;

/** One value alone is seen, too. */
const least = 3;

/** Lays out the band: steps by day, never slopes. */
export function stepsOf(
  { steps }: Band,
  columns: DayColumns,
  values: ValueScale,
  plot: Pick<Box, 'y' | 'height'>,
): readonly PlacedStep[] {
  return steps.flatMap(({ from, to, lower, upper, isEmpty, lowerIds, upperIds }): readonly PlacedStep[] => {
    const span = spanOf(`${from}/${to}`);
    if (!span || !columns.days || span.end < columns.days.start || span.start > columns.days.end) return [];
    const across = columns.of(span);
    const [x, width] = [across.from, rounded(across.to - across.from)];
    const ids = [...new Set([...lowerIds, ...upperIds])];
    const [low, high] = [lower && values.at(Number(lower.value)), upper && values.at(Number(upper.value))];
    if (low !== null && high !== null) {
      const [top, height] = [Math.min(low, high), Math.abs(low - high)];
      const box = {
        x,
        y: rounded(top - Math.max(0, least - height) / 2),
        width,
        height: rounded(Math.max(least, height)),
      };
      return [{ box, kind: isEmpty ? 'impossible' : 'between', opacity: 1, ids }];
    }
    const start = low ?? high;
    if (start === null) return [];
    const kind = low !== null ? 'up' : 'down';
    return fading.flatMap((part, index): readonly PlacedStep[] => {
      const from = kind === 'up' ? start - part * (index + 1) : start + part * index;
      // Beyond the axes there are no values: a number of people does not fall below zero.
      const [y, end] = [Math.max(plot.y, from), Math.min(plot.y + plot.height, from + part)];
      const box = { x, y: rounded(y), width, height: rounded(end - y) };
      return end > y ? [{ box, kind, opacity: 1 - index / fading.length, ids }] : [];
    });
  });
}
