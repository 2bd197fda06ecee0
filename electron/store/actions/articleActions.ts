import { isDeepStrictEqual } from 'node:util';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import type { Committed } from '../../../shared/model/history.ts';
import type { WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { redate } from './figures.ts';
import { findArticle } from './find.ts';

export type ArticleActions = ReturnType<typeof makeArticleActions>;

/** What may change on an article; what is left out stays, and an empty note counts as none. Its text never changes. */
export interface ArticlePatch {
  readonly note?: string | null | undefined;
  /** ISO 8601, as precise as it is known. */
  readonly publishedAt?: string | null | undefined;
}

/** What a person does to articles besides importing them: one transaction with one history entry each. */
export function makeArticleActions(store: WritableStore) {
  return {
    /**
     * Writes: the note on an article, or the date it was published, from which its figures' as-of dates count. Nothing to change: no entry, and no changes.
     */
    updateArticle: (id: string, patch: ArticlePatch): Committed =>
      transact(store, (moment) => {
        const before = findArticle(store, id);
        const { note, ...rest } = before;
        const text = patch.note === undefined ? note : patch.note?.trim() ? patch.note : undefined;
        const publishedAt = patch.publishedAt === undefined ? before.source.publishedAt : patch.publishedAt;
        const after: ArticleRecord = {
          ...rest,
          source: { ...rest.source, publishedAt },
          ...(text !== undefined && { note: text }),
        };
        if (patch.note !== undefined) store.drafts.save(id, null);
        if (isDeepStrictEqual(before, after)) return unchanged(store);
        return commit(store, moment, {
          kind: 'do',
          action: 'articles.update',
          changes: [
            { entity: 'article', id, before, after },
            ...(publishedAt === before.source.publishedAt ? [] : redate(store, id, publishedAt, moment)),
          ],
        });
      }),
  };
}
