/** A half-open interval `[start, end)` in UTF-16 code units that carries a value. */
export interface Interval<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/**
 * Answers which intervals touch a range of text, in O(log n + answers): intervals sorted by start, read as an
 * implicit balanced tree (the middle of each range is its root) in which every node knows the greatest end below it,
 * so that whole subtrees that end too early are skipped. It does not change; `changed` gives another one.
 */
export class IntervalIndex<T> {
  private readonly sorted: readonly Interval<T>[];
  private readonly greatestEnd: Float64Array;

  constructor(intervals: readonly Interval<T>[]) {
    this.sorted = intervals.toSorted((a, b) => a.start - b.start);
    this.greatestEnd = new Float64Array(this.sorted.length);
    this.build(0, this.sorted.length);
  }

  /** The index without the intervals of some values and with others, in O(n) for a few of them. */
  changed(removed: ReadonlySet<T>, added: readonly Interval<T>[]): IntervalIndex<T> {
    const kept = removed.size === 0 ? this.sorted : this.sorted.filter(({ value }) => !removed.has(value));
    // A sort that meets one long run of sorted intervals costs no more than a merge.
    return new IntervalIndex([...kept, ...added]);
  }

  /** All intervals that share at least one code unit with `[start, end)`, in order of their start. */
  overlapping(start: number, end: number): Interval<T>[] {
    const found: Interval<T>[] = [];
    this.visit(start, end, (interval) => found.push(interval));
    return found;
  }

  /** All intervals that hold the code unit at `offset`. */
  at(offset: number): Interval<T>[] {
    return this.overlapping(offset, offset + 1);
  }

  /** Shows `look` all intervals that `overlapping` would give, in the same order. */
  visit(start: number, end: number, look: (interval: Interval<T>) => void): void {
    this.walk(0, this.sorted.length, start, end, look);
  }

  private walk(
    low: number,
    high: number,
    start: number,
    end: number,
    look: (interval: Interval<T>) => void,
  ): void {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if ((this.greatestEnd[middle] ?? -1) <= start) return;
    this.walk(low, middle, start, end, look);
    const interval = this.sorted[middle];
    if (!interval || interval.start >= end) return;
    if (interval.end > start) look(interval);
    this.walk(middle + 1, high, start, end, look);
  }

  private build(low: number, high: number): number {
    if (low >= high) return -1;
    const middle = (low + high) >> 1;
    const own = this.sorted[middle]?.end ?? -1;
    const greatest = Math.max(own, this.build(low, middle), this.build(middle + 1, high));
    this.greatestEnd[middle] = greatest;
    return greatest;
  }
}
