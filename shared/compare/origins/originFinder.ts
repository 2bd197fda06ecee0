import type { OriginCluster } from '../statement.ts';
import { candidatesOf } from './candidates.ts';
import { candidatesOfOne } from './candidatesOfOne.ts';
import { commonSentences, type InSentences } from './commonSentences.ts';
import { areCopies, areRelated } from './copies.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { byPublication, type Dated } from './firstPublished.ts';
import { groupsOf } from './hubs.ts';
import type { Sentenced } from './oneSentence.ts';
import { runsOf } from './runs.ts';
import { sortedRuns } from './share.ts';
import { makeTermTable } from './termTable.ts';
import { sentencesOf, type Words, wordsOf } from './words.ts';

/** What is kept of a text. */
interface Kept {
  readonly words: Words;
  /** The number of each sentence. */
  readonly sentences: Int32Array;
  /** The same, each once, and how many words of the text are in it. */
  readonly terms: Int32Array;
  readonly lengths: Int32Array;
  /** Undefined until it is known which sentences are common. */
  own?: Own;
}

/** What a text has for itself, without sentences that everyone has. */
interface Own {
  /** Another one whenever it is another. */
  readonly number: number;
  /** The numbers of the sentences that are left out. */
  readonly without: Int32Array;
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
  readonly sentences: Int32Array;
  readonly isLine: Uint8Array;
  /** The numbers of its fingerprints. */
  readonly terms: Int32Array;
  comparable?: Sentenced;
}

type Pair = readonly [number, number];

/**
 * Of so many texts and more, a few new ones are compared with each of the others, and the others not with each other again. Either way whatever
 * may be a copy is looked at; but what is in more texts than before counts less as a clue, so now and then all are compared with all.
 */
const usuallyMany = 2000;
const mostAdded = 64;

/**
 * Finds near-copies among texts. What was read of a text, and which two were compared, is kept, so that the next time only what is new
 * costs anything. The answer depends on nothing but the texts that are there, in whatever order they came.
 */
export function makeOriginFinder(manyTexts = usuallyMany) {
  const fingerprints = makeTermTable();
  const numbers = makeTermTable();
  const kept = new Map<string, Kept>();
  /** By the numbers of two texts whether they are copies. */
  const compared = new Map<number, boolean>();
  let last = 0;
  /** What was found the last time, by the numbers of texts, and how many texts were added since all were compared with all. */
  let before: {
    readonly numbers: ReadonlySet<number>;
    readonly pairs: readonly Pair[];
    readonly added: number;
  } | null = null;

  const ownOf = (text: Pick<Kept, 'words' | 'sentences'>, without: Int32Array): Own => {
    const words = without.length === 0 ? text.words : withoutSentences(text, without);
    const found = fingerprintsOf(runsOf(words));
    last += 1;
    return { ...words, number: last, without, terms: found.map(fingerprints.numberOf) };
  };
  const isCopy = (a: Own, b: Own): boolean => {
    const key = Math.max(a.number, b.number) * mostTexts + Math.min(a.number, b.number);
    const known = compared.get(key);
    if (known !== undefined) return known;
    const found = areCopies(comparable(a), comparable(b));
    compared.set(key, found);
    return found;
  };
  /** The pairs of copies, by their places. */
  const pairsAmong = function* (texts: readonly Own[]): Generator<void, readonly Pair[]> {
    const places = new Map(texts.map(({ number }, place) => [number, place]));
    const fresh = texts.filter(({ number }) => !before?.numbers.has(number));
    const isLittle = texts.length >= manyTexts && fresh.length + (before?.added ?? 0) <= mostAdded;
    const pairs: Pair[] = [];
    if (before && isLittle)
      for (const [one, other] of before.pairs) {
        const [a, b] = [places.get(one), places.get(other)];
        if (a !== undefined && b !== undefined) pairs.push([a, b]);
      }
    const candidates =
      before && isLittle ? besides(texts, fresh, places) : yield* candidatesOf(texts, fingerprints.count());
    let count = 0;
    for (const [later, earlier] of candidates) {
      const [a, b] = [texts[later], texts[earlier]];
      if (a && b && isCopy(a, b)) pairs.push([later, earlier]);
      count += 1;
      if (count % 64 === 0) yield;
    }
    before = {
      numbers: new Set(places.keys()),
      pairs: pairs.map(([a, b]) => [texts[a]?.number ?? 0, texts[b]?.number ?? 0]),
      added: isLittle ? (before?.added ?? 0) + fresh.length : 0,
    };
    return pairs;
  };
  function* besides(
    texts: readonly Own[],
    fresh: readonly Own[],
    places: ReadonlyMap<number, number>,
  ): Generator<Pair> {
    for (const text of fresh) {
      const place = places.get(text.number) ?? 0;
      // Of two that are new each finds the other.
      for (const other of candidatesOfOne(texts, text, fingerprints.count()))
        if (other !== place && !(fresh.includes(texts[other] ?? text) && other > place)) yield [place, other];
    }
  }
  const leaveOutCommon = function* (texts: readonly Kept[]): Generator<void, void> {
    const isCommon = commonSentences(texts, numbers.count());
    for (const [index, text] of texts.entries()) {
      const without = commonOf(text.terms, isCommon);
      if (!text.own || !isEqual(without, text.own.without)) text.own = ownOf(text, without);
      if (index % 128 === 127) yield;
    }
  };

  return {
    has: (id: string): boolean => kept.has(id),
    ids: (): Iterable<string> => kept.keys(),
    /** Reads a text; one that is there already under this id is forgotten. */
    put(id: string, text: string): void {
      const words = wordsOf(text);
      const sentences = sentencesOf(words).map(numbers.numberOf);
      const { terms, lengths } = lengthsOf(words, sentences);
      kept.set(id, { words, sentences, terms, lengths });
    },
    remove(id: string): void {
      kept.delete(id);
    },
    /** The clusters among these of the texts, in the order of their origins’ publication. It yields between steps of a few milliseconds. */
    *clusters(articles: Iterable<Dated>): Generator<void, readonly OriginCluster[]> {
      const order = byPublication(articles).filter(({ id }) => kept.has(id));
      const texts = order.flatMap(({ id }) => kept.get(id) ?? []);
      yield* leaveOutCommon(texts);
      const own = texts.flatMap((text) => text.own ?? []);
      const pairs = yield* pairsAmong(own);
      const isRelated = (one: number, other: number): boolean => {
        const [a, b] = [own[one], own[other]];
        return a !== undefined && b !== undefined && areRelated(comparable(a), comparable(b));
      };
      return groupsOf(pairs, isRelated).map((group) => {
        const ids = group.map((place) => order[place]?.id ?? '');
        return { articles: ids, origin: ids[0] ?? '' };
      });
    },
  };
}

