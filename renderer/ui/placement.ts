/** A box in CSS pixels of the viewport; a `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How large a card is, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of a card, in CSS pixels of the viewport. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

type Side = 'above' | 'below';

/** The lines of text that a card is about, as far as it may come near them. */
export interface Lines {
  /** Where a card above ends, and where one below begins; in CSS pixels from the top of the viewport. */
  readonly above: number;
  readonly below: number;
  /** Where the card would best begin, in CSS pixels from the left of the viewport. */
  readonly left: number;
}

interface Wish {
  /** The better side, and then the other. */
  readonly sides: readonly [Side, Side];
  /** What is too high for either side is cut off on the roomier one; else it stays whole, over the text if need be. */
  readonly canBeCut: boolean;
}

/** Puts a card above or below lines of text and into the room there is. `maxHeight` is the room on its side. */
export function placeByLines(
  card: Size,
  lines: Lines,
  room: Box,
  { sides: [better, other], canBeCut }: Wish,
): Corner & { readonly maxHeight: number } {
  const free = { above: lines.above - room.top, below: room.bottom - lines.below };
  const isBetter = card.height <= free[better] || (canBeCut && free[better] >= free[other]);
  const side = isBetter ? better : other;
  const height = canBeCut ? Math.min(card.height, free[side]) : card.height;
  const top = side === 'above' ? lines.above - height : Math.min(lines.below, room.bottom - height);
  return { left: between(room.left, lines.left, room.right - card.width), top, maxHeight: free[side] };
}

/** Puts a card to the left of an edge, with its top as near to the wanted one as the room allows. */
export function placeLeftOf(edge: number, wantedTop: number, card: Size, room: Box): Corner {
  return {
    left: Math.max(room.left, edge - card.width),
    top: between(room.top, wantedTop, room.bottom - card.height),
  };
}

/** What can be seen of an element that scrolls, without its scroll bar. */
export function viewOf(scroller: Element): Box {
  const { left, top, bottom } = scroller.getBoundingClientRect();
  return { left, top, right: left + scroller.clientWidth, bottom };
}

/** A box made smaller by so many CSS pixels on each side. */
export function inset({ left, top, right, bottom }: Box, { x = 0, y = 0 }): Box {
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
}

/** As near to what is wanted as the ends allow; where they leave no room, the lower end counts. */
function between(least: number, wanted: number, greatest: number): number {
  return Math.max(least, Math.min(wanted, greatest));
}
