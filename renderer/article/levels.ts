import { lengthOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { IntervalIndex } from './intervalIndex.ts';

/** What underlines are levelled for: the segments of one annotation, in text order. */
export interface Levelled {
  readonly id: string;
  readonly segments: readonly Range[];
}

/**
 * The level of every annotation's underline: 0 lies next to the text, each annotation around another one lies at
 * least one level further out, and no two that overlap share a level, until the outermost one is reached, which all
 * deeper ones share. A shorter annotation comes first, so a level depends only on the shorter ones that overlap it:
 * after a change just those are worked out again whose surroundings have changed.
 */
export class Levels<T extends Levelled> {
  private readonly levels = new Map<T, number>();
  private readonly levelCount: number;

  constructor(levelCount: number) {
    this.levelCount = levelCount;
  }

  /** The level of an annotation, 0 for one that is not known. */
  of(annotation: T): number {
    return this.levels.get(annotation) ?? 0;
  }

  /** Takes over what has changed; `index` is the one after the change. */
  update(index: IntervalIndex<T>, removed: ReadonlySet<T>, added: readonly T[]): void {
    const waiting = new Waiting<T>(added);
    for (const annotation of removed) {
      this.levels.delete(annotation);
      this.addLonger(index, annotation, waiting);
    }
    for (let next = waiting.take(); next; next = waiting.take()) {
      const level = this.freeLevel(index, next);
      if (this.levels.get(next) === level) continue;
      this.levels.set(next, level);
      this.addLonger(index, next, waiting);
    }
  }

  /** The innermost level that no shorter annotation takes where this one lies. */
  private freeLevel(index: IntervalIndex<T>, annotation: T): number {
    const taken = new Set<number>();
    for (const { start, end } of annotation.segments) {
      index.visit(start, end, ({ value }) => {
        const level = value === annotation ? undefined : this.levels.get(value);
        if (level !== undefined && isShorter(value, annotation)) taken.add(level);
        return taken.size < this.levelCount;
      });
    }
    let level = 0;
    while (taken.has(level)) level += 1;
    return Math.min(level, this.levelCount - 1);
  }

  /** Notes the annotations whose levels may depend on this one's. */
  private addLonger(index: IntervalIndex<T>, annotation: T, waiting: Waiting<T>): void {
    for (const { start, end } of annotation.segments) {
      index.visit(start, end, ({ value }) => {
        if (this.levels.has(value) && isShorter(annotation, value)) waiting.add(value);
        return true;
      });
    }
  }
}

/** Annotations that wait for their level; the shortest is taken first. */
class Waiting<T extends Levelled> {
  /** The shortest last. Sorted once, for an article that is opened brings all of its annotations at once. */
  private readonly sorted: T[];
  private readonly later = new Set<T>();

  constructor(first: readonly T[]) {
    this.sorted = first.toSorted((a, b) => (isShorter(a, b) ? 1 : -1));
  }

  add(annotation: T): void {
    this.later.add(annotation);
  }

  take(): T | undefined {
    const first = this.sorted.at(-1);
    let shortest = first;
    for (const annotation of this.later) {
      if (!shortest || isShorter(annotation, shortest)) shortest = annotation;
    }
    if (shortest && shortest === first) this.sorted.pop();
    if (shortest) this.later.delete(shortest);
    return shortest;
  }
}

/** Whether `a` holds less text than `b`; of two alike the older one comes first. */
function isShorter(a: Levelled, b: Levelled): boolean {
  return lengthOf(a) < lengthOf(b) || (lengthOf(a) === lengthOf(b) && a.id < b.id);
}
