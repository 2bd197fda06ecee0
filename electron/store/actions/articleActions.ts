import { isDeepStrictEqual } from 'node:util';
import { type ArticlePatch, patchedRecord, tidyPatch } from '../../../shared/model/articleRules.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import { Refusal, type Result } from '../../../shared/result.ts';
import type { WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { rereadFigures } from './figures.ts';
import { findArticle } from './find.ts';
import type { Moment } from './moment.ts';
import { removeArticleSteps } from './removeArticles.ts';
import { joined } from './undo.ts';

export type ArticleActions = ReturnType<typeof makeArticleActions>;

/** What a person does to articles besides importing them: each is one action, or throws `Refusal`. */
export function makeArticleActions(store: WritableStore) {
  return {
    /**
     * Writes: what is known of articles besides their texts, in one entry. With the day that one was published and with its language
     * goes what was read of its figures. Nothing to change: no entry, and no changes.
     */
    updateArticles: (ids: readonly string[], given: ArticlePatch): Committed =>
      transact(store, (moment) => {
        const patch = valueOrRefusal(tidyPatch(given));
        const changes = [...new Set(ids)].flatMap((id) => updateOf(store, id, patch, moment));
        if (patch.note !== undefined) for (const id of ids) store.drafts.save(id, null);
        if (changes.length === 0) return unchanged(store);
        return commit(store, moment, { kind: 'do', action: 'articles.update', changes });
      }),

    /**
     * Writes: takes articles away with all that is annotated in them, their links and what waits for them; one undo brings them back.
     * What follows an article that goes becomes the next version of the one before it.
     */
    removeArticles: (ids: readonly string[]): Committed =>
      joined([...removeArticleSteps(store, ids)]) ?? unchanged(store),

    /** Writes: the same step by step, for very many annotations take longer than a window can wait; each step is a transaction. */
    removeArticleSteps: (ids: readonly string[]): Iterable<Committed> => removeArticleSteps(store, ids),
  };
}

function updateOf(store: WritableStore, id: string, patch: ArticlePatch, moment: Moment): readonly Change[] {
  const before = findArticle(store, id);
  const after = valueOrRefusal(patchedRecord(before, patch));
  if (isDeepStrictEqual(before, after)) return [];
  return [{ entity: 'article', id, before, after }, ...rereadFigures(store, after, moment)];
}

function valueOrRefusal<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.message);
}
