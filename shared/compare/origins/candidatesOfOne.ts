import type { Findable } from './candidates.ts';

/** Of the shorter text’s fingerprints; more than where all texts are compared with each other, for here none goes uncounted. */
const leastShared = 0.4;

/** The places of the texts that share enough fingerprints with one of them to be looked at: each is asked, which takes some milliseconds. */
export function candidatesOfOne(
  texts: readonly Findable[],
  { terms: own }: Findable,
  termCount: number,
): readonly number[] {
  const isOwn = new Uint8Array(termCount);
  for (const term of own) isOwn[term] = 1;
  const found: number[] = [];
  for (const [place, { terms }] of texts.entries()) {
    let shared = 0;
    for (let index = 0; index < terms.length; index += 1) shared += isOwn[terms[index] ?? 0] ?? 0;
    if (shared > 0 && shared >= Math.min(terms.length, own.length) * leastShared) found.push(place);
  }
  return found;
}
