/** Keeps the first of many in an order, without sorting all of them. */
export class FirstOf<T> {
  private readonly most: number;
  private readonly order: (a: T, b: T) => number;
  private kept: T[] = [];
  /** What comes behind it is not among the first. */
  private last: T | null = null;

  constructor(most: number, order: (a: T, b: T) => number) {
    this.most = most;
    this.order = order;
  }

  add(item: T): void {
    if (this.last !== null && this.order(item, this.last) >= 0) return;
    this.kept.push(item);
    if (this.kept.length >= 2 * this.most + 1000) this.cut();
  }

  /** In their order. */
  all(): readonly T[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept = this.kept.toSorted(this.order).slice(0, this.most);
    if (this.kept.length === this.most) this.last = this.kept.at(-1) ?? null;
  }
}
