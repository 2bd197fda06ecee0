/** How high a row of the Annotations list is, in CSS pixels; the style sheet takes it from here. Other lists say theirs. */
export const rowHeight = 31;

/** Lists of up to this many rows are in the document as a whole. */
export const wholeList = 200;

/** What can be seen of the list, in CSS pixels from the top of its first row. */
export interface ListView {
  readonly top: number;
  readonly height: number;
  /** How high a row is, where it is not `rowHeight`. */
  readonly row?: number;
}

/** Rows from `first` up to, but not including, `end`, counted from 0. */
export interface Rows {
  readonly first: number;
  readonly end: number;
}

/** Rows come and go this many at a time, so that most scrolling changes nothing. */
const step = 8;

/** Rows in the document above and below those that can be seen, so that a frame that scrolls finds them there. */
const spare = 8;

/** The rows to have in the document for a view: all of a short list, else those in the view and some around it. */
export function rowsIn(view: ListView, count: number): Rows {
  return count <= wholeList ? { first: 0, end: count } : rowsAround(view, count);
}

/** The rows that can be seen in a view, and no others. */
export function rowsSeen(view: ListView, count: number): Rows {
  const { height, row = rowHeight } = view;
  const top = Math.min(view.top, highestTop(height, count, row));
  return { first: Math.floor(top / row), end: Math.min(count, Math.ceil((top + height) / row)) };
}

/** The rows that can be seen in a view, and some around them. */
function rowsAround(view: ListView, count: number): Rows {
  const { height, row = rowHeight } = view;
  const top = Math.min(view.top, highestTop(height, count, row));
  const firstSeen = Math.floor(top / row / step) * step;
  const endSeen = firstSeen + step + Math.ceil(height / row);
  return { first: Math.max(0, firstSeen - spare), end: Math.min(count, endSeen + spare) };
}

/** The smallest scrolling that brings a row into the view as a whole: the new top, or the same one. */
export function topToShow(index: number, view: ListView, count: number): number {
  const { top, height, row = rowHeight } = view;
  const highest = (index + 1) * row - height;
  const lowest = index * row;
  // In a view that is lower than a row, the row's top counts.
  const wanted = Math.min(Math.max(top, highest), lowest);
  return Math.min(wanted, highestTop(height, count, row));
}

/** How many rows PageUp and PageDown move: one fewer than fit into the view, so that one row stays in sight. */
export function rowsOfPage(height: number, row = rowHeight): number {
  return Math.max(1, Math.floor(height / row) - 1);
}

/** How far down a list can be scrolled. */
function highestTop(height: number, count: number, row: number): number {
  return Math.max(0, count * row - height);
}
