import type { Comparable, Stretch } from './share.ts';
import type { Words } from './words.ts';

/** A text with its sentences. */
export type Sentenced = Comparable & Pick<Words, 'sentences' | 'isLine'>;

/** What is shared outside of the sentence: phrases that everyone uses. */
const mostOutside = 0.1;
/** So much of each text must be sentences of its own; headlines are none. */
const leastOwn = 0.15;

/**
 * Whether all that two texts share is one sentence, a long one that each has quoted or taken over, while the rest of both is their own. The
 * same whichever is `a`, in whose order the stretches are that both share.
 */
export function shareOneSentence(a: Sentenced, b: Sentenced, stretches: readonly Stretch[]): boolean {
  const turned = stretches.map(({ at, otherAt, length }) => ({ at: otherAt, otherAt: at, length }));
  return isOne(a, stretches) && isOne(b, turned);
}

function isOne(text: Sentenced, stretches: readonly Stretch[]): boolean {
  let [all, most, own] = [0, 0, 0];
  let longest: Sentence | null = null;
  const sentences = sentencesIn(text);
  for (const sentence of sentences) {
    const shared = sharedIn(sentence, stretches);
    all += shared;
    if (shared > most) [most, longest] = [shared, sentence];
  }
  for (const sentence of sentences)
    if (sentence !== longest && !sentence.isLine) own += sentence.to - sentence.from;
  return all - most <= all * mostOutside && own >= text.hashes.length * leastOwn;
}

/** Words `[from, to)` of a text. */
interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly isLine: boolean;
}

function sharedIn({ from, to }: Sentence, stretches: readonly Stretch[]): number {
  let shared = 0;
  for (const { at, length } of stretches)
    shared += Math.max(Math.min(at + length, to) - Math.max(at, from), 0);
  return shared;
}

/** Fewer words than these are no sentence, but what stands before the stop of an abbreviation or of a decimal: “The U.S. …”, “4.5”. */
const leastSentence = 4;

function sentencesIn({ sentences, isLine }: Sentenced): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const [index, to] of sentences.entries()) {
    const isLast = index === sentences.length - 1;
    if (to - from < leastSentence && isLine[index] !== 1 && !isLast) continue;
    found.push({ from, to, isLine: isLine[index] === 1 });
    from = to;
  }
  return found;
}
