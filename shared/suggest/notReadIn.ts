import { type Tag, tags } from '../model/tag.ts';
import { languagesOfFigures } from './figures/languages/index.ts';
import { languagesOfQuotes } from './quotes/languages/readers.ts';

/** The tags that are not suggested in a language (primary subtag of BCP 47; null: unknown), in their usual order. */
export function notReadIn(language: string | null): readonly Tag[] {
  if (language === 'en') return [];
  return tags.filter((tag) => language === null || !readElsewhere[tag].has(language));
}

const none: ReadonlySet<string> = new Set();

/** By tag: the languages besides English. */
const readElsewhere: Readonly<Record<Tag, ReadonlySet<string>>> = {
  claim: none,
  actor: none,
  figure: languagesOfFigures,
  quote: languagesOfQuotes,
};
