import type { OriginCluster } from '../statement.ts';
import { candidatesOf } from './candidates.ts';
import { areCopies } from './copies.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { byPublication, type Dated } from './firstPublished.ts';
import { groupsOf } from './hubs.ts';
import { runsOf } from './runs.ts';
import { sortedRuns } from './share.ts';
import { makeTermTable } from './termTable.ts';
import { wordsOf } from './words.ts';

interface Kept {
  readonly number: number;
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
  readonly terms: Int32Array;
}

/**
 * Finds near-copies among texts. What was read of a text, and which two were compared, is kept, so that the next time only what is new
 * costs anything; the answer depends on nothing but the texts that are there.
 */
export function makeOriginFinder() {
  const terms = makeTermTable();
  const kept = new Map<string, Kept>();
  /** By the numbers of two texts whether they are copies. */
  const compared = new Map<number, boolean>();
  const sorted = new Map<number, Float64Array>();
  let last = 0;

  const comparable = ({ number, hashes, kinds }: Kept) => {
    const own = sorted.get(number) ?? sortedRuns(runsOf({ hashes, kinds }));
    sorted.set(number, own);
    return { hashes, kinds, sorted: own };
  };
  const isCopy = (a: Kept, b: Kept): boolean => {
    const key = Math.max(a.number, b.number) * mostTexts + Math.min(a.number, b.number);
    const known = compared.get(key);
    if (known !== undefined) return known;
    const found = areCopies(comparable(a), comparable(b));
    compared.set(key, found);
    return found;
  };

  return {
    has: (id: string): boolean => kept.has(id),
    ids: (): Iterable<string> => kept.keys(),
    /** Reads a text; one that is there already under this id is forgotten. */
    put(id: string, text: string): void {
      const { hashes, kinds } = wordsOf(text);
      const found = fingerprintsOf(runsOf({ hashes, kinds }));
      last += 1;
      kept.set(id, { number: last, hashes, kinds, terms: found.map(terms.numberOf) });
    },
    remove(id: string): void {
      kept.delete(id);
    },
    /** The clusters among these of the texts, in the order of their origins’ publication. It yields between steps of a few milliseconds. */
    *clusters(articles: Iterable<Dated>): Generator<void, readonly OriginCluster[]> {
      const order = byPublication(articles).filter(({ id }) => kept.has(id));
      const texts = order.flatMap(({ id }) => kept.get(id) ?? []);
      const pairs: (readonly [number, number])[] = [];
      let count = 0;
      for (const [later, earlier] of yield* candidatesOf(texts, terms.count())) {
        const [a, b] = [texts[later], texts[earlier]];
        if (a && b && isCopy(a, b)) pairs.push([later, earlier]);
        count += 1;
        if (count % 64 === 0) yield;
      }
      return groupsOf(pairs, [])
        .map((group) => {
          const ids = group.map((place) => order[place]?.id ?? '');
          return { articles: ids, origin: ids[0] ?? '', first: group[0] ?? 0 };
        })
        .sort((a, b) => a.first - b.first)
        .map(({ articles: ids, origin }) => ({ articles: ids, origin }));
    },
  };
}

/** Two numbers of texts make one: beyond four million texts, 2 ** 53 would be too small for it. */
const mostTexts = 2 ** 22;
