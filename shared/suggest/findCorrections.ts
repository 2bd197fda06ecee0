import type { Annotation } from '../model/annotation.ts';
import type { Link } from '../model/link.ts';
import type { Document } from './document.ts';
import type { FoundFigure, FoundNames, FoundQuote } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import type { Correction } from './suggestion.ts';

/** What the text says and accepted annotations do not. */
export function findCorrections(
  _document: Document,
  _annotations: readonly Annotation[],
  _links: readonly Link[],
  _found: {
    readonly names: FoundNames;
    readonly quotes: readonly FoundQuote[];
    readonly figures: readonly FoundFigure[];
  },
  _knowledge: Knowledge,
): readonly Correction[] {
  return [];
}
