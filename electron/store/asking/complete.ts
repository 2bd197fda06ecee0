import { answersOf } from './answers.ts';
import { dimensionOf } from './dimensions.ts';
import { countsOf } from './facets.ts';
import { foldedNameMatcher, foldName } from './names.ts';
import type { Question } from './question.ts';

/** A value of a field, with how many annotations have it. */
export interface Completed {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/**
 * The values of a field among the answers (those of the empty query: all accepted annotations) that have a text where a word begins, in any of
 * their names, the most frequent ones first.
 */
export function complete(question: Question, field: string, prefix: string, count: number): Completed[] {
  const slots = answersOf(question);
  const dimension = dimensionOf(question, field, slots);
  if (!dimension) return [];
  const isWanted = prefix.trim() === '' ? () => true : foldedNameMatcher(prefix);
  return [...countsOf(slots, dimension)]
    .map(([number, own]) => ({
      number,
      value: dimension.valueOf(number),
      words: dimension.wordsOf(number),
      count: own,
    }))
    .filter(({ number, value, words }) =>
      [value, words, ...(dimension.namesOf?.(number) ?? [])].some((name) => isWanted(foldName(name))),
    )
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
    .slice(0, count)
    .map(({ value, words, count: own }) => ({ value, words, count: own }));
}
