/** A text as candidates for copies are found: the numbers of its fingerprints, each once. */
export interface Findable {
  readonly terms: Int32Array;
}

/** Two texts by their places in the list, the later one first. */
export type Candidate = readonly [later: number, earlier: number];

/**
 * A fingerprint in more texts than this is in an agency’s text that very many carry, or it is a phrase that everyone uses. The texts that
 * have it are then compared with the first few of them alone, so that the work grows no faster than the texts do.
 */
const mostCompared = 16;
const firstFew = 8;

/**
 * Of the shorter text’s fingerprints at least so many are in both texts, or nothing is compared: of all, or of those that are in no more texts
 * than one of these numbers. Where everyone uses the same phrases, only what is rarer than they are tells a copy.
 */
const leastShared = 0.3;
const tiers = [mostCompared, 32, 64, 128, 256, 512, 1024, Number.POSITIVE_INFINITY] as const;

/** Pairs of texts that share enough fingerprints to be looked at; yields now and then. The order of the texts decides which come first. */
export function* candidatesOf(texts: readonly Findable[], termCount: number): Generator<void, Candidate[]> {
  const { starts, holders } = holdersOf(texts, termCount);
  const tierOf = tiersOf(starts);
  const candidates: Candidate[] = [];
  /** By place how many fingerprints a text has in each tier, how many of them the text that is looked at has too, in each and in all; and which share any. */
  const own = countTiers(texts, tierOf);
  const shared = new Uint16Array(texts.length * tiers.length);
  const inAll = new Uint16Array(texts.length);
  const sharing = new Int32Array(texts.length);
  for (const [later, { terms }] of texts.entries()) {
    let count = 0;
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      const first = starts[term] ?? 0;
      const tier = tierOf[term] ?? 0;
      const end = tier === 0 ? (starts[term + 1] ?? 0) : first + firstFew;
      for (let at = first; at < end; at += 1) {
        const earlier = holders[at] ?? 0;
        if (earlier >= later) break;
        const cell = earlier * tiers.length + tier;
        shared[cell] = (shared[cell] ?? 0) + 1;
        const before = inAll[earlier] ?? 0;
        inAll[earlier] = before + 1;
        if (before > 0) continue;
        sharing[count] = earlier;
        count += 1;
      }
    }
    for (let index = 0; index < count; index += 1) {
      const earlier = sharing[index] ?? 0;
      // The rarest are the fewest: where not even of these enough could be shared, of no others are.
      const fewest = Math.min(own[later * tiers.length] ?? 0, own[earlier * tiers.length] ?? 0);
      if ((inAll[earlier] ?? 0) >= fewest * leastShared && isEnough(own, later, shared, earlier))
        candidates.push([later, earlier]);
      // Faster than to fill so few.
      for (let tier = 0; tier < tiers.length; tier += 1) shared[earlier * tiers.length + tier] = 0;
      inAll[earlier] = 0;
    }
    if (later % 256 === 255) yield;
  }
  return candidates;
}

/** Whether two texts share enough of the fingerprints that are in no more texts than the number of some tier. */
function isEnough(own: Int32Array, later: number, shared: Uint16Array, earlier: number): boolean {
  let [ofLater, ofEarlier, ofBoth] = [0, 0, 0];
  for (let tier = 0; tier < tiers.length; tier += 1) {
    ofLater += own[later * tiers.length + tier] ?? 0;
    ofEarlier += own[earlier * tiers.length + tier] ?? 0;
    ofBoth += shared[earlier * tiers.length + tier] ?? 0;
    if (ofBoth > 0 && ofBoth >= Math.min(ofLater, ofEarlier) * leastShared) return true;
  }
  return false;
}

function tiersOf(starts: Int32Array): Uint8Array {
  const found = new Uint8Array(starts.length);
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const count = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    if (count > mostCompared) found[term] = tiers.findIndex((most) => count <= most);
  }
  return found;
}

function countTiers(texts: readonly Findable[], tierOf: Uint8Array): Int32Array {
  const found = new Int32Array(texts.length * tiers.length);
  for (const [place, { terms }] of texts.entries())
    for (let index = 0; index < terms.length; index += 1) {
      const cell = place * tiers.length + (tierOf[terms[index] ?? 0] ?? 0);
      found[cell] = (found[cell] ?? 0) + 1;
    }
  return found;
}

/** By term, from `starts` on, the places of the texts that have it, ascending. */
function holdersOf(texts: readonly Findable[], termCount: number) {
  const starts = new Int32Array(termCount + 1);
  for (const { terms } of texts)
    for (let index = 0; index < terms.length; index += 1) {
      const next = (terms[index] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  for (let term = 0; term < termCount; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(starts[termCount] ?? 0);
  for (const [place, { terms }] of texts.entries())
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0;
      const at = next[term] ?? 0;
      holders[at] = place;
      next[term] = at + 1;
    }
  return { starts, holders };
}
