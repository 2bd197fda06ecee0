/** A set of numbers from 0 to below `size`, which many parts of a query are joined by: 100,000 numbers take 12 kB. */
export class Bits {
  private readonly words: Uint32Array;
  readonly size: number;

  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  has(index: number): boolean {
    return (((this.words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
  }

  add(index: number): void {
    this.words[index >>> 5] = (this.words[index >>> 5] ?? 0) | (1 << (index & 31));
  }

  remove(index: number): void {
    this.words[index >>> 5] = (this.words[index >>> 5] ?? 0) & ~(1 << (index & 31));
  }

  /** What is in both. */
  and(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, index) => word & (other.words[index] ?? 0)),
    );
  }

  /** What is in one of both. */
  or(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, index) => word | (other.words[index] ?? 0)),
    );
  }

  /** What is not in the other. */
  without(other: Bits): Bits {
    return new Bits(
      this.size,
      this.words.map((word, index) => word & ~(other.words[index] ?? 0)),
    );
  }

  /** How many there are. */
  count(): number {
    let sum = 0;
    for (const word of this.words) sum += ones(word);
    return sum;
  }

  /** Calls for each, in order. */
  forEach(visit: (index: number) => void): void {
    for (let at = 0; at < this.words.length; at += 1) {
      for (let word = this.words[at] ?? 0; word !== 0; word &= word - 1)
        visit(at * 32 + 31 - Math.clz32(word & -word));
    }
  }

  /** Those of a set that meet a condition. */
  filter(isWanted: (index: number) => boolean): Bits {
    const found = new Bits(this.size);
    this.forEach((index) => {
      if (isWanted(index)) found.add(index);
    });
    return found;
  }
}

/** How many bits of a number of 32 bits are set (Hacker’s Delight, figure 5-2). */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
