import type { Box } from './hatch.ts';

/** A label and the places where it may be, the best first. */
export interface Placeable {
  readonly id: string;
  readonly candidates: readonly Box[];
  /** What else it takes in a place, such as a line that leads to what it is about. */
  readonly alsoTakes?: (place: Box) => readonly Box[];
}

/**
 * Finds a place for each label where it covers neither a mark nor another label and stays within the picture; one for which there is none
 * is left out. Labels that come first choose first.
 */
export function placeLabels(
  labels: readonly Placeable[],
  marks: readonly Box[],
  within: Box,
): ReadonlyMap<string, Box> {
  const taken = new Grid(marks);
  const placed = new Map<string, Box>();
  for (const { id, candidates, alsoTakes } of labels) {
    const place = candidates.find(
      (box) =>
        isWithin(box, within) &&
        !taken.meets(box) &&
        (alsoTakes === undefined || alsoTakes(box).every((other) => !taken.meets(other))),
    );
    if (!place) continue;
    for (const box of [place, ...(alsoTakes?.(place) ?? [])]) taken.add(box);
    placed.set(id, place);
  }
  return placed;
}

function isWithin(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}

/** Whether two rectangles have more than an edge in common. */
export function doMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** CSS pixels of a cell: about as large as a label. */
const cell = 64;

/** Rectangles by the cells that they lie in: asking about one among thousands looks at its neighbours only. */
class Grid {
  readonly #cells = new Map<string, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const there = this.#cells.get(key);
      if (there) there.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  meets(box: Box): boolean {
    return cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => doMeet(box, other)));
  }
}

function cellsOf({ x, y, width, height }: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1)
    for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1)
      keys.push(`${column} ${row}`);
  return keys;
}
