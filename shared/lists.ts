/**
 * How many of the first `length` indexes satisfy a condition that holds up to some index and for none after it: in a sorted
 * list the index of the first item that is not below a limit. Found by halving.
 */
export function lowerBound(length: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
