import type { Box, Spot } from './arcs.ts';

/** A label with the places where it may be, the best first. */
export interface Label {
  readonly text: string;
  readonly spots: readonly Spot[];
  /** The part of its link along the margin, which no other label may cover. */
  readonly run: Box | null;
}

/** About as wide as a letter of a label, and as high as a label, in pixels. */
const size = { letter: 6.2, height: 11 } as const;

/** What a letter takes of its line's box: above it is room for accents, below it for underlines. */
const glyphs = { above: 6, below: 5 } as const;

/**
 * Where each label is: in its first place that is within the room, over no other label or link along the margin, over none
 * of what is `covered` already, and over no text; where each is over text, in the first of the others. Null where there is none:
 * the list of links has the same words.
 */
export function placeLabels(
  labels: readonly Label[],
  lines: readonly Box[],
  room: Box,
  covered: readonly Box[] = [],
): readonly (Spot | null)[] {
  const taken = [...covered];
  const text = lines.map(({ left, right, top, bottom }) => ({
    left,
    right,
    top: top + glyphs.above,
    bottom: bottom - glyphs.below,
  }));
  return labels.map((label) => {
    const possible = label.spots.filter((spot) => {
      const box = boxOfLabel(label.text, spot);
      const isOnRun = labels.some(({ run }) => run && run !== label.run && isOver(box, run));
      return isWithin(box, room) && !isOnRun && !taken.some((other) => isOver(box, other));
    });
    const free = possible.find((spot) => {
      const box = boxOfLabel(label.text, spot);
      return !text.some((line) => isOver(box, line));
    });
    const spot = free ?? possible[0] ?? null;
    if (spot) taken.push(boxOfLabel(label.text, spot));
    return spot;
  });
}

/** The box of a label in a place. */
export function boxOfLabel(text: string, { x, y, anchor, isTurned }: Spot): Box {
  const long = text.length * size.letter;
  const [width, height] = isTurned ? [size.height, long] : [long, size.height];
  const left = anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether two boxes have more than an edge in common. */
export function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}
