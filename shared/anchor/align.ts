import { diffArrays } from 'diff';
import type { Range } from '../model/segment.ts';
import { sentencesOf } from '../text/sentences.ts';
import { countWords, type WordCounts } from './likeness.ts';

/** One of two texts that are compared, cut into sentences. */
export interface Side {
  readonly text: string;
  readonly sentences: readonly Range[];
  /** For each sentence a number that it shares with those of the same words on either side, white space aside. */
  readonly ids: readonly number[];
  /** Where the sentences of a number stand, in text order. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** The words of a sentence; counted when they are first asked for. */
  readonly words: (index: number) => WordCounts;
}

/** Two versions of a text, sentence by sentence. */
export interface Alignment {
  readonly older: Side;
  readonly newer: Side;
  /** For each sentence of the older text that of the newer one that the comparison pairs it with, or -1. */
  readonly pairs: readonly number[];
  /** The same, the other way round. */
  readonly pairsBack: readonly number[];
  /** The sentences of either text that are not paired: those that came, went, moved or were changed. */
  readonly unpaired: { readonly older: readonly number[]; readonly newer: readonly number[] };
}

/** Sentences that may differ before a comparison gives up: two texts that have nothing in common need no pairs. */
const maxEdits = 6000;

/** Compares two texts by whole sentences (Myers' difference, by jsdiff). */
export function alignTexts(olderText: string, newerText: string): Alignment {
  const numbers = new Map<string, number>();
  const [older, newer] = [sideOf(olderText, numbers), sideOf(newerText, numbers)];
  const pairs = Array<number>(older.ids.length).fill(-1);
  const pairsBack = Array<number>(newer.ids.length).fill(-1);
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays([...older.ids], [...newer.ids], {
    maxEditLength: maxEdits,
  }) ?? []) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) {
        pairs[from + step] = to + step;
        pairsBack[to + step] = from + step;
      }
    if (!added) from += count;
    if (!removed) to += count;
  }
  const unpaired = { older: alone(pairs), newer: alone(pairsBack) };
  return { older, newer, pairs, pairsBack, unpaired };
}

function alone(pairs: readonly number[]): readonly number[] {
  return pairs.flatMap((pair, index) => (pair < 0 ? index : []));
}

/** Cuts a text into sentences; `numbers` are those of the text that it is compared with. */
export function sideOf(text: string, numbers: Map<string, number> = new Map()): Side {
  const sentences = sentencesOf(text);
  const ids = sentences.map(({ start, end }) => {
    const key = text.slice(start, end).replace(/\s+/g, ' ');
    const id = numbers.get(key) ?? numbers.size;
    numbers.set(key, id);
    return id;
  });
  const places = new Map<number, number[]>();
  for (const [index, id] of ids.entries()) {
    const known = places.get(id);
    if (known) known.push(index);
    else places.set(id, [index]);
  }
  const counted = new Map<number, WordCounts>();
  return {
    text,
    sentences,
    ids,
    places,
    words: (index) => {
      const id = ids[index] ?? -1;
      const known = counted.get(id);
      if (known) return known;
      const { start = 0, end = 0 } = sentences[index] ?? {};
      const counts = countWords(text.slice(start, end));
      counted.set(id, counts);
      return counts;
    },
  };
}
