import type { Stretch } from '../chart/dayColumns.ts';

/** A mark with its words beside it: where the mark is, and how wide the words want to be. */
export interface Worded {
  readonly key: string;
  readonly x: number;
  readonly wordsWidth: number;
}

/** Where a mark with its words is drawn in a row of several lanes. */
export interface Packed {
  readonly lane: number;
  /** The words stand at the left, for there is no room at the right. */
  readonly isLeft: boolean;
  /** How much room the words have. */
  readonly room: number;
}

interface Options {
  readonly within: Stretch;
  /** How far a mark reaches from its middle, and where its words begin. */
  readonly reach: number;
  readonly gap: number;
  readonly mostLanes: number;
}

/**
 * Puts marks with words into as few lanes as hold them without covering each other; where there are too many, words are cut to the room that is left
 * in the emptiest lane, and a mark covers another only where both are at one place. Marks come from left to right.
 */
export function packLanes(
  marks: readonly Worded[],
  { within, reach, gap, mostLanes }: Options,
): { readonly packed: ReadonlyMap<string, Packed>; readonly lanes: number } {
  const ends: number[] = [];
  const packed = new Map<string, Packed>();
  for (const { key, x, wordsWidth } of marks) {
    const wanted = reach + gap + wordsWidth;
    const isLeft = x + wanted > within.to && x - wanted >= within.from;
    const from = isLeft ? x - wanted : x - reach;
    const to = isLeft ? x + reach : Math.min(within.to, x + wanted);
    const free = ends.findIndex((end) => end <= from);
    const lane = free >= 0 ? free : ends.length < mostLanes ? ends.length : emptiest(ends);
    const start = Math.max(from, ends[lane] ?? 0);
    const room = isLeft ? x - reach - gap - start : to - x - reach - gap;
    packed.set(key, { lane, isLeft, room: Math.max(0, room) });
    ends[lane] = Math.max(ends[lane] ?? 0, to + 8);
  }
  return { packed, lanes: Math.max(1, ends.length) };
}

function emptiest(ends: readonly number[]): number {
  return ends.indexOf(Math.min(...ends));
}
