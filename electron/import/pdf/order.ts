import type { Piece } from './pieces.ts';

/** A line in reading order; with more than one piece it is the row of a table. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** The edges of the column that it is in. */
  readonly column: { readonly left: number; readonly right: number };
}

/** The narrowest gap between two columns, as a share of the type's height. */
const narrowestGutter = 0.8;
/** Columns are bands of at least this many lines on either side. */
const fewestLines = 4;
/** How far down a band is looked for, so that no page takes more than a moment. */
const deepestBand = 400;
const maxColumns = 6;
/** A row with more gaps is the row of a table. */
const maxGaps = 20;
/** Where a column has nothing for this many times the type's height, it has ended. */
const widestBreak = 6;

/**
 * The lines of a page in the order in which they are read: from top to bottom, and where several lines leave one gap
 * free between them, the column before the gap first. A table, whose cells do not fill their columns, stays in rows.
 */
export function inReadingOrder(pieces: readonly Piece[], depth = 0): readonly Line[] {
  const rows = findRows(pieces);
  const size = median(pieces.map((piece) => piece.size));
  const lines: (readonly Piece[] | readonly Line[])[] = [];
  const alone: Piece[] = [];
  for (let index = 0; index < rows.length; ) {
    const columns = depth < maxColumns ? findColumns(rows, index, size) : null;
    if (columns) {
      lines.push([...inReadingOrder(columns.first, depth + 1), ...inReadingOrder(columns.second, depth + 1)]);
      index = columns.next;
      continue;
    }
    for (const line of splitByBaseline(rows[index] ?? [])) {
      lines.push(line);
      if (line[0] && line.length === 1) alone.push(line[0]);
    }
    index += 1;
  }
  const measured = alone.length > 0 ? alone : pieces;
  const column = { left: leftOf(measured), right: rightOf(measured) };
  return lines.flatMap((line): readonly Line[] =>
    isLines(line) ? line : [{ pieces: line.some((piece) => piece.isRtl) ? line.toReversed() : line, column }],
  );
}

function isLines(entry: readonly Piece[] | readonly Line[]): entry is readonly Line[] {
  return entry[0] !== undefined && 'pieces' in entry[0];
}

/** Pieces that stand beside each other, from top to bottom; within a row from left to right. */
function findRows(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((a, b) => topOf(a) - topOf(b) || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && topOf(piece) < bottom) row.push(piece);
    else rows.push([piece]);
    bottom = Math.max(bottom, piece.baseline);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** The height of letters without ascenders: lines that are set tightly do not meet there. */
function topOf({ baseline, size }: Piece): number {
  return baseline - 0.5 * size;
}

/** Lines of columns that do not share their baselines are one row until they are read. */
function splitByBaseline(row: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of row.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.baseline - first.baseline < 0.45 * Math.max(first.size, piece.size)) {
      line.push(piece);
    } else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

interface Columns {
  readonly first: readonly Piece[];
  readonly second: readonly Piece[];
  /** The index of the row behind them. */
  readonly next: number;
}

function findColumns(rows: readonly (readonly Piece[])[], start: number, size: number): Columns | null {
  const seed = rows[start] ?? [];
  const gaps = gapsOf(seed, narrowestGutter * size);
  if (gaps.length > maxGaps) return null;
  for (let gutter of gaps) {
    let next = start + 1;
    let reached = Math.max(...seed.map((piece) => piece.baseline));
    let last = next;
    for (; next < Math.min(rows.length, start + deepestBand); next += 1) {
      const row = rows[next] ?? [];
      const narrowed = narrow(gutter, row, narrowestGutter * size);
      if (!narrowed) break;
      const behind = row.filter((piece) => piece.left >= narrowed.right);
      // Columns do not go on below a place where both of them are interrupted.
      if (behind.length > 0 && Math.min(...behind.map(topOf)) - reached > widestBreak * size) break;
      gutter = narrowed;
      if (behind.length === 0) continue;
      reached = Math.max(...behind.map((piece) => piece.baseline));
      last = next + 1;
    }
    next = Math.min(next, trailing(rows, last, size));
    const band = rows.slice(start, next).flat();
    const left = band.filter((piece) => piece.right <= gutter.left + 0.01);
    const right = band.filter((piece) => piece.left >= gutter.right - 0.01);
    if (!isColumn(left) || !isColumn(right)) continue;
    const isRtl = band.filter((piece) => piece.isRtl).length * 2 > band.length;
    return { first: isRtl ? right : left, second: isRtl ? left : right, next: next };
  }
  return null;
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** The gaps between the pieces of a row, from left to right. */
function gapsOf(row: readonly Piece[], narrowest: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let reached = row[0]?.right ?? 0;
  for (const piece of row) {
    if (piece.left - reached >= narrowest) gaps.push({ left: reached, right: piece.left });
    reached = Math.max(reached, piece.right);
  }
  return gaps;
}

/** What a row leaves free of a gap, or null when that is too narrow. */
function narrow(gap: Gap, row: readonly Piece[], narrowest: number): Gap | null {
  let { left, right } = gap;
  for (const piece of row) {
    if (piece.right <= left || piece.left >= right) continue;
    const before = piece.left - left;
    const behind = right - piece.right;
    if (before >= behind) right = piece.left;
    else left = piece.right;
  }
  return right - left >= narrowest ? { left, right } : null;
}

/** The first column may be the longer one; a line below a wider gap or in other type is no part of it. */
function trailing(rows: readonly (readonly Piece[])[], from: number, size: number): number {
  for (let next = from; next < rows.length; next += 1) {
    const [above, row] = [rows[next - 1] ?? [], rows[next] ?? []];
    const gap = Math.min(...row.map(topOf)) - Math.max(...above.map((piece) => piece.baseline));
    if (gap > 1.5 * size || row.some((piece) => Math.abs(piece.size - size) > 0.15 * size)) return next;
  }
  return rows.length;
}

/** Running text fills its lines: half of its letters stand in lines that are nearly as long as the longest. */
function isColumn(pieces: readonly Piece[]): boolean {
  if (pieces.length < fewestLines) return false;
  const widest = Math.max(...pieces.map(widthOf));
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const inLongLines = pieces
    .filter((piece) => widthOf(piece) >= 0.8 * widest)
    .reduce((sum, { text }) => sum + text.length, 0);
  return 2 * inLongLines >= letters && widest >= 8 * median(pieces.map((piece) => piece.size));
}

function widthOf({ left, right }: Piece): number {
  return right - left;
}

function leftOf(pieces: readonly Piece[]): number {
  return Math.min(...pieces.map((piece) => piece.left));
}

function rightOf(pieces: readonly Piece[]): number {
  return Math.max(...pieces.map((piece) => piece.right));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
