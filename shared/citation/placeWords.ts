import type { Range } from '../model/segment.ts';

/** Where a citation’s parts are, in words that say what is counted: “code points 100–123”. */
export function placeWords(places: readonly Range[]): string {
  return `code points ${places.map(({ start, end }) => `${start}–${end}`).join(', ')}`;
}
