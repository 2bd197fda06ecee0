import { primarySubtag } from '../../model/primarySubtag.ts';

/** The languages whose figures are read (primary subtags of BCP 47); apart from their tables, which the window does without. */
export const figureLanguages: ReadonlySet<string> = new Set(
  'en de fr es it pt nl pl tr ru uk ar fa he ko zh ja'.split(' '),
);

/** Whether figures in a language (BCP 47) are read, by the grammar of English or another. */
export const readsFigures = (language: string): boolean => figureLanguages.has(primarySubtag(language) ?? '');
