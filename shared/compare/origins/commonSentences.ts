/** A text as its sentences: each as a number, the same for the same words, once, and how many words of the text are in it. */
export interface InSentences {
  readonly terms: Int32Array;
  readonly lengths: Int32Array;
}

/** In fewer texts than this a sentence may be in copies of one text as well. */
const leastTexts = 4;
/** What else is in a text is rarer than the sentence if it is in so many times fewer texts. */
const rarer = 3;
/** So much of a text must be rarer; headlines and first sentences of an agency’s copies are less. */
const leastRest = 0.4;

/**
 * The sentences that many texts have beside quite different ones: notices about cookies, newsletters, how a story develops. In an
 * agency’s text that many papers print, most of what is beside a sentence is in the others as well. By number 1 for these, 0 for others.
 */
export function commonSentences(texts: readonly InSentences[], count: number): Uint8Array {
  const frequencies = new Int32Array(count);
  // Loops that count are several times as fast here as those that iterate.
  for (const { terms } of texts)
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
  /** In how many texts most of what is beside a sentence is rarer. */
  const votes = new Int32Array(count);
  for (const text of texts)
    for (let index = 0; index < text.terms.length; index += 1) {
      const term = text.terms[index] ?? 0;
      const frequency = frequencies[term] ?? 0;
      if (frequency >= leastTexts && isBesideRarer(text, frequency, frequencies))
        votes[term] = (votes[term] ?? 0) + 1;
    }
  const isCommon = new Uint8Array(count);
  for (let term = 0; term < count; term += 1) {
    const own = votes[term] ?? 0;
    if (own > 0 && own * 2 >= (frequencies[term] ?? 0)) isCommon[term] = 1;
  }
  return isCommon;
}

function isBesideRarer({ terms, lengths }: InSentences, frequency: number, frequencies: Int32Array): boolean {
  let all = 0;
  let rest = 0;
  for (let index = 0; index < terms.length; index += 1) {
    const length = lengths[index] ?? 0;
    all += length;
    if ((frequencies[terms[index] ?? 0] ?? 0) * rarer < frequency) rest += length;
  }
  return rest >= all * leastRest;
}
