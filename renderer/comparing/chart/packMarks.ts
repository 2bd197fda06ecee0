import type { Stretch } from './dayColumns.ts';
import type { Reach } from './intervalLayout.ts';
import { rounded } from './shapePath.ts';

/** A mark that goes somewhere in its columns, the place in them having no meaning. */
export interface Packable {
  readonly id: string;
  /** Its columns, in CSS pixels. */
  readonly columns: Stretch;
  /** What it takes of the axis of values. */
  readonly extent: Reach;
  /** It goes in the middle of its columns if it can: they are a box around it. */
  readonly isBoxed: boolean;
}

/**
 * Puts marks beside each other where they would cover each other, each within its columns; `slot` is the width of a mark in CSS pixels.
 * Gives the x of each, by its id. Where there are more than fit, they cover each other as little as can be.
 */
export function packMarks(marks: readonly Packable[], slot: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const columns = Map.groupBy(
    marks.filter(({ isBoxed }) => !isBoxed),
    ({ columns: { from, to } }) => `${from} ${to}`,
  );
  for (const [, inColumn] of columns) {
    const [first] = inColumn;
    if (first) fillColumn(inColumn, first.columns, slot, places);
  }
  placeBoxed(marks, slot, places);
  return places;
}

function fillColumn(
  marks: readonly Packable[],
  { from, to }: Stretch,
  slot: number,
  places: Map<string, number>,
): void {
  const width = to - from;
  const room = Math.max(1, Math.floor(width / slot));
  // Few marks stand at equal distances, in their order.
  const count = Math.min(room, marks.length);
  const taken: Reach[][] = Array.from({ length: count }, () => []);
  marks.forEach(({ id, extent }, index) => {
    const best = marks.length <= room ? index : freest(taken, extent);
    taken[best]?.push(extent);
    places.set(id, rounded(from + (width * (best + 0.5)) / count));
  });
}

/** The first slot where nothing is covered, else the one where fewest are. */
function freest(taken: readonly (readonly Reach[])[], extent: Reach): number {
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [index, there] of taken.entries()) {
    let covered = 0;
    for (const other of there) if (doOverlap(other, extent)) covered += 1;
    if (covered < fewest) [best, fewest] = [index, covered];
    if (fewest === 0) break;
  }
  return best;
}

function placeBoxed(marks: readonly Packable[], slot: number, places: Map<string, number>): void {
  const others = marks.flatMap(({ id, extent }) => {
    const x = places.get(id);
    return x === undefined ? [] : [{ x, extent }];
  });
  // Among so many there is no free place, and looking for one in vain takes longer than all the rest.
  const isCrowded = marks.length > mostSought;
  for (const { id, columns, extent, isBoxed } of marks) {
    if (!isBoxed) continue;
    const isFree = (x: number) =>
      others.every((other) => Math.abs(other.x - x) >= slot || !doOverlap(other.extent, extent));
    const middle = rounded((columns.from + columns.to) / 2);
    const x = isCrowded ? middle : (outwards(middle, columns, slot).find(isFree) ?? middle);
    others.push({ x, extent });
    places.set(id, x);
  }
}

/** Of more marks, those whose day is not exact lie in the middle of their days, over one another. */
const mostSought = 500;

/** The most places that are tried: in a picture as wide as a window no more marks fit beside each other. */
const mostTries = 60;

/** Places from the middle outwards, to the right and to the left in turn. */
function outwards(middle: number, { from, to }: Stretch, slot: number): readonly number[] {
  const steps = Math.min(mostTries / 2, Math.floor(((to - from) / 2 - slot / 2) / slot));
  const places = [middle];
  for (let step = 1; step <= steps; step += 1)
    places.push(rounded(middle + step * slot), rounded(middle - step * slot));
  return places;
}

function doOverlap(a: Reach, b: Reach): boolean {
  return a.from < b.to && b.from < a.to;
}
