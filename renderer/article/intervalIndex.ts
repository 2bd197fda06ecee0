/** A half-open interval `[start, end)` in UTF-16 code units that carries a value. */
export interface Interval<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Answers which intervals touch a stretch of text, in O(log n + answers). */
export interface IntervalIndex<T> {
  /** All intervals that share at least one code unit with `[start, end)`, in order of their start. */
  readonly overlapping: (start: number, end: number) => Interval<T>[];
  /** All intervals that hold the code unit at `offset`. */
  readonly at: (offset: number) => Interval<T>[];
}

/**
 * Builds the index: intervals sorted by start, read as an implicit balanced tree (the middle of each range is its
 * root) in which every node knows the greatest end below it, so that whole subtrees that end too early are skipped.
 */
export function makeIntervalIndex<T>(intervals: readonly Interval<T>[]): IntervalIndex<T> {
  const sorted = intervals.toSorted((a, b) => a.start - b.start);
  const greatestEnd = new Float64Array(sorted.length);

  const build = (low: number, high: number): number => {
    if (low >= high) return -1;
    const middle = (low + high) >> 1;
    const own = sorted[middle]?.end ?? -1;
    greatestEnd[middle] = Math.max(own, build(low, middle), build(middle + 1, high));
    return greatestEnd[middle];
  };
  build(0, sorted.length);

  const collect = (low: number, high: number, start: number, end: number, found: Interval<T>[]): void => {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if ((greatestEnd[middle] ?? -1) <= start) return;
    collect(low, middle, start, end, found);
    const interval = sorted[middle];
    if (!interval || interval.start >= end) return;
    if (interval.end > start) found.push(interval);
    collect(middle + 1, high, start, end, found);
  };

  const overlapping = (start: number, end: number): Interval<T>[] => {
    const found: Interval<T>[] = [];
    collect(0, sorted.length, start, end, found);
    return found;
  };
  return { overlapping, at: (offset) => overlapping(offset, offset + 1) };
}
