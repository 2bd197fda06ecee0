import type { Range } from '../model/segment.ts';
import type { Alignment, Side } from './align.ts';
import { canBeAlike, lookAlike, wordLikeness } from './likeness.ts';

/** Where whole sentences of the older text occur word for word in the newer one. */
export interface SamePlace {
  /** The first of these sentences in the newer text. */
  readonly first: number;
  /** Whether the comparison of both texts pairs these very sentences. */
  readonly isPaired: boolean;
  /** Whether it is beyond doubt that these are the sentences, and no look-alikes (see `resolve.ts`). */
  readonly isUnique: boolean;
}

/** More places than this are no places to choose from. */
const maxPlaces = 50;

/** All places of the sentences from `first` to `last` (indexes, inclusive) of the older text; the paired one first. */
export function samePlaces(alignment: Alignment, first: number, last: number): readonly SamePlace[] {
  const { older, newer, pairs } = alignment;
  const starts = newer.places.get(older.ids[first] ?? -1) ?? [];
  return starts
    .filter((start) => isSame(older, first, newer, start, last - first + 1))
    .slice(0, maxPlaces)
    .map((start) => ({
      first: start,
      isPaired: range(first, last).every((index) => pairs[index] === start + index - first),
      isUnique: isUnique(alignment, first, last, start),
    }))
    .sort((a, b) => Number(b.isPaired) - Number(a.isPaired));
}

/**
 * Quote and context are unique: with the sentences right before and right after them unchanged, when the whole unchanged
 * range around them occurs once in either text; with only one of the two unchanged, when moreover no sentence that
 * came or went looks like one of them; where both differ, when the sentences are their own context (`isOwnContext`).
 */
function isUnique(alignment: Alignment, first: number, last: number, start: number): boolean {
  const { older, newer } = alignment;
  const shift = start - first;
  const isPaired = range(first, last).every((index) => alignment.pairs[index] === index + shift);
  const isTaken = range(start, last + shift).some((index) => (alignment.pairsBack[index] ?? -1) >= 0);
  if (isTaken && !isPaired) return false;
  const isSameAt = (index: number): boolean => {
    const [here, there] = [older.ids[index], newer.ids[index + shift]];
    // Both texts begin, or end: that is context too.
    return here === there && (here !== undefined || isEdge(older, index) === isEdge(newer, index + shift));
  };
  const [before, after] = [isSameAt(first - 1), isSameAt(last + 1)];
  if (!before && !after && !(isPaired && isOwnContext(alignment, first, last))) return false;
  if (!(before && after) && range(first, last).some((index) => hasLookAlike(alignment, index, index + shift)))
    return false;
  if (hasRival(alignment, first, last, start)) return false;
  return standsOnce(alignment, widen(alignment, first, last, shift), shift);
}

/** A sentence of fewer words (“No one commented.”) may be said again of something else; less so between two that are kept. */
const ownWords = { beside: 6, between: 3 };
/** How far from sentences that are their own context another one that is kept may be, in sentences. */
const nearby = 4;

/**
 * Whether sentences between two that differ are still beyond doubt, as in an agency’s story that is updated paragraph by paragraph: each of
 * them occurs once in either text, they have words enough, and the comparison pairs others nearby, so that they are in their place.
 */
function isOwnContext({ older, newer, pairs }: Alignment, first: number, last: number): boolean {
  const isOnce = (index: number): boolean =>
    [older, newer].every((side) => side.places.get(older.ids[index] ?? -1)?.length === 1);
  const words = range(first, last).reduce((sum, index) => sum + older.words(index).total, 0);
  const isKeptNearby = (index: number): boolean => {
    const [own, other] = [pairs[index < first ? first : last] ?? -1, pairs[index] ?? -1];
    return other >= 0 && Math.abs(other - own) <= nearby && isOnce(index);
  };
  const isKeptBefore = range(Math.max(0, first - nearby), first - 1).some(isKeptNearby);
  const isKeptBehind = range(last + 1, last + nearby).some(isKeptNearby);
  if (!isKeptBefore && !isKeptBehind) return false;
  const enough = isKeptBefore && isKeptBehind ? ownWords.between : ownWords.beside;
  return words >= enough && range(first, last).every(isOnce);
}