function lengthsOf(words: Words, sentences: Int32Array): InSentences {
  const lengths = new Map<number, number>();
  let start = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const end = words.sentences[index] ?? 0;
    const sentence = sentences[index] ?? 0;
    lengths.set(sentence, (lengths.get(sentence) ?? 0) + end - start);
    start = end;
  }
  return { terms: Int32Array.from(lengths.keys()), lengths: Int32Array.from(lengths.values()) };
}

/** The words of a text without some of its sentences. */
function withoutSentences(
  { words, sentences }: Pick<Kept, 'words' | 'sentences'>,
  without: Int32Array,
): Words {
  const left: { readonly start: number; readonly end: number }[] = [];
  const ends: number[] = [];
  const isLine: number[] = [];
  let count = 0;
  let start = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const end = words.sentences[index] ?? 0;
    if (!without.includes(sentences[index] ?? -1)) {
      left.push({ start, end });
      count += end - start;
      ends.push(count);
      isLine.push(words.isLine[index] ?? 0);
    }
    start = end;
  }
  const hashes = new Int32Array(count);
  const kinds = new Uint8Array(count);
  let at = 0;
  for (const range of left) {
    hashes.set(words.hashes.subarray(range.start, range.end), at);
    kinds.set(words.kinds.subarray(range.start, range.end), at);
    at += range.end - range.start;
  }
  return { hashes, kinds, sentences: Int32Array.from(ends), isLine: Uint8Array.from(isLine) };
}

/** Those of a text’s sentences that are common: nearly always none. */
function commonOf(terms: Int32Array, isCommon: Uint8Array): Int32Array {
  let count = 0;
  for (let index = 0; index < terms.length; index += 1) count += isCommon[terms[index] ?? 0] ?? 0;
  return count === 0 ? none : terms.filter((term) => isCommon[term] === 1);
}

const none = new Int32Array(0);

function isEqual(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function comparable(own: Own): Sentenced {
  const { hashes, kinds, sentences, isLine } = own;
  own.comparable ??= { hashes, kinds, sentences, isLine, sorted: sortedRuns(runsOf({ hashes, kinds })) };
  return own.comparable;
}

/** Two numbers of texts make one: beyond four million texts, 2 ** 53 would be too small for it. */
const mostTexts = 2 ** 22;
