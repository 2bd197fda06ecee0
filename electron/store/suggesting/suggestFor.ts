import type { Change } from '../../../shared/model/history.ts';
import type { Knowledge } from '../../../shared/suggest/knowledge.ts';
import type { NameModel } from '../../../shared/suggest/names/model.ts';
import { suggest } from '../../../shared/suggest/suggest.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import { findArticle, findText } from '../actions/find.ts';
import type { ReadableStore } from '../tables/store.ts';
import { planSuggestions } from './planSuggestions.ts';

/** What suggesting for an article would change, and what could be corrected on its accepted annotations. */
export interface SuggestedFor {
  readonly changes: readonly Change[];
  readonly corrections: readonly Correction[];
}

/** Reads an article and says what can be suggested for it; nothing is written. Throws `Refusal` where there is no such article. */
export function suggestFor(
  store: ReadableStore,
  articleId: string,
  knowledge: Knowledge,
  model: NameModel | null,
): SuggestedFor {
  const { language, source } = findArticle(store, articleId);
  const text = findText(store, articleId);
  const annotations = store.annotations.ofArticle(articleId);
  const links = store.links.ofArticle(articleId);
  const decided = annotations.filter(({ status }) => status !== 'suggested');
  const isDecided = new Set(decided.map(({ id }) => id));
  const suggested = suggest(text, {
    language,
    articleDate: source.publishedAt,
    annotations: decided,
    links: links.filter(({ from, to }) => isDecided.has(from) && isDecided.has(to)),
    knowledge,
    model,
    isForReview: true,
  });
  const isAccepted = new Set(decided.flatMap(({ id, status }) => (status === 'accepted' ? [id] : [])));
  return {
    changes: planSuggestions({ articleId, text, annotations, links }, suggested, {
      at: new Date().toISOString(),
      hasNames: model !== null,
    }),
    corrections: suggested.corrections.filter(({ annotationId }) => isAccepted.has(annotationId)),
  };
}

/** What the workspace knows: its ledger and its decisions. */
export function knowledgeOf(store: ReadableStore): Knowledge {
  return { actors: store.actors.all(), decisions: store.decisions.all() };
}
