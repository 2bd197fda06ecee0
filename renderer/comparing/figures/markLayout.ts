import { isRefuted } from '../../../shared/compare/limit.ts';
import { figureIn } from '../boundsIn.ts';
import { type DayColumns, type Stretch, spanOf } from '../chart/dayColumns.ts';
import type { Box } from '../chart/hatch.ts';
import { type DrawnInterval, drawnInterval, usualRay } from '../chart/intervalLayout.ts';
import { packMarks } from '../chart/packMarks.ts';
import { rounded } from '../chart/shapePath.ts';
import type { ToldOnce } from '../copies.ts';
import type { Look } from '../outletLooks.ts';
import { type FiguresInput, type Frame, spanOfStatement } from './figuresInput.ts';

/** A statement with its place in the picture, in CSS pixels. */
export interface PlacedMark {
  readonly id: string;
  readonly told: ToldOnce;
  readonly look: Look;
  readonly x: number;
  readonly drawn: DrawnInterval;
  readonly size: number;
  /** All that is drawn of it. */
  readonly bounds: Box;
  /** The days that it may be about where they are more than one. */
  readonly fuzzy: FuzzyDays | null;
  /** It says nothing of its day: it stands at that of publication, or apart where that is not known either. */
  readonly isDayMissing: boolean;
  readonly isRefuted: boolean;
  readonly tail: Tail | null;
}

/** A box around days that are not exact; it has no edge on a side where the picture ends before it. */
export interface FuzzyDays {
  readonly box: Box;
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

/** A line to the day of publication. */
export interface Tail {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** The day of publication lies beyond the picture. */
  readonly isCut: boolean;
}

/** Places the marks in their columns; one without a number is left out, as there is no place for it. */
export function placeMarks(input: FiguresInput, frame: Frame): readonly PlacedMark[] {
  const { plot, columns, values, isDense } = frame;
  const size = isDense ? 3 : 5;
  const options = {
    at: values.at,
    size,
    ray: isDense ? 14 : usualRay,
    edges: { from: plot.y + plot.height, to: plot.y },
  };
  const drawable = input.marks.flatMap((told) => {
    const { statement } = told;
    const figure = figureIn(statement, input.unit);
    const drawn = figure && drawnInterval(figure, options);
    return drawn ? [{ told, drawn, ...columnsOf(told, columns) }] : [];
  });
  const packed = packMarks(
    drawable.map(({ told, drawn, stretch, isFuzzy }) => ({
      id: told.statement.id,
      columns: stretch,
      extent: drawn.extent,
      isBoxed: isFuzzy,
    })),
    isDense ? 8 : 22,
  );
  return drawable.map(({ told, drawn, stretch, isFuzzy, isCutLeft, isCutRight }): PlacedMark => {
    const { statement } = told;
    const x = packed.get(statement.id) ?? stretch.from;
    const isDayMissing = !statement.figure?.asOf;
    const half = isDayMissing ? 13 : drawn.waves.length > 0 ? 3.4 * size : size + 1;
    const extra = isDayMissing ? 13 : 0;
    return {
      id: statement.id,
      told,
      look: input.looks.of(statement.outlet),
      x,
      drawn,
      size,
      bounds: {
        x: rounded(x - half),
        y: rounded(drawn.extent.from - extra),
        width: rounded(2 * half),
        height: rounded(drawn.extent.to - drawn.extent.from + 2 * extra),
      },
      fuzzy: isFuzzy && !isDense ? { box: fuzzyBox(drawn, stretch), isCutLeft, isCutRight } : null,
      isDayMissing,
      isRefuted: isRefuted(statement),
      tail: input.hasTails && !isDense ? tailOf(told, x, drawn, frame) : null,
    };
  });
}

interface OwnColumns {
  readonly stretch: Stretch;
  readonly isFuzzy: boolean;
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

function columnsOf({ statement }: ToldOnce, columns: DayColumns): OwnColumns {
  const span = spanOfStatement(statement);
  if (!span || !columns.days) {
    const stretch = columns.dayless ?? { from: 0, to: 0 };
    return { stretch, isFuzzy: false, isCutLeft: false, isCutRight: false };
  }
  return {
    stretch: columns.of(span),
    isFuzzy: span.end > span.start,
    isCutLeft: span.start < columns.days.start,
    isCutRight: span.end > columns.days.end,
  };
}

/** As high as the interval; a value alone, and a side that is open, have the height of a shape. */
function fuzzyBox({ caps, stem, ray, extent }: DrawnInterval, { from, to }: Stretch): Box {
  const places = caps.map(({ at }) => at);
  const [top, bottom] = ray
    ? [extent.from, extent.to]
    : stem
      ? [Math.min(...places), Math.max(...places)]
      : [extent.from, extent.to];
  return { x: from, y: rounded(top), width: rounded(to - from), height: rounded(bottom - top) };
}

/** Later than this many CSS pixels in its column the day of publication is not marked. */
const intoColumn = 18;

function tailOf(
  { statement }: ToldOnce,
  x: number,
  drawn: DrawnInterval,
  { plot, columns }: Frame,
): Tail | null {
  const [published, asOf] = [spanOf(statement.published), spanOf(statement.figure?.asOf?.date ?? null)];
  const [cap] = drawn.caps;
  if (!published || !asOf || !columns.days || !cap || published.start <= asOf.end) return null;
  const isCut = published.start > columns.days.end;
  const column = columns.of(published);
  const to = isCut ? plot.x + plot.width : column.from + Math.min(intoColumn, (column.to - column.from) / 2);
  return to - x > 8 ? { from: rounded(x + 7), to: rounded(to), y: cap.at, isCut } : null;
}

/** The height of the middle of a mark without its open side: there it has a ring while it is current. */
export function middleOf({ drawn: { caps } }: PlacedMark): number {
  const places = caps.map(({ at }) => at);
  return rounded((Math.min(...places) + Math.max(...places)) / 2);
}
