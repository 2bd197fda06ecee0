import { compactGrammarOf, grammarOf } from '../../../figure/languages/index.ts';
import { figureLanguages } from '../../../figure/languages/known.ts';
import type { Document } from '../../document.ts';
import type { FoundFigure } from '../../found.ts';
import { findCompactFigures } from './compact.ts';
import { findSpacedFigures } from './spaced.ts';

/** The languages besides English whose texts figures are found in (primary subtags of BCP 47). */
export const languagesOfFigures: ReadonlySet<string> = new Set(
  [...figureLanguages].filter((language) => language !== 'en'),
);

/**
 * The figures of a text in a language other than English, in its order, with the cards of those that are understood;
 * `articleDate` as `parseFigure` takes it. None where the language is not read. Never throws.
 */
export function findFiguresElsewhere(document: Document, articleDate: string | null): readonly FoundFigure[] {
  const language = document.language ?? '';
  if (!languagesOfFigures.has(language)) return [];
  const compact = compactGrammarOf(language);
  if (compact) return findCompactFigures(document, compact, articleDate);
  const grammar = grammarOf(language);
  return grammar ? findSpacedFigures(document, grammar, articleDate) : [];
}
