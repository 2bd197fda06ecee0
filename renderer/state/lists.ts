import { lowerBound } from '../../shared/lists.ts';

/** What lies between the common start and the common end of two lists: for one change, just that. */
export function changeBetween<T>(
  before: readonly T[],
  after: readonly T[],
): { readonly removed: readonly T[]; readonly added: readonly T[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
  };
}

/** The index where an item is in a sorted list, or belongs when it is not in it. */
export function placeIn<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  return lowerBound(sorted.length, (index) => {
    const other = sorted[index];
    return other !== undefined && compare(other, item) < 0;
  });
}
