import type { FigureAttributes, Property } from '../../figure/card.ts';

/** A count with what the words around it in the article say of it, which may lie outside of its own words. */
export function withProperty(attributes: FigureAttributes, property: Property | null): FigureAttributes {
  const { measuredProperty: _, ...rest } = attributes;
  const isCount = attributes.modifiers?.includes('IsCount') === true;
  return isCount && property !== null ? { ...rest, measuredProperty: property } : rest;
}
