/** A box on screen; all numbers are pixels of one plane. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label may be: its middle, or its right end; along the line beside it where it is turned. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'middle' | 'end';
  readonly isTurned: boolean;
}

/** A drawn link: an SVG path from its start to its arrow, and where its label may be, the best place first. */
export interface Arc {
  readonly path: string;
  /** Its part along the margin, over which no other label may be; null where it has none. */
  readonly run: Box | null;
  readonly spots: readonly Spot[];
}

/** Room for the underlines below a line. */
const below = 5;

/** Between a line that runs over a line of text and the text. */
const above = 5;

/** As high as an arch rises between two lines without striking through the words of the upper one. */
const lift = 9;

/**
 * The line of a link from one box to another: over the words on one line, between neighbouring lines or paragraphs the
 * shortest way, and else through the gaps above and below the lines to the margin at `margin` and along it, so that it runs
 * through no text in between. `lines` are the boxes of all text in view.
 */
export function arcBetween(from: Box, to: Box, lines: readonly Box[] = [], margin = marginAt(0)): Arc {
  const [a, b] = [centre(from), centre(to)];
  if (from.bottom > to.top && to.bottom > from.top) {
    const top = Math.min(from.top, to.top) - lift;
    const inward = Math.sign(b - a) * Math.min(lift, Math.abs(b - a) / 2);
    return {
      path: `M${a} ${from.top}Q${a} ${top} ${a + inward} ${top}H${b - inward}Q${b} ${top} ${b} ${to.top}`,
      run: null,
      spots: alongRow(a, b, top),
    };
  }
  const isDown = from.top < to.top;
  const [upper, lower] = isDown ? [from, to] : [to, from];
  if (hasTextBetween(upper, lower, lines)) {
    const start = isDown ? from.bottom + below : from.top - above;
    const end = isDown ? to.top - above : to.bottom + below;
    const near = isDown ? from.bottom : from.top;
    const far = isDown ? to.top : to.bottom + 1;
    return {
      path: `M${a} ${near}V${start}H${margin}V${end}H${b}V${far}`,
      run: runAt(margin, start, end),
      spots: alongMargin(margin, start, end),
    };
  }
  const gap = lower.top - upper.bottom;
  if (gap < 2 * lift) {
    // Close to the lower line, away from the upper one's underlines.
    const y = lower.top - 1;
    return {
      path: `M${a} ${isDown ? from.bottom : from.top}V${y}H${b}V${isDown ? to.top : to.bottom}`,
      run: null,
      spots: alongRow(a, b, y),
    };
  }
  const start = isDown ? from.bottom + below : from.top;
  const end = isDown ? to.top : to.bottom + below;
  const bend = (end - start) / 2;
  return {
    path: `M${a} ${start}C${a} ${start + bend} ${b} ${end - bend} ${b} ${end}`,
    run: null,
    spots: alongRow(a, b, (start + end) / 2),
  };
}

/**
 * The line of a link whose other end is out of view: under (or over) the words to the margin, and there downwards (or
 * upwards) with the label beside it. It leads away for a link that starts at the box, else to it; `nth` counts those
 * on the same side, from 0.
 */
export function stubAt(
  box: Box,
  side: 'above' | 'below',
  isFrom: boolean,
  nth: number,
  margin = marginAt(0),
): Arc {
  const direction = side === 'above' ? -1 : 1;
  const near = side === 'above' ? box.top - 2 : box.bottom + below;
  const far = near + direction * (16 + nth * 15);
  return {
    path: isFrom ? `M${box.left} ${near}H${margin}V${far}` : `M${margin} ${far}V${near}H${box.left}`,
    run: runAt(margin, near, far),
    spots: alongMargin(margin, far - direction * 5, far + direction * 60),
  };
}

/** Where the nth of so many lines beside the text runs, from 0; in a margin as wide as this, with room for a label between two of them. */
export function marginAt(nth: number, width = Number.POSITIVE_INFINITY, of = 1): number {
  const [first, label] = [7, 16];
  const room = Math.max(0, width - first - label + 4);
  const step = Math.min(label, Math.max(5, room / Math.max(1, of - 1)));
  const lanes = Math.max(1, Math.floor(room / step) + 1);
  return -first - step * (nth % lanes);
}

/** A box of which several links start: the nth of them leaves it beside the others. */
export function spread(box: Box, nth: number, of: number): Box {
  const step = Math.min(8, (box.right - box.left) / (of + 1));
  const x = centre(box) + (nth - (of - 1) / 2) * step;
  return { ...box, left: x, right: x };
}

/**
 * Links with each its own line along a margin as wide as this, the longest one next to the text: labels are on the outer side
 * of their lines, and there the short ones leave room for them.
 */
export function inLanes(plans: readonly ((margin: number) => Arc)[], width: number): readonly Arc[] {
  const tried = plans.map((arcAt, nth) => ({ nth, length: lengthOf(arcAt(marginAt(0)).run) }));
  const order = tried.toSorted((one, other) => other.length - one.length).map(({ nth }) => nth);
  const count = tried.filter(({ length }) => length > 0).length;
  return plans.map((arcAt, nth) => arcAt(marginAt(order.indexOf(nth), width, count)));
}

/** Whether a line of text, not of either box, is between them. */
function hasTextBetween(upper: Box, lower: Box, lines: readonly Box[]): boolean {
  return lines.some(({ top, bottom }) => {
    const middle = (top + bottom) / 2;
    return middle > upper.bottom && middle < lower.top;
  });
}

/** On a line from left to right: its middle, else nearer to one of its ends. */
function alongRow(a: number, b: number, y: number): readonly Spot[] {
  return [0.5, 0.3, 0.7, 0.15, 0.85].map((share) => ({
    x: a + (b - a) * share,
    y,
    anchor: 'middle',
    isTurned: false,
  }));
}

/** Beside a line along the margin, as near to its start as links that turn off there allow; upright before turned. */
function alongMargin(x: number, from: number, to: number): readonly Spot[] {
  const step = Math.sign(to - from) * rowStep;
  const rows = Array.from(
    { length: Math.floor(Math.abs(to - from) / rowStep) + 1 },
    (_, nth) => from + nth * step,
  );
  return [
    ...inward(rows, 9).map((y) => ({ x: x - 4, y, anchor: 'end', isTurned: false }) as const),
    ...inward(rows, 36).map((y) => ({ x: x - 6.5, y, anchor: 'middle', isTurned: true }) as const),
  ];
}

/** Pixels from one place for a label to the next. */
const rowStep = 6;

/** The rows that far from the first one, then the others. */
function inward(rows: readonly number[], distance: number): readonly number[] {
  const skipped = Math.ceil(distance / rowStep);
  return [...rows.slice(skipped), ...rows.slice(0, skipped)];
}

function lengthOf(run: Box | null): number {
  return run ? run.bottom - run.top : 0;
}

function runAt(x: number, from: number, to: number): Box {
  return { left: x - 1, right: x + 1, top: Math.min(from, to), bottom: Math.max(from, to) };
}

function centre({ left, right }: Box): number {
  return (left + right) / 2;
}
