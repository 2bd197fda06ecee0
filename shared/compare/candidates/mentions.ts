import type { IsMentioned } from './claimIndex.ts';
import { cutWords } from './cutWords.ts';
import { lexiconOf } from './lexicon.ts';

/** So many texts are kept as sets of their words. */
const most = 500;

/** Looks names up in the texts of articles, and keeps the words of those that were read last. */
export function mentionsOf(textOf: (articleId: string) => string): IsMentioned {
  const known = new Map<string, ReadonlySet<string>>();
  return (articleId, language, stems) => {
    const key = `${language} ${articleId}`;
    let words = known.get(key);
    if (!words) {
      if (known.size >= most) known.clear();
      words = new Set(cutWords(textOf(articleId), lexiconOf(language)).map((cut) => cut.key));
      known.set(key, words);
    }
    return stems.some((stem) => words.has(stem));
  };
}
