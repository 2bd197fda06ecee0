/** A text as candidates for copies are found: the numbers of its fingerprints, each once. */
export interface Findable {
  readonly terms: Int32Array;
}

/** Two texts by their places in the list, the later one first. */
export type Candidate = readonly [later: number, earlier: number];

/**
 * A fingerprint in more texts than this is in an agency’s text that very many carry, or it is a phrase that everybody uses. The texts that
 * have it are then compared with the first few of them alone, so that the work grows no faster than the texts do.
 */
const mostCompared = 32;
const firstFew = 8;

/** Of the shorter text’s fingerprints at least so many are in both texts, or nobody looks at them more closely. */
const leastShared = 0.3;

/** Pairs of texts that share enough fingerprints to be looked at; yields now and then. The order of the texts decides which come first. */
export function* candidatesOf(texts: readonly Findable[], termCount: number): Generator<void, Candidate[]> {
  const { starts, holders } = holdersOf(texts, termCount);
  const candidates: Candidate[] = [];
  /** By place how many fingerprints it shares with the text that is looked at, and which places share any. */
  const shared = new Uint16Array(texts.length);
  const sharing = new Int32Array(texts.length);
  for (const [later, { terms }] of texts.entries()) {
    let count = 0;
    for (const term of terms) {
      const first = starts[term] ?? 0;
      const end = starts[term + 1] ?? 0;
      const few = end - first <= mostCompared ? end : first + firstFew;
      for (let at = first; at < few; at += 1) {
        const earlier = holders[at] ?? 0;
        if (earlier >= later) break;
        const before = shared[earlier] ?? 0;
        shared[earlier] = before + 1;
        if (before > 0) continue;
        sharing[count] = earlier;
        count += 1;
      }
    }
    for (let index = 0; index < count; index += 1) {
      const earlier = sharing[index] ?? 0;
      const fewer = Math.min(terms.length, texts[earlier]?.terms.length ?? 0);
      if ((shared[earlier] ?? 0) >= fewer * leastShared) candidates.push([later, earlier]);
      shared[earlier] = 0;
    }
    if (later % 256 === 255) yield;
  }
  return candidates;
}

/** By term, from `starts` on, the places of the texts that have it, ascending. */
function holdersOf(texts: readonly Findable[], termCount: number) {
  const starts = new Int32Array(termCount + 1);
  for (const { terms } of texts) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(starts[termCount] ?? 0);
  for (const [place, { terms }] of texts.entries())
    for (const term of terms) {
      const at = next[term] ?? 0;
      holders[at] = place;
      next[term] = at + 1;
    }
  return { starts, holders };
}
