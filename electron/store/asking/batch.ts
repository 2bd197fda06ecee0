import type { Words } from '../../../shared/query/needs.ts';
import type { BatchHit } from '../../../shared/transfer/asking.ts';
import type { Bits } from './bits.ts';
import type { Question } from './question.ts';
import { articlesWithWords, wordsThat } from './wordParts.ts';

/** Where names of a batch are looked for. */
export type Among = 'texts' | 'annotations';

/**
 * Names or phrases with how many annotations and articles have each of them, word by word in a row: `texts` counts the articles whose title or text
 * has it, `annotations` those of the annotations that have it in their words or in their note. One step a name.
 */
export function* batch(
  question: Question,
  names: readonly string[],
  among: Among,
): Generator<void, BatchHit[]> {
  const found: BatchHit[] = [];
  for (const name of names) {
    const words: Words = { kind: 'words', text: name, isPhrase: true, isPrefix: false, within: null };
    const annotations = wordsThat(question, words).and(question.universe);
    found.push({
      name,
      annotations: annotations.count(),
      articles:
        among === 'texts'
          ? articlesWithWords(question, words).and(question.articles).count()
          : homesOf(question, annotations),
    });
    yield;
  }
  return found;
}

function homesOf({ memory }: Question, slots: Bits): number {
  const homes = new Set<number>();
  slots.forEach((slot) => {
    homes.add(memory.columns.homes[slot] ?? -1);
  });
  return homes.size;
}