/**
 * Whether a copy of the sentences came or went beside one of the same neighbours: then it is unknown which one is which.
 * Copies that the comparison pairs with their own likes are accounted for.
 */
function hasRival(
  { older, newer, pairs, pairsBack }: Alignment,
  first: number,
  last: number,
  start: number,
): boolean {
  const size = last - first + 1;
  const isBeside = (a: number, b: number): boolean =>
    isSame(older, a - 1, newer, b - 1, 1) || isSame(older, a + size, newer, b + size, 1);
  const came = (newer.places.get(older.ids[first] ?? -1) ?? []).some(
    (other) =>
      other !== start &&
      isUnpaired(pairsBack, other, size) &&
      isSame(older, first, newer, other, size) &&
      isBeside(first, other),
  );
  const went = (older.places.get(older.ids[first] ?? -1) ?? []).some(
    (other) =>
      other !== first &&
      isUnpaired(pairs, other, size) &&
      isSame(older, first, older, other, size) &&
      isBeside(other, start),
  );
  return came || went;
}

/** Whether one of so many sentences has no counterpart. */
function isUnpaired(pairs: readonly number[], first: number, size: number): boolean {
  return pairs.slice(first, first + size).some((pair) => pair < 0);
}

/** Which end of a text lies at this index of its sentences, if any. */
function isEdge({ ids }: Side, index: number): 'start' | 'end' | null {
  return index === -1 ? 'start' : index === ids.length ? 'end' : null;
}

/** How far an unchanged range is followed on either side, in sentences. */
const reach = 200;

function widen({ older, newer }: Alignment, first: number, last: number, shift: number): Range {
  const isSameAt = (index: number) =>
    older.ids[index] !== undefined && older.ids[index] === newer.ids[index + shift];
  let [start, end] = [first, last + 1];
  while (start > first - reach && isSameAt(start - 1)) start -= 1;
  while (end < last + reach && isSameAt(end)) end += 1;
  return { start, end };
}

function standsOnce({ older, newer }: Alignment, { start, end }: Range, shift: number): boolean {
  const count = (side: Side, index: number) => side.places.get(older.ids[index] ?? -1)?.length ?? 0;
  const inBoth = (index: number) => count(older, index) + count(newer, index);
  const rarest = range(start, end - 1).reduce(
    (best, index) => (inBoth(index) < inBoth(best) ? index : best),
    start,
  );
  const isElsewhere = (side: Side, own: number) =>
    (side.places.get(older.ids[rarest] ?? -1) ?? []).some(
      (place) => place !== own && isSame(older, start, side, place - rarest + start, end - start),
    );
  return !isElsewhere(older, rarest) && !isElsewhere(newer, rarest + shift);
}

function isSame(older: Side, first: number, side: Side, start: number, count: number): boolean {
  for (let step = 0; step < count; step += 1)
    if (older.ids[first + step] === undefined || older.ids[first + step] !== side.ids[start + step])
      return false;
  return true;
}

/**
 * Whether a sentence that came or went is the same as this one, or nearly so, numbers aside: it may be this one's other
 * version. Look-alikes that are paired with their own likes are accounted for.
 */
function hasLookAlike({ older, newer, unpaired }: Alignment, index: number, now: number): boolean {
  const words = older.words(index);
  const isLike = (side: Side, own: number) => (other: number) => {
    if (other === own) return false;
    if (side.ids[other] === older.ids[index]) return true;
    const others = side.words(other);
    return canBeAlike(words, others, lookAlike) && wordLikeness(words, others) >= lookAlike;
  };
  return unpaired.older.some(isLike(older, index)) || unpaired.newer.some(isLike(newer, now));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
