import type { Statement } from '../../../shared/compare/statement.ts';
import type { Span } from '../../../shared/figure/calendar.ts';
import { type DayBy, type StatementDays, statementDays } from '../statementDays.ts';
import type { Lane } from './lanesOf.ts';
import { columnAt, type TimeColumns, timeColumns } from './timeColumns.ts';

/** A tick needs so much room, in CSS pixels, in width and in height. */
const slot = 22;

/** More rows of ticks than this are only counted. */
const maxRows = 3;

/** Above and below the ticks of a lane. */
const lanePadding = 8;

/** Few days do not spread over all the width: ticks of one lane stay close enough to be seen as one row. */
const widestColumn = 240;

/** A place in the picture, in CSS pixels from its left and upper edges. */
interface Place {
  /** The middle of the tick. */
  readonly x: number;
  readonly y: number;
}

/** What is drawn of one statement, or of several that are too many for their place: the first of them stands for all. */
export type PlacedMark = PlacedTick | PlacedCount;

interface PlacedTick extends Place {
  readonly kind: 'tick';
  readonly statement: Statement;
  /** Null: no day is known. */
  readonly days: StatementDays | null;
  /** Where the last day lies that it may be of, if not in the same column: the right edge of that column. */
  readonly until: number | null;
}

interface PlacedCount extends Place {
  readonly kind: 'count';
  readonly statements: readonly Statement[];
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** Column by column, and in each as one reads. */
  readonly marks: readonly PlacedMark[];
}

/** The statements that a mark stands for; never none. */
export function statementsOf(mark: PlacedMark): readonly Statement[] {
  return mark.kind === 'tick' ? [mark.statement] : mark.statements;
}

/** Lanes under each other, and the columns of time that they share. */
export interface LaneLayout {
  /** Null where no statement has a day. */
  readonly columns: TimeColumns | null;
  /** Where the columns start and how wide each is; before them is the room for what has no day, which may have no width. */
  readonly left: number;
  readonly columnWidth: number;
  readonly undated: { readonly left: number; readonly width: number };
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
}

/** Lays lanes out between two edges (CSS pixels): a statement lies in the column of its first day, beside and below the others there. */
export function layLanes(lanes: readonly Lane[], by: DayBy, edges: Edges): LaneLayout {
  const dated = lanes.map((lane) => ({
    lane,
    statements: lane.statements.map((statement) => ({ statement, days: statementDays(statement, by) })),
  }));
  const grid = gridFor(
    dated.flatMap(({ statements }) => statements.map(({ days }) => days)),
    edges,
  );
  const placed: PlacedLane[] = [];
  let top = 0;
  for (const { lane, statements } of dated) {
    placed.push(placeLane(lane, statements, grid, top));
    top += placed.at(-1)?.height ?? 0;
  }
  return { ...grid, lanes: placed, height: top };
}

type Grid = Pick<LaneLayout, 'columns' | 'left' | 'columnWidth' | 'undated'>;

function gridFor(all: readonly (StatementDays | null)[], { from, to }: Edges): Grid {
  const known = all.filter((each) => each !== null);
  const isAnyUndated = known.length < all.length;
  const undated = { left: from, width: isAnyUndated ? slot * 3 : 0 };
  const left = isAnyUndated ? from + undated.width + 12 : from;
  const room = Math.max(slot, to - left);
  const days = narrow(known);
  const columns = days.length === 0 ? null : timeColumns(around(days), Math.max(1, Math.floor(room / slot)));
  return { columns, left, columnWidth: Math.min(widestColumn, room / (columns?.spans.length ?? 1)), undated };
}

/** “In 2026” does not make the days of a week narrow: it is put into the first column, and is said to reach further. */
function narrow(spans: readonly Span[]): readonly Span[] {
  const narrowest = spans.reduce(
    (least, { start, end }) => Math.min(least, end - start),
    Number.POSITIVE_INFINITY,
  );
  return spans.filter(({ start, end }) => end - start <= Math.max(narrowest, 6));
}

function placeLane(lane: Lane, statements: readonly Dated[], grid: Grid, top: number): PlacedLane {
  const marks: PlacedMark[] = [];
  let rows = 1;
  for (const [column, here] of cellsOf(statements, grid.columns)) {
    const { left, width } = cellEdges(grid, column);
    const fit = fitting(here.length, width);
    const place = (index: number): Place => ({
      x: left + fit.margin + ((index % fit.perRow) + 0.5) * slot,
      y: top + lanePadding + (Math.floor(index / fit.perRow) + 0.5) * slot,
    });
    for (const [index, each] of here.slice(0, fit.shown).entries())
      marks.push({ kind: 'tick', ...each, ...place(index), until: untilOf(each.days, column, grid) });
    const rest = here.slice(fit.shown).map(({ statement }) => statement);
    if (rest.length > 0) {
      const { x, y } = place(fit.shown);
      marks.push({ kind: 'count', statements: rest, x: x + ((fit.slotsOfCount - 1) * slot) / 2, y });
    }
    rows = Math.max(rows, Math.min(maxRows, Math.ceil(here.length / fit.perRow)));
  }
  return { lane, top, height: rows * slot + 2 * lanePadding, marks };
}

function cellEdges({ left, columnWidth, undated }: Grid, column: number | null) {
  return column === null ? undated : { left: left + column * columnWidth, width: columnWidth };
}

function untilOf(
  days: StatementDays | null,
  column: number | null,
  { columns, left, columnWidth }: Grid,
): number | null {
  if (!days || !columns || column === null) return null;
  const last = columnAt(columns, days.end);
  return last > column ? left + (last + 1) * columnWidth : null;
}

interface Edges {
  readonly from: number;
  readonly to: number;
}

interface Dated {
  readonly statement: Statement;
  readonly days: StatementDays | null;
}

function around(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((greatest, { end }) => Math.max(greatest, end), Number.NEGATIVE_INFINITY),
  };
}

/** The statements of a lane by their column, those without a day first. */
function cellsOf(
  statements: readonly Dated[],
  columns: TimeColumns | null,
): readonly (readonly [number | null, readonly Dated[]])[] {
  const cells = new Map<number | null, Dated[]>();
  for (const each of statements) {
    const column = each.days && columns ? columnAt(columns, each.days.start) : null;
    const cell = cells.get(column);
    if (cell) cell.push(each);
    else cells.set(column, [each]);
  }
  return [...cells].sort(([one], [other]) => (one ?? -1) - (other ?? -1));
}

interface Fit {
  readonly perRow: number;
  /** So many ticks; where they are fewer than asked for, a count has the place after them. */
  readonly shown: number;
  /** So many places the count has, which is wider from three digits on. */
  readonly slotsOfCount: number;
  /** Before the first tick of a row, so that a few stand in the middle of their column. */
  readonly margin: number;
}

function fitting(count: number, width: number): Fit {
  const perRow = Math.max(1, Math.floor(width / slot));
  const margin = (width - Math.min(count, perRow) * slot) / 2;
  const room = perRow * maxRows;
  const slotsOfCount = perRow > 1 && count - room >= 98 ? 2 : 1;
  return { perRow, shown: count <= room ? count : room - slotsOfCount, slotsOfCount, margin };
}
