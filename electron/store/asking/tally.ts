import { answersOf } from './answers.ts';
import { Bits } from './bits.ts';
import { dimensionOf } from './dimensions.ts';
import { countsOf } from './facets.ts';
import type { Question } from './question.ts';

/**
 * How many of the annotations that answer have each value of a field, the most frequent ones first; null where nothing is counted by that
 * field. Days are as precise as they are known.
 */
export function tally(
  question: Question,
  field: string,
): readonly { readonly value: string; readonly count: number }[] | null {
  // Among none, days need not be joined to months.
  const dimension = dimensionOf(question, field, new Bits(0));
  if (!dimension) return null;
  return [...countsOf(answersOf(question), dimension)]
    .map(([number, count]) => ({ value: dimension.valueOf(number), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The fields that annotations are counted by, in the order in which they are named to people. */
export const countedFields: readonly string[] = [
  ...['tag', 'is', 'outlet', 'author', 'lang', 'label', 'status', 'title', 'published', 'marked', 'by'],
  ...[
    'grade',
    'reliability',
    'credibility',
    'verification',
    'confidence',
    'hedge',
    'factuality',
    'stance',
    'worth',
  ],
  ...['claimer', 'speaker', 'addressee', 'actor', 'type', 'link'],
  ...['figure', 'entity', 'property', 'unit', 'asof'],
];
