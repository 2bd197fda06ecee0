import type { Interval, IntervalIndex } from './intervalIndex.ts';

/**
 * Gives every annotation a level for its underline: 0 lies next to the text, each annotation around another one lies
 * at least one level further out, and no two that overlap share a level. Shorter intervals choose first.
 */
export function assignLevels<T>(
  intervals: readonly Interval<T>[],
  index: IntervalIndex<T>,
): ReadonlyMap<T, number> {
  const levels = new Map<T, number>();
  for (const interval of intervals.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const taken = new Set<number>();
    for (const other of index.overlapping(interval.start, interval.end)) {
      const level = other.value === interval.value ? undefined : levels.get(other.value);
      if (level !== undefined) taken.add(level);
    }
    // Several segments of one annotation share one level: the outermost that any of them needs.
    let level = levels.get(interval.value) ?? 0;
    while (taken.has(level)) level += 1;
    levels.set(interval.value, level);
  }
  return levels;
}
