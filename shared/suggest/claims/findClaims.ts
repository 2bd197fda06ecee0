import type { Document } from '../document.ts';
import type { FoundClaim, FoundFigure, FoundNames, FoundQuote } from '../found.ts';

/** The claims of a text: what is attributed, estimated or hedged, and the sentences that are worth checking. */
export function findClaims(
  _document: Document,
  _names: FoundNames,
  _quotes: readonly FoundQuote[],
  _figures: readonly FoundFigure[],
): readonly FoundClaim[] {
  return [];
}
