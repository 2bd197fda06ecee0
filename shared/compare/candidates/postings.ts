import type { ReadClaim } from './readClaim.ts';

/** A claim that shares some of its words with another, and how many. */
export interface Sharing {
  readonly claim: ReadClaim;
  readonly shared: number;
}

/** Claims by what they are found by. Numbers stand for them and for their words, so that tens of thousands are counted in no time. */
export class Postings {
  /** The claims that have a word, by the number of the word. */
  private readonly lists: number[][] = [];
  private readonly numbers = new Map<string, number>();
  private readonly slots = new Map<string, number>();
  private readonly claims: (ReadClaim | null)[] = [];
  /** The words of all claims, one claim behind the other, and where each begins. */
  private words = new Uint32Array(4096);
  private starts = new Uint32Array(1024);
  private touched = new Uint8Array(1024);
  private asked = new Uint8Array(1024);

  add(claim: ReadClaim): void {
    const slot = this.claims.length;
    const words = keysOf(claim).map((key) => this.numberOf(key));
    const start = this.starts[slot] ?? 0;
    this.words = roomFor(this.words, start + words.length, (length) => new Uint32Array(length));
    this.starts = roomFor(this.starts, slot + 2, (length) => new Uint32Array(length));
    this.touched = roomFor(this.touched, slot + 1, (length) => new Uint8Array(length));
    this.words.set(words, start);
    this.starts[slot + 1] = start + words.length;
    this.claims.push(claim);
    this.slots.set(claim.id, slot);
    for (const word of words) this.lists[word]?.push(slot);
  }

  remove(claim: ReadClaim): void {
    const slot = this.slots.get(claim.id);
    if (slot === undefined) return;
    this.slots.delete(claim.id);
    for (const word of this.words.subarray(this.starts[slot], this.starts[slot + 1])) {
      const list = this.lists[word] ?? [];
      list.splice(list.indexOf(slot), 1);
    }
    this.claims[slot] = null;
  }

  /** Those that share at least so many words with a claim: each of them has one of the rarest of all but so many. */
  sharing(claim: ReadClaim, least: number): readonly Sharing[] {
    const own = keysOf(claim)
      .map((key) => this.numbers.get(key) ?? -1)
      .filter((word) => (this.lists[word]?.length ?? 0) > 0)
      .toSorted((a, b) => (this.lists[a]?.length ?? 0) - (this.lists[b]?.length ?? 0));
    if (own.length < least) return [];
    const { touched, asked, words, starts } = this;
    const slots: number[] = [];
    for (const word of own.slice(0, own.length - Math.max(least, 1) + 1))
      for (const slot of this.lists[word] ?? []) {
        if (touched[slot] === 1) continue;
        touched[slot] = 1;
        slots.push(slot);
      }
    for (const word of own) asked[word] = 1;
    const found: Sharing[] = [];
    for (const slot of slots) {
      touched[slot] = 0;
      let shared = 0;
      const end = starts[slot + 1] ?? 0;
      for (let at = starts[slot] ?? 0; at < end; at += 1) shared += asked[words[at] ?? 0] ?? 0;
      const other = shared >= least ? this.claims[slot] : null;
      if (other) found.push({ claim: other, shared });
    }
    for (const word of own) asked[word] = 0;
    return found;
  }

  private numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.lists.length;
    this.lists.push([]);
    this.numbers.set(key, number);
    this.asked = roomFor(this.asked, number + 1, (length) => new Uint8Array(length));
    return number;
  }
}

function roomFor<T extends Uint32Array | Uint8Array>(
  list: T,
  length: number,
  make: (length: number) => T,
): T {
  if (length <= list.length) return list;
  const longer = make(2 * length);
  longer.set(list);
  return longer;
}

/** What a claim is found by: the beginnings of its words, and its actors. */
function keysOf({ language, units }: ReadClaim): readonly string[] {
  const keys = new Set<string>();
  for (const unit of units)
    if (unit.kind === 'actor') {
      for (const entry of unit.entries) keys.add(entry);
      for (const key of unit.keys) keys.add(beginning(key, language));
    } else if (unit.kind === 'word') keys.add(beginning(unit.key, language));
  return [...keys];
}

/** Most forms of one word share it, and synonyms have one name. No two languages share one. */
function beginning(key: string, language: string): string {
  return `${language} ${key.startsWith('=') ? key : key.slice(0, language === 'en' ? 7 : 5)}`;
}
