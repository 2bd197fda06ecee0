import { facetPart, stateOf } from '../../../shared/query/facets.ts';
import type { Part } from '../../../shared/query/query.ts';
import { fieldOf } from '../../../shared/query/sameField.ts';
import { topParts } from '../../../shared/query/topParts.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { answersOf } from './answers.ts';
import type { Bits } from './bits.ts';
import type { Dimension } from './dimension.ts';
import { dimensionOf } from './dimensions.ts';
import { evaluate } from './evaluate.ts';
import { type Question, withReviews } from './question.ts';

/**
 * The values of some fields among the answers, the most frequent ones first, each with as many annotations as would answer if it were
 * chosen: what the query asks of the field itself is left out. Fields that nothing is counted by have no values.
 */
export function* facetsOf(
  question: Question,
  fields: readonly string[],
  count: number,
): Generator<void, Facet[]> {
  const parts = topParts(question.query);
  const found: Facet[] = [];
  for (const field of fields) {
    // Where it is asked whether an annotation is accepted, all of them are counted.
    const asked = field === 'is' ? withReviews(question, ['accepted', 'suggested', 'rejected']) : question;
    const slots = withoutOwn(asked, field, parts);
    const dimension = dimensionOf(asked, field, slots);
    found.push(
      dimension ? facetOf(question, field, slots, dimension, count) : { field, values: [], total: 0 },
    );
    yield;
  }
  return found;
}

function withoutOwn(question: Question, field: string, parts: readonly Part[]): Bits {
  const others = parts.filter((part) => !isAbout(part, field));
  if (others.length === parts.length && field !== 'is') return answersOf(question);
  return others.reduce((found, part) => found.and(evaluate(question, part)), question.universe);
}

function isAbout(part: Part, field: string): boolean {
  return fieldOf(part.kind === 'not' ? part.part : part) === field;
}

function facetOf(
  { text, query }: Question,
  field: string,
  slots: Bits,
  dimension: Dimension,
  count: number,
): Facet {
  const counts = countsOf(slots, dimension);
  const isAsked = topParts(query).some((part) => isAbout(part, field));
  const values = [...counts]
    .map(([number, own]) => ({ number, count: own }))
    .sort(
      (a, b) => b.count - a.count || compareTexts(dimension.wordsOf(a.number), dimension.wordsOf(b.number)),
    )
    .slice(0, count)
    .map(({ number, count: own }) => {
      const value = dimension.valueOf(number);
      const state = isAsked ? stateOf(text, facetPart(field, value)) : null;
      return {
        value,
        words: dimension.wordsOf(number),
        count: foundWith(slots, dimension, counts, number) ?? own,
        ...(state && { state }),
      };
    });
  return { field, values, total: counts.size };
}

/** How often each value occurs. */
export function countsOf(slots: Bits, dimension: Dimension): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const take = (number: number): void => {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  };
  slots.forEach((slot) => {
    dimension.visit(slot, take);
  });
  return counts;
}

/** How many a value finds that finds others, too; null where it finds itself alone. */
function foundWith(
  slots: Bits,
  dimension: Dimension,
  counts: ReadonlyMap<number, number>,
  number: number,
): number | null {
  if (!dimension.finds) return null;
  const isFound = dimension.finds(number);
  const found = new Set([...counts.keys()].filter((other) => other !== number && isFound(other)));
  if (found.size === 0) return null;
  found.add(number);
  let sum = 0;
  slots.forEach((slot) => {
    let isOne = false;
    dimension.visit(slot, (other) => {
      isOne ||= found.has(other);
    });
    if (isOne) sum += 1;
  });
  return sum;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
