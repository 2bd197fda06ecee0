import { facetPart, stateOf } from '../../../shared/query/facets.ts';
import type { Part } from '../../../shared/query/query.ts';
import { fieldOf } from '../../../shared/query/sameField.ts';
import { topParts } from '../../../shared/query/topParts.ts';
import { compareText } from '../../../shared/text/compareText.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { answersOf, partAnswers } from './answers.ts';
import type { Bits } from './bits.ts';
import type { Dimension } from './dimension.ts';
import { dimensionOf } from './dimensions.ts';
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
      dimension ? yield* facetOf(question, field, slots, dimension, count) : { field, values: [], total: 0 },
    );
    yield;
  }
  return found;
}

function withoutOwn(question: Question, field: string, parts: readonly Part[]): Bits {
  const others = parts.filter((part) => !isAbout(part, field));
  if (others.length === parts.length && field !== 'is') return answersOf(question);
  return others.reduce((found, part) => found.and(partAnswers(question, part)), question.universe);
}

function isAbout(part: Part, field: string): boolean {
  return fieldOf(part.kind === 'not' ? part.part : part) === field;
}

function* facetOf(
  { text, query }: Question,
  field: string,
  slots: Bits,
  dimension: Dimension,
  count: number,
): Generator<void, Facet> {
  const counts = countsOf(slots, dimension);
  const isAsked = topParts(query).some((part) => isAbout(part, field));
  const shown = [...counts]
    .map(([number, own]) => ({ number, count: own }))
    .sort(
      (a, b) => b.count - a.count || compareText(dimension.wordsOf(a.number), dimension.wordsOf(b.number)),
    )
    .slice(0, count);
  // Ranges of values are of no use in another order.
  if (field === 'figure') shown.sort((a, b) => a.number - b.number);
  const found = yield* foundWith(
    slots,
    dimension,
    counts,
    shown.map(({ number }) => number),
  );
  const values = shown.map(({ number, count: own }) => {
    const value = dimension.valueOf(number);
    const state = isAsked ? stateOf(text, facetPart(field, value)) : null;
    return {
      value,
      words: dimension.wordsOf(number),
      count: found.get(number) ?? own,
      ...(state && { state }),
    };
  });
  return { field, values, total: counts.size };
}

/** How often each value occurs. */
export function countsOf(slots: Bits, dimension: Dimension): ReadonlyMap<number, number> {
  const counts: number[] = [];
  const take = (number: number): void => {
    counts[number] = (counts[number] ?? 0) + 1;
  };
  slots.forEach((slot) => {
    dimension.visit(slot, take);
  });
  return new Map(Object.entries(counts).map(([number, count]) => [Number(number), count]));
}

/**
 * How many each of some values finds that finds others, too, in one look at all of them. It yields after each value: a thousand may be
 * looked for among ten thousand.
 */
function* foundWith(
  slots: Bits,
  dimension: Dimension,
  counts: ReadonlyMap<number, number>,
  numbers: readonly number[],
): Generator<void, ReadonlyMap<number, number>> {
  const { finds } = dimension;
  const found = new Map<number, number>();
  if (!finds) return found;
  // By each value: the values that find it besides itself.
  const finders = new Map<number, number[]>();
  for (const number of numbers) {
    const isFound = finds(number);
    for (const other of counts.keys()) {
      if (other === number || !isFound(other)) continue;
      found.set(number, 0);
      finders.set(other, [...(finders.get(other) ?? []), number]);
    }
    yield;
  }
  if (found.size === 0) return found;
  const here = new Set<number>();
  slots.forEach((slot) => {
    here.clear();
    dimension.visit(slot, (value) => {
      if (found.has(value)) here.add(value);
      for (const finder of finders.get(value) ?? []) here.add(finder);
    });
    for (const value of here) found.set(value, (found.get(value) ?? 0) + 1);
  });
  return found;
}
