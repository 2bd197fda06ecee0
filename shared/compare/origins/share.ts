import { lengthOfRun } from './runs.ts';
import { numeral } from './words.ts';

/** What two texts are compared by. */
export interface Comparable {
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
  readonly sorted: SortedRuns;
}

/** How much two texts have in common in the same order, in words. */
export interface Share {
  readonly words: number;
  /** How many of these are numbers. */
  readonly numbers: number;
}

/** The runs that a text has once, ascending, with the places where they begin. */
export interface SortedRuns {
  readonly runs: Uint32Array;
  readonly places: Uint32Array;
}

/** A run and its place make one number (32 + 21 bits), which is sorted without asking how: what is beyond two million words is left out. */
const mostPlaces = 2 ** 21;

/** Sorts the runs of a text. */
export function sortedRuns(runs: Int32Array): SortedRuns {
  const both = new Float64Array(Math.min(runs.length, mostPlaces));
  for (let at = 0; at < both.length; at += 1) both[at] = ((runs[at] ?? 0) >>> 0) * mostPlaces + at;
  both.sort();
  const sorted = new Uint32Array(both.length);
  for (let at = 0; at < both.length; at += 1) sorted[at] = (both[at] ?? 0) / mostPlaces;
  const [once, places] = [new Uint32Array(both.length), new Uint32Array(both.length)];
  let count = 0;
  for (let at = 0; at < both.length; at += 1) {
    const run = sorted[at] ?? 0;
    // 0 is none at all.
    if (run === 0 || run === sorted[at - 1] || run === sorted[at + 1]) continue;
    once[count] = run;
    places[count] = (both[at] ?? 0) % mostPlaces;
    count += 1;
  }
  return { runs: once.slice(0, count), places: places.slice(0, count) };
}

/** Words in a row that two texts share: where they begin in each, and how many they are. */
export interface Stretch {
  readonly at: number;
  readonly otherAt: number;
  readonly length: number;
}

/** How much two texts share. The same whichever comes first. */
export function shareOf(one: Comparable, other: Comparable): Share {
  return shareIn(one, stretchesOf(one, other));
}

/** How much a text shares with another one, of what both share. */
export function shareIn({ kinds }: Comparable, stretches: readonly Stretch[]): Share {
  let words = 0;
  let numbers = 0;
  for (const { at, length } of stretches) {
    words += length;
    for (let each = at; each < at + length; each += 1) if (kinds[each] === numeral) numbers += 1;
  }
  return { words, numbers };
}

/**
 * What two texts share: runs that each has once are matched, and of these the longest row counts that has one order in both (as in a
 * patience diff), with what adjoins them. Phrases that everyone uses, in another order, amount to little then. In their order, and the same
 * whichever comes first.
 */
export function stretchesOf(one: Comparable, other: Comparable): readonly Stretch[] {
  // There may be several longest rows.
  const isTurned = !isBefore(one, other);
  const [a, b] = isTurned ? [other, one] : [one, other];
  const partners = partnersOf(a, b);
  const stretches: Stretch[] = [];
  let [endOfA, endOfB] = [0, 0];
  for (const at of longestAscent(partners)) {
    const partner = partners[at] ?? 0;
    let [fromA, fromB] = [Math.max(at, endOfA), Math.max(partner, endOfB)];
    if (fromA - at !== fromB - partner) {
      // It overlaps the one before, on another diagonal.
      const skipped = Math.max(fromA - at, fromB - partner);
      [fromA, fromB] = [at + skipped, partner + skipped];
    }
    while (fromA > endOfA && fromB > endOfB && a.hashes[fromA - 1] === b.hashes[fromB - 1]) {
      fromA -= 1;
      fromB -= 1;
    }
    const length = lengthOfRun(a.kinds[at]);
    let [toA, toB] = [Math.max(at + length, fromA), Math.max(partner + length, fromB)];
    while (toA < a.hashes.length && toB < b.hashes.length && a.hashes[toA] === b.hashes[toB]) {
      toA += 1;
      toB += 1;
    }
    if (toA > fromA)
      stretches.push({
        ...(isTurned ? { at: fromB, otherAt: fromA } : { at: fromA, otherAt: fromB }),
        length: toA - fromA,
      });
    [endOfA, endOfB] = [Math.max(endOfA, toA), Math.max(endOfB, toB)];
  }
  return stretches;
}

function isBefore({ hashes: a }: Comparable, { hashes: b }: Comparable): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((hash, index) => hash !== b[index]);
  return at === -1 || (a[at] ?? 0) < (b[at] ?? 0);
}

/** By the place in `a` of a run that both have once its place in `b`, or -1. */
function partnersOf(a: Comparable, b: Comparable): Int32Array {
  const partners = new Int32Array(a.hashes.length).fill(-1);
  const { runs, places } = a.sorted;
  const { runs: others, places: otherPlaces } = b.sorted;
  let other = 0;
  for (let at = 0; at < runs.length && other < others.length; at += 1) {
    const run = runs[at] ?? 0;
    while (other < others.length && (others[other] ?? 0) < run) other += 1;
    if (others[other] === run) partners[places[at] ?? 0] = otherPlaces[other] ?? -1;
  }
  return partners;
}

/** The places whose partners make the longest ascending row, ascending (Fredman 1975). */
function longestAscent(partners: Int32Array): readonly number[] {
  const tails: number[] = [];
  const before = new Int32Array(partners.length);
  for (let at = 0; at < partners.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner < 0) continue;
    let [low, high] = [0, tails.length];
    // Nearly always it goes on from the last one.
    if (high > 0 && (partners[tails[high - 1] ?? 0] ?? 0) < partner) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((partners[tails[middle] ?? 0] ?? 0) < partner) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const row: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) row.push(at);
  return row.reverse();
}
