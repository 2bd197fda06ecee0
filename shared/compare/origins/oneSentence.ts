import { type Comparable, type Stretch, stretchesOf } from './share.ts';

/** A text with its sentences: behind each one, how many words come before it (half-open, ascending). */
export interface Sentenced extends Comparable {
  readonly sentences: Int32Array;
}

/** What is shared outside of the sentence: phrases that everyone uses. */
const mostOutside = 0.1;
/** Beside it each text has so much of its own, and more words than a headline. */
const leastOwn = 0.3;
const headline = 10;

/**
 * Whether all that two texts share is one sentence, a long one that each has quoted or taken over, while the rest of both is their own. The
 * same whichever is `a`.
 */
export function shareOneSentence(a: Sentenced, b: Sentenced): boolean {
  const stretches = stretchesOf(a, b);
  const turned = stretches.map(({ at, otherAt, length }) => ({ at: otherAt, otherAt: at, length }));
  return isOne(a, stretches) && isOne(b, turned);
}

function isOne({ hashes, sentences }: Sentenced, stretches: readonly Stretch[]): boolean {
  let [all, most, length] = [0, 0, 0];
  for (const [from, to] of joined(sentences)) {
    let shared = 0;
    for (const each of stretches)
      shared += Math.max(Math.min(each.at + each.length, to) - Math.max(each.at, from), 0);
    all += shared;
    if (shared > most) [most, length] = [shared, to - from];
  }
  const own = hashes.length - length;
  return all - most <= all * mostOutside && own >= hashes.length * leastOwn && own > headline;
}

/** Fewer words than these are no sentence, but what stands before the stop of an abbreviation or of a decimal: “The U.S. …”, “4.5”. */
const leastSentence = 4;

function joined(sentences: Int32Array): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const to of sentences) {
    if (to - from < leastSentence && to !== sentences.at(-1)) continue;
    ranges.push([from, to]);
    from = to;
  }
  return ranges;
}
