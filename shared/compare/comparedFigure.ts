import type { ComparedFigure } from './card.ts';
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
