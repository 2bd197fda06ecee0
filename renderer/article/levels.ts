import { lengthOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Overlapping } from './drawnIndex.ts';

/** What underlines are levelled for: the segments of one annotation, in text order. */
export interface Levelled {
  readonly id: string;
  readonly segments: readonly Range[];
}

/**
 * The level of every annotation's underline: 0 lies next to the text, each annotation around another one lies at
 * least one level further out, and no two that overlap share a level, until the outermost one is reached, which all
 * deeper ones share. A shorter annotation comes first, so a level depends only on the shorter ones that overlap it:
 * it is worked out when it is asked for, and forgotten when one of those comes or goes.
 */
export class Levels<T extends Levelled> {
  private readonly known = new Map<T, number>();
  private readonly count: number;
  private readonly takesPart: (annotation: T) => boolean;
  private index: Overlapping<T>;

  /** With `count` levels; an annotation that takes no part leaves its level to others. */
  constructor(index: Overlapping<T>, count: number, takesPart: (annotation: T) => boolean = () => true) {
    this.index = index;
    this.count = count;
    this.takesPart = takesPart;
  }

  /** The level of an annotation, counted from 0. */
  of(annotation: T): number {
    // Not by recursion: marks may overlap each other in a chain as long as the article.
    const waiting = [annotation];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const first = this.known.has(next) ? [] : this.workOut(next);
      if (first.length === 0) waiting.pop();
      for (const shorter of first) waiting.push(shorter);
    }
    return this.known.get(annotation) ?? 0;
  }

  /** Takes over what came and what went; `index` is the one after the change. */
  update(index: Overlapping<T>, changed: Iterable<T>): void {
    this.index = index;
    const all = [...changed];
    for (const annotation of all) this.known.delete(annotation);
    if (this.known.size > 0) for (const annotation of all) this.forgetLonger(annotation);
  }

  /**
   * Works a level out, unless others have to be known first: gives those, the shortest last. All of them at once, for
   * a mark over the whole article overlaps all others, and is to look at them twice and not once for each.
   */
  private workOut(annotation: T): readonly T[] {
    const taken = new Set<number>();
    const unknown: T[] = [];
    for (const { start, end } of annotation.segments) {
      this.index.visit(start, end, ({ value }) => {
        if (value === annotation || !isShorter(value, annotation) || !this.takesPart(value)) return;
        const level = this.known.get(value);
        if (level === undefined) unknown.push(value);
        else taken.add(level);
      });
    }
    if (taken.size < this.count && unknown.length > 0)
      return unknown.sort((a, b) => (isShorter(a, b) ? 1 : -1));
    let level = 0;
    while (taken.has(level)) level += 1;
    this.known.set(annotation, Math.min(level, this.count - 1));
    return [];
  }

  /** What is not known was not asked for, so nothing that is known was worked out from it. */
  private forgetLonger(annotation: T): void {
    const waiting = [annotation];
    for (const next of waiting) {
      for (const { start, end } of next.segments) {
        this.index.visit(start, end, ({ value }) => {
          if (isShorter(next, value) && this.known.delete(value)) waiting.push(value);
        });
      }
    }
  }
}

/** Whether `a` holds less text than `b`; of two alike the older one comes first. */
function isShorter(a: Levelled, b: Levelled): boolean {
  return lengthOf(a) < lengthOf(b) || (lengthOf(a) === lengthOf(b) && a.id < b.id);
}
