/** A box on screen; all numbers are pixels of one plane. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A drawn link: an SVG path from its start to its arrow, and where its label is. */
export interface Arc {
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
}

/** Room for the underlines below a line. */
const below = 5;

/** As high as an arch rises between two lines without striking through the words of the upper one. */
const lift = 9;

/**
 * The line of a link from one box to another: over the words on one line, straight between neighbouring lines, where a
 * bend has no room, else the shortest way between the lines.
 */
export function arcBetween(from: Box, to: Box): Arc {
  const [a, b] = [centre(from), centre(to)];
  if (from.bottom > to.top && to.bottom > from.top) {
    const top = Math.min(from.top, to.top) - lift;
    const inward = Math.sign(b - a) * Math.min(lift, Math.abs(b - a) / 2);
    return {
      path: `M${a} ${from.top}Q${a} ${top} ${a + inward} ${top}H${b - inward}Q${b} ${top} ${b} ${to.top}`,
      label: { x: (a + b) / 2, y: top },
    };
  }
  const isDown = from.top < to.top;
  const gap = isDown ? to.top - from.bottom : from.top - to.bottom;
  if (gap < 2 * lift) {
    // Close to the lower line, away from the upper one's underlines.
    const y = Math.max(from.top, to.top) - 1;
    return {
      path: `M${a} ${isDown ? from.bottom : from.top}V${y}H${b}V${isDown ? to.top : to.bottom}`,
      label: { x: (a + b) / 2, y },
    };
  }
  const start = isDown ? from.bottom + below : from.top;
  const end = isDown ? to.top : to.bottom + below;
  const bend = (end - start) / 2;
  return {
    path: `M${a} ${start}C${a} ${start + bend} ${b} ${end - bend} ${b} ${end}`,
    label: { x: (a + b) / 2, y: (start + end) / 2 },
  };
}

/**
 * The line of a link whose other end is out of view: under (or over) the words to the margin, and there downwards (or
 * upwards) with the label beside it. It leads away for a link that starts at the box, else to it; `nth` counts those
 * on the same side, from 0.
 */
export function stubAt(box: Box, side: 'above' | 'below', isFrom: boolean, nth: number): Arc {
  const direction = side === 'above' ? -1 : 1;
  const near = side === 'above' ? box.top - 2 : box.bottom + below;
  const far = near + direction * (16 + nth * 15);
  return {
    path: isFrom ? `M${box.left} ${near}H${margin}V${far}` : `M${margin} ${far}V${near}H${box.left}`,
    label: { x: margin - 4, y: far - direction * 5 },
  };
}

/** Where lines run beside the text. */
const margin = -8;

function centre({ left, right }: Box): number {
  return (left + right) / 2;
}
