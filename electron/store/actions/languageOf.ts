import { primarySubtag } from '../../../shared/model/primarySubtag.ts';
import { detectLanguage } from '../../../shared/suggest/detectLanguage.ts';
import type { ReadableStore } from '../tables/store.ts';

/** The language that an article is read in, as the primary subtag of BCP 47: what is said of it, else what its text looks like; null for none. */
export function languageOf({ articles }: ReadableStore, articleId: string): string | null {
  const said = articles.find(articleId)?.record.language ?? null;
  return (said && primarySubtag(said)) ?? languageOfText(articles.text(articleId) ?? '');
}

/** Hundreds of decisions are made on one text. */
let last = { text: '', language: null as string | null };

/** The language that a text looks like (primary subtag of BCP 47); null where it cannot be told. The last answer is kept. */
export function languageOfText(text: string): string | null {
  if (last.text !== text) last = { text, language: detectLanguage(text) };
  return last.language;
}
