/** The primary subtag of a language tag (BCP 47) in small letters: “zh” of “zh-Hant”. */
export const primarySubtag = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** The languages whose figures are read (primary subtags of BCP 47); apart from their tables, which the window does without. */
export const figureLanguages: ReadonlySet<string> = new Set(
  'en de fr es it pt nl pl tr ru uk ar fa he ko zh ja'.split(' '),
);

/** Whether figures in a language (BCP 47) are read, by the grammar of English or another. */
export const readsFigures = (language: string): boolean => figureLanguages.has(primarySubtag(language));
