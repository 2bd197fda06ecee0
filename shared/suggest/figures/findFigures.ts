import type { Document } from '../document.ts';
import type { FoundFigure } from '../found.ts';
import { findEnglishFigures } from './english/findEnglish.ts';
import { findFiguresElsewhere, languagesOfFigures } from './languages/index.ts';

/** Finds the figures of a document in one language; `articleDate` as `parseFigure` takes it. */
type FigureReader = (document: Document, articleDate: string | null) => readonly FoundFigure[];

const readers: ReadonlyMap<string, FigureReader> = new Map([
  ['en', findEnglishFigures],
  ...[...languagesOfFigures].map((language) => [language, findFiguresElsewhere] as const),
]);

/** The figures of a text in its language, with their cards, in text order; none where the language is not read. */
export function findFigures(document: Document, articleDate: string | null): readonly FoundFigure[] {
  const read = readers.get(document.language ?? '');
  return read ? read(document, articleDate) : [];
}
