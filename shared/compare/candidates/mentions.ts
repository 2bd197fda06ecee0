import type { IsMentioned } from './claimIndex.ts';
import { foldClaim } from './lexicon.ts';

/** So many texts are kept as they are searched. */
const most = 500;

/** Looks names up in the texts of articles: whether the stem of one is in it. The texts that were searched last are kept. */
export function mentionsOf(textOf: (articleId: string) => string): IsMentioned {
  const known = new Map<string, string>();
  return (articleId, language, stems) => {
    let text = known.get(articleId);
    if (text === undefined) {
      if (known.size >= most) known.clear();
      text = foldClaim(textOf(articleId), language);
      known.set(articleId, text);
    }
    const folded = text;
    // A word that has a synonym is not a name.
    return stems.some((stem) => stem.startsWith('=') || folded.includes(stem));
  };
}
