import type { ComparedFigure } from './card.ts';
import { type Comparable, comparable } from './comparable.ts';
import type { Statement } from './statement.ts';

/** What a statement says of a figure, as it is compared; null for claims, quotes, and figures without a card. */
export function comparedFigure({
  figure,
  published,
}: Pick<Statement, 'figure' | 'published'>): ComparedFigure | null {
  if (!figure) return null;
  const { lower, upper, unit, modifiers, entity, property, asOf } = figure;
  return {
    lower,
    upper,
    unit,
    modifiers,
    entity,
    property,
    asOf: asOf && (asOf.date ?? asOf.words ?? ''),
    published,
  };
}

/** The same, read for many comparisons: once for each statement, which never changes. */
export function comparableOf(statement: Statement): Comparable | null {
  const known = read.get(statement);
  if (known !== undefined) return known;
  const figure = comparedFigure(statement);
  const found = figure && comparable(figure);
  read.set(statement, found);
  return found;
}

const read = new WeakMap<Statement, Comparable | null>();
