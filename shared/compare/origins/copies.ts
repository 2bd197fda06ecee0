import { type Comparable, shareOf } from './share.ts';
import { numeral } from './words.ts';

/** Of the shorter text so much is in the longer one, in the same order, or it is no copy. */
const leastOfShorter = 0.55;
/** Of the longer text so much is in the shorter one; less is a brief, or a statement that others quote whole. */
const leastOfLonger = 0.25;
/** From so many numbers on, most of them must be the same too: a report that is filled in again each week has its own. */
const fewNumbers = 4;
const leastOfNumbers = 0.5;

/** Whether two texts are near-copies: they share most of their words. The same whichever is `a`. */
export function areCopies(a: Comparable, b: Comparable): boolean {
  const [shorter, longer] = a.hashes.length <= b.hashes.length ? [a, b] : [b, a];
  // Not even if all of it were in the longer one.
  if (shorter.hashes.length < longer.hashes.length * leastOfLonger) return false;
  const { words, numbers } = shareOf(a, b);
  if (words < shorter.hashes.length * leastOfShorter || words < longer.hashes.length * leastOfLonger)
    return false;
  const count = Math.min(numbersIn(a), numbersIn(b));
  return count < fewNumbers || numbers >= count * leastOfNumbers;
}

function numbersIn({ kinds }: Comparable): number {
  let count = 0;
  for (const kind of kinds) if (kind === numeral) count += 1;
  return count;
}
