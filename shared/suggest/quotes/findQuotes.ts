import type { Document } from '../document.ts';
import type { FoundNames, FoundQuote } from '../found.ts';
import { languageReaders } from './languages/readers.ts';

/** The quotes of a text in its language, with cue and speaker; none in a language that is not read. */
export function findQuotes(document: Document, _names: FoundNames): readonly FoundQuote[] {
  return languageReaders.get(document.language ?? 'en')?.(document) ?? [];
}
