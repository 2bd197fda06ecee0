import type { Document } from '../document.ts';
import type { FoundFigure } from '../found.ts';

/** The figures of a text in its language, with their cards; `articleDate` as `parseFigure` takes it. */
export function findFigures(_document: Document, _articleDate: string | null): readonly FoundFigure[] {
  return [];
}
