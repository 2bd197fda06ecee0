import type { Annotation } from '../../shared/model/annotation.ts';
import type { Drawn, Expected } from '../state/expected.ts';
import type { Interval, IntervalIndex } from './intervalIndex.ts';

/** Answers which intervals touch a range of text (UTF-16 code units, half-open). */
export interface Overlapping<T> {
  /** Shows `look` all intervals that share at least one code unit with `[start, end)`. */
  readonly visit: (start: number, end: number, look: (interval: Interval<T>) => void) => void;
}

/** The annotations of an index as they are expected to be, where that differs; the later of two expectations counts. */
export class DrawnIndex implements Overlapping<Drawn> {
  private readonly index: IntervalIndex<Annotation>;
  /** What is drawn instead, by the annotation's id. */
  private readonly instead: ReadonlyMap<string, Drawn | null>;
  private readonly added: readonly Interval<Drawn>[];

  constructor(index: IntervalIndex<Annotation>, expected: readonly Expected[]) {
    this.index = index;
    this.instead = new Map(expected.map(({ id, after }) => [id, after]));
    this.added = [...this.instead.values()].flatMap((after) => (after ? intervalsOf(after) : []));
  }

  /** All intervals that share at least one code unit with `[start, end)`, in order of their start. */
  overlapping(start: number, end: number): readonly Interval<Drawn>[] {
    const found: Interval<Drawn>[] = [];
    this.visit(start, end, (interval) => found.push(interval));
    return this.added.length === 0 ? found : found.sort((a, b) => a.start - b.start);
  }

  visit(start: number, end: number, look: (interval: Interval<Drawn>) => void): void {
    this.index.visit(start, end, (interval) => {
      if (!this.instead.has(interval.value.id)) look(interval);
    });
    for (const interval of this.added) if (interval.start < end && interval.end > start) look(interval);
  }
}

/** What is drawn of an annotation: what was rejected is in the list only. */
export function intervalsOf<T extends Drawn>(annotation: T): readonly Interval<T>[] {
  if (annotation.status === 'rejected') return [];
  return annotation.segments.map(({ start, end }) => ({ start, end, value: annotation }));
}
