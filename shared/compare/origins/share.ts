import { lengthOfRun } from './runs.ts';
import { numeral } from './words.ts';

/** What two texts are compared by. */
export interface Comparable {
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
  /** The runs with the places where they begin, by run: see `sortedRuns`. */
  readonly sorted: Float64Array;
}

/** How much two texts have in common in the same order, in words. */
export interface Share {
  readonly words: number;
  /** How many of these are numbers. */
  readonly numbers: number;
}

/** More words than any text has: a run and its place make one number (32 + 21 bits), which sorts without being asked. */
const places = 2 ** 21;

/** The runs of a text with their places, ascending; what is beyond two million words is left out. */
export function sortedRuns(runs: Int32Array): Float64Array {
  const sorted = new Float64Array(Math.min(runs.length, places));
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (runs[at] !== 0) {
      sorted[count] = ((runs[at] ?? 0) >>> 0) * places + at;
      count += 1;
    }
  return sorted.slice(0, count).sort();
}

/**
 * How much two texts share: runs that each has once are matched, and of these the longest row counts that has one order in both (as in a
 * patience diff), with what adjoins them. Phrases that everyone uses, in another order, amount to little then. The same whichever is `a`.
 */
export function shareOf(a: Comparable, b: Comparable): Share {
  const partners = partnersOf(a, b);
  let words = 0;
  let numbers = 0;
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
    words += toA - fromA;
    for (let each = fromA; each < toA; each += 1) if (a.kinds[each] === numeral) numbers += 1;
    [endOfA, endOfB] = [Math.max(endOfA, toA), Math.max(endOfB, toB)];
  }
  return { words, numbers };
}

/** By the place in `a` of a run that both have once its place in `b`, or -1. */
function partnersOf(a: Comparable, b: Comparable): Int32Array {
  const partners = new Int32Array(a.hashes.length).fill(-1);
  let [inA, inB] = [0, 0];
  while (inA < a.sorted.length && inB < b.sorted.length) {
    const [runOfA, runOfB] = [runAt(a.sorted, inA), runAt(b.sorted, inB)];
    if (runOfA < runOfB) inA += 1;
    else if (runOfA > runOfB) inB += 1;
    else {
      const [first, other] = [inA, inB];
      while (runAt(a.sorted, inA) === runOfA) inA += 1;
      while (runAt(b.sorted, inB) === runOfA) inB += 1;
      if (inA - first === 1 && inB - other === 1)
        partners[(a.sorted[first] ?? 0) % places] = (b.sorted[other] ?? 0) % places;
    }
  }
  return partners;
}

function runAt(sorted: Float64Array, index: number): number {
  return Math.floor((sorted[index] ?? -1) / places);
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
