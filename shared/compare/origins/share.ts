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
  const [once, places] = [new Uint32Array(both.length), new Uint32Array(both.length)];
  const runAt = (at: number): number => Math.floor((both[at] ?? 0) / mostPlaces);
  let count = 0;
  let before = 0;
  let next = runAt(0);
  for (let at = 0; at < both.length; at += 1) {
    const run = next;
    next = runAt(at + 1);
    // 0 is none at all.
    if (run !== 0 && run !== before && run !== next) {
      once[count] = run;
      places[count] = (both[at] ?? 0) % mostPlaces;
      count += 1;
    }
    before = run;
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
  let endOfA = 0;
  let endOfB = 0;
  for (const at of longestAscent(partners)) {
    const partner = partners[at] ?? 0;
    const length = lengthOfRun(a.kinds[at]);
    // Nearly always it lies in the stretch that the one before has grown to.
    if (at - partner === endOfA - endOfB && at + length <= endOfA) continue;
    // Where it overlaps the one before on another diagonal, it begins behind that.
    const skipped = Math.max(endOfA - at, endOfB - partner, 0);
    let fromA = at + skipped;
    let fromB = partner + skipped;
    while (fromA > endOfA && fromB > endOfB && a.hashes[fromA - 1] === b.hashes[fromB - 1]) {
      fromA -= 1;
      fromB -= 1;
    }
    let toA = Math.max(at + length, fromA);
    let toB = Math.max(partner + length, fromB);
    while (toA < a.hashes.length && toB < b.hashes.length && a.hashes[toA] === b.hashes[toB]) {
      toA += 1;
      toB += 1;
    }
    if (toA > fromA)
      stretches.push({
        ...(isTurned ? { at: fromB, otherAt: fromA } : { at: fromA, otherAt: fromB }),
        length: toA - fromA,
      });
    endOfA = Math.max(endOfA, toA);
    endOfB = Math.max(endOfB, toB);
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
  const partners = roomFor('partners', a.hashes.length).fill(-1);
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

/** Two texts are compared at a time, tens of thousands of times: what that needs is not made anew each time. */
const rooms = { partners: new Int32Array(4096), before: new Int32Array(4096) };

function roomFor(what: keyof typeof rooms, length: number): Int32Array {
  if (length > rooms[what].length) rooms[what] = new Int32Array(length * 2);
  return rooms[what].subarray(0, length);
}

/** The places whose partners make the longest ascending row, ascending (Fredman 1975). */
function longestAscent(partners: Int32Array): readonly number[] {
  const tails: number[] = [];
  const before = roomFor('before', partners.length);
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
