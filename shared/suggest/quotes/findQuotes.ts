import type { Document } from '../document.ts';
import type { FoundNames, FoundQuote } from '../found.ts';

/** The quotes of a text in its language, with cue and speaker. */
export function findQuotes(_document: Document, _names: FoundNames): readonly FoundQuote[] {
  return [];
}
