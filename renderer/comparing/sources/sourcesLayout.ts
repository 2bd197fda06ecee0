import { figureSigns } from '../../../shared/compare/figureWords.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { endsIn, figureIn } from '../boundsIn.ts';
import { type DrawnInterval, drawnInterval, usualRay } from '../chart/intervalLayout.ts';
import { textWidth } from '../chart/textWidth.ts';
import { canBeLogarithmic, type ValueScale, valueScale } from '../chart/valueScale.ts';
import { type HatchSpan, hatchSpans } from './hatchSpans.ts';
import type { RowConflict } from './rowConflicts.ts';
import type { PlacedRow } from './sourceRow.ts';

/** Above the rows are the names of the columns, below them the axis; CSS pixels. */
export const headHeight = 34;
export const axisHeight = 44;

/** How far a shape reaches from its middle; that of a copy is smaller. */
export const shapeSize = 5;
export const copySize = 3.8;

const signSize = 12;

/** Where the columns of text start, and where the axis of values lies. */
interface TextColumns {
  readonly nameWidth: number;
  readonly plot: { readonly from: number; readonly to: number };
  readonly says: number;
  readonly saysWidth: number;
  readonly asOf: number;
  readonly asOfWidth: number;
  /** The right edge. */
  readonly grade: number;
}

/** A statement on the axis of values. */
export interface DrawnStatement {
  readonly statement: Statement;
  /** Null: it gives no number, or one that has no place on this axis. */
  readonly drawn: DrawnInterval | null;
  /** In signs, “≥ 31”, and where the middle of it is. */
  readonly sign: string;
  readonly signAt: number;
}

export interface DrawnRow {
  readonly row: PlacedRow;
  readonly top: number;
  /** What is told of it: its statement, or where all are refuted the newest of these. */
  readonly statement: Statement;
  readonly own: DrawnStatement | null;
  /** Newer, and refuted. */
  readonly refuted: readonly DrawnStatement[];
}

export interface PlacedHatch extends HatchSpan {
  readonly left: number;
  readonly right: number;
  /** Where the words start; null where there is no room for them. */
  readonly wordsAt: number | null;
}

export interface SourcesLayout {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly columns: TextColumns;
  readonly values: ValueScale;
  readonly rows: readonly DrawnRow[];
  readonly hatches: readonly PlacedHatch[];
}

interface Input {
  readonly rows: readonly PlacedRow[];
  /** All statements of any day: the axis stays when the day changes. */
  readonly statements: readonly Statement[];
  readonly conflicts: readonly RowConflict[];
  /** Of the axis. */
  readonly unit: string | null;
  readonly scale: 'linear' | 'log';
  /** In CSS pixels. */
  readonly width: number;
}

/** Where everything is in the picture of sources. */
export function sourcesLayout({ rows, statements, conflicts, unit, scale, width }: Input): SourcesLayout {
  const columns = textColumns(width);
  const { from, to } = columns.plot;
  const count = Math.max(2, Math.floor((to - from) / 80));
  const values = valueScale({
    values: endsIn(statements, unit),
    from: from + 8,
    to: to - 8,
    kind: scale,
    count,
  });
  const rowHeight = rows.length > 8 ? 40 : rows.length > 6 ? 44 : 54;
  const drawn = (statement: Statement): DrawnStatement =>
    drawnStatement(statement, unit, values, columns.plot);
  const placed = rows.flatMap((row, index): readonly DrawnRow[] => {
    const statement = row.statement ?? row.refuted[0];
    if (!statement) return [];
    return [
      {
        row,
        top: headHeight + index * rowHeight,
        statement,
        own: row.statement && (row.origin ? asCopy(drawn(row.statement)) : drawn(row.statement)),
        refuted: row.refuted.map(drawn),
      },
    ];
  });
  const spans = hatchSpans(rows, conflicts);
  return {
    width,
    height: headHeight + rows.length * rowHeight + axisHeight,
    rowHeight,
    columns,
    values,
    rows: placed,
    hatches: spans.map((span) => placeHatch(span, values, columns.plot, placed)),
  };
}

/** Whether the ends of what is shown span two decades. */
export function canShowLogarithm(statements: readonly Statement[], unit: string | null): boolean {
  return canBeLogarithmic(endsIn(statements, unit));
}

/** The less room there is, the more of it has the axis. */
function textColumns(width: number): TextColumns {
  const nameWidth = Math.round(Math.min(190, Math.max(120, width * 0.21)));
  const [saysWidth, asOfWidth, gradeWidth] = [width < 720 ? 96 : 112, 104, 34];
  const asOf = width - gradeWidth - asOfWidth - 8;
  const says = asOf - saysWidth - 8;
  return {
    nameWidth,
    plot: { from: nameWidth + 8, to: Math.max(nameWidth + 80, says - 16) },
    says,
    saysWidth,
    asOf,
    asOfWidth,
    grade: width,
  };
}

function drawnStatement(
  statement: Statement,
  unit: string | null,
  { at }: ValueScale,
  plot: TextColumns['plot'],
): DrawnStatement {
  const figure = figureIn(statement, unit);
  const drawn = figure && drawnInterval(figure, { at, size: shapeSize, ray: usualRay, edges: plot });
  const sign = figure ? figureSigns({ ...figure, unit: null }) : '';
  const half = textWidth(sign, signSize) / 2;
  const [first, last] = [drawn?.caps[0]?.at ?? 0, drawn?.caps.at(-1)?.at ?? 0];
  const signAt = Math.min(plot.to - half, Math.max(plot.from + half, (first + last) / 2));
  return { statement, drawn, sign, signAt };
}

/** A copy has the ends of its origin, and says with words that it is one. */
function asCopy(drawn: DrawnStatement): DrawnStatement {
  if (!drawn.drawn) return drawn;
  const places = drawn.drawn.caps.map(({ at }) => at);
  const extent = { from: Math.min(...places) - copySize, to: Math.max(...places) + copySize };
  return { ...drawn, drawn: { ...drawn.drawn, ray: null, waves: [], extent } };
}

/** The words are beside the hatch in the row that gives less, else in another that it goes over. */
function placeHatch(
  span: HatchSpan,
  { at }: ValueScale,
  plot: TextColumns['plot'],
  rows: readonly DrawnRow[],
): PlacedHatch {
  const [left, right] = [at(span.from), at(span.to)];
  const width = textWidth(span.words, signSize) + 4;
  const others = Array.from({ length: span.lastRow - span.firstRow + 1 }, (_, index) => span.lastRow - index);
  for (const wordsRow of [span.wordsRow, ...others])
    for (const wordsAt of [right + 10, left - 10 - width])
      if (wordsAt >= plot.from && wordsAt + width <= plot.to && isFree(rows[wordsRow], wordsAt, width))
        return { ...span, left, right, wordsRow, wordsAt };
  return { ...span, left, right, wordsAt: null };
}

/** “The same words” takes so much room beside a copy, in CSS pixels. */
const copyWordsRoom = 100;

function isFree(row: DrawnRow | undefined, from: number, width: number): boolean {
  const taken = [row?.own, ...(row?.refuted ?? [])].flatMap((each) =>
    each?.drawn ? [each.drawn.extent] : [],
  );
  const room = row?.row.origin ? copyWordsRoom : 0;
  return taken.every((extent) => extent.to + room < from || extent.from > from + width);
}
