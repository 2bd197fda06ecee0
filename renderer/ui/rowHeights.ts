import { lowerBound } from '../../shared/lists.ts';

/**
 * The heights of the rows of a long list, of which only those that were drawn are known; the others are taken to be as high as
 * the known ones on the average. All in CSS pixels.
 */
export class RowHeights {
  private heights: Float64Array;
  /** Where each row begins; `tops[count]` is the whole height. Right up to `settled`. */
  private tops: Float64Array;
  private settled = 0;
  private knownSum = 0;
  private known = 0;
  private readonly guess: number;

  constructor(count: number, guess: number) {
    this.heights = new Float64Array(count);
    this.tops = new Float64Array(count + 1);
    this.guess = guess;
  }

  get count(): number {
    return this.heights.length;
  }

  /** What is known of the first rows stays known where the list becomes longer or shorter. */
  resize(count: number): void {
    if (count === this.count) return;
    const kept = this.heights.slice(0, Math.min(count, this.count));
    this.heights = new Float64Array(count);
    this.heights.set(kept);
    this.tops = new Float64Array(count + 1);
    this.recount();
  }

  /** Forgets all heights: the rows are as wide as they were no more. */
  forget(): void {
    this.heights.fill(0);
    this.recount();
  }

  /** Notes how high a row is. Returns whether that was not known. */
  set(index: number, height: number): boolean {
    const before = this.heights[index];
    if (before === undefined || height <= 0 || Math.abs(before - height) < 0.01) return false;
    this.heights[index] = height;
    this.known += before === 0 ? 1 : 0;
    this.knownSum += height - before;
    // The rows above it, too, have another height where theirs is a guess.
    this.settled = 0;
    return true;
  }

  /** Where a row begins, from the top of the list; of the row behind the last: the height of the list. */
  topOf(index: number): number {
    this.settle();
    return this.tops[Math.max(0, Math.min(index, this.count))] ?? 0;
  }

  /** The row at a distance from the top of the list; the first or the last one beyond its ends. */
  indexAt(top: number): number {
    this.settle();
    const after = lowerBound(this.count, (index) => (this.tops[index + 1] ?? 0) <= top);
    return Math.max(0, Math.min(after, this.count - 1));
  }

  private settle(): void {
    if (this.settled === this.count && this.count > 0) return;
    const guess = this.known > 0 ? this.knownSum / this.known : this.guess;
    let top = 0;
    for (let index = 0; index < this.count; index += 1) {
      this.tops[index] = top;
      top += this.heights[index] || guess;
    }
    this.tops[this.count] = top;
    this.settled = this.count;
  }

  private recount(): void {
    this.settled = 0;
    this.knownSum = 0;
    this.known = 0;
    for (const height of this.heights) {
      if (height === 0) continue;
      this.known += 1;
      this.knownSum += height;
    }
  }
}
