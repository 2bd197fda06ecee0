import { type Sentenced, shareOneSentence } from './oneSentence.ts';
import { type Comparable, shareIn, shareOf, stretchesOf } from './share.ts';
import { numeral } from './words.ts';

/**
 * Most of the words of both texts are in both; a little less than half, for beside a word that was replaced some more do not count. Or nearly
 * all of the shorter one is in the other, of which it is no small part: the half of an agency’s text that a paper had room for. One sentence
 * that both quote is neither, unless one of them holds hardly anything else.
 */
const leastOfBoth = 0.45;
const leastOfShorter = 0.7;
const leastOfLonger = 0.2;

/** No sentence has more words, or characters where no spaces part words. */
const longestSentence = 400;

/** From so many numbers on, half of them must be in both as well: a report that is filled in again each week has others. */
const someNumbers = 4;
const leastOfNumbers = 0.5;

/** Whether two texts are near-copies: they share most of their words. The same whichever is `a`. */
export function areCopies(a: Sentenced, b: Sentenced): boolean {
  const shorter = Math.min(a.hashes.length, b.hashes.length);
  const longer = Math.max(a.hashes.length, b.hashes.length);
  // Not even if all of it were in the longer one.
  if (shorter < longer * leastOfLonger) return false;
  const stretches = stretchesOf(a, b);
  const { words, numbers } = shareIn(a, stretches);
  const isMost = words >= longer * leastOfBoth;
  const isExcerpt = words >= shorter * leastOfShorter && words >= longer * leastOfLonger;
  if (!isMost && !isExcerpt) return false;
  if (words <= longestSentence && shareOneSentence(a, b, stretches)) return false;
  const count = Math.min(numbersIn(a), numbersIn(b));
  return count < someNumbers || numbers >= count * leastOfNumbers;
}

/** What two texts on one event may have in common, quotations and all, of the shorter one. */
const leastRelated = 0.2;

/** Whether two texts have more in common than phrases, be they copies or not. */
export function areRelated(a: Comparable, b: Comparable): boolean {
  return shareOf(a, b).words >= Math.min(a.hashes.length, b.hashes.length) * leastRelated;
}

function numbersIn({ kinds }: Comparable): number {
  let count = 0;
  for (let index = 0; index < kinds.length; index += 1) if (kinds[index] === numeral) count += 1;
  return count;
}
