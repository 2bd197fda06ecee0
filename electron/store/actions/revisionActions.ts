import type { Candidate } from '../../../shared/anchor/candidates.ts';
import { onlySame } from '../../../shared/anchor/onlySame.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { Review } from '../../../shared/model/review.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { Refusal } from '../../../shared/result.ts';
import type { WritableStore } from '../tables/store.ts';
import { carryDecisions } from './carryDecisions.ts';
import { commit, transact, unchanged } from './commit.ts';
import { findArticle } from './find.ts';
import { checkHandmade } from './handmade.ts';
import { inheriting } from './inheriting.ts';
import { carryByHand, carryOver, olderVersion, resolveIn } from './revising.ts';

export type RevisionActions = ReturnType<typeof makeRevisionActions>;

/** An article that was made a newer version of another one, and what became of that one's annotations. */
export interface Related {
  readonly committed: Committed;
  readonly carried: number;
  readonly waiting: number;
}

/** What a person decides about an annotation that waits: a place in the newer version (UTF-16, half-open), or none. */
export type Decision =
  | { readonly kind: 'leave' }
  | { readonly kind: 'place'; readonly segments: readonly Range[]; readonly how: 'confirmed' | 'placed' };

/** An annotation that waits, or was left, and the places it may have, the most likely one first. */
export interface Waiting {
  readonly review: Review;
  readonly annotation: Annotation;
  readonly status: 'exact' | 'moved' | 'changed' | 'lost';
  readonly candidates: readonly Candidate[];
}

/** What a person does about versions of an article: one transaction with one history entry each, or `Refusal`. */
export function makeRevisionActions(store: WritableStore) {
  function* waitingFor(articleId: string): Generator<Waiting> {
    const newer = { id: articleId, text: store.articles.text(articleId) ?? '' };
    const reviews = new Map(
      store.reviews.ofArticle(articleId).map((review) => [review.annotationId, review]),
    );
    const olderId = store.articles.find(articleId)?.record.revisionOf;
    for (const annotation of olderId === undefined ? [] : store.annotations.ofArticle(olderId)) {
      const review = reviews.get(annotation.id);
      if (!review) continue;
      const found = resolveIn(store, annotation, newer);
      const candidates = found.isSure
        ? [{ segments: found.segments, score: 1, isSame: true }]
        : found.candidates;
      yield { review, annotation, status: found.status, candidates };
    }
  }
  return {
    /** Writes: makes an article the next version of another one and carries that one's annotations over. */
    relateVersions: (newerId: string, olderId: string): Related =>
      transact(store, (moment) => {
        const before = findArticle(store, newerId);
        const older = findArticle(store, olderId);
        if (before.revisionOf !== undefined)
          throw new Refusal(
            'conflict',
            `“${before.title}” is already a newer version of an article: nothing was changed.`,
          );
        const after = { ...inheriting(before, older), revisionOf: olderId };
        const text = store.articles.text(newerId) ?? '';
        const { changes, made, ...sums } = carryOver(
          store,
          olderVersion(store, olderId),
          { id: newerId, text },
          moment,
        );
        const committed = commit(store, moment, {
          kind: 'do',
          action: 'revisions.relate',
          changes: [
            { entity: 'article', id: newerId, before, after },
            ...changes,
            ...carryDecisions(store, made, changes, moment),
          ],
        });
        return { committed, ...sums };
      }),

    /** Writes: places an annotation of the older version in the newer one, or leaves it there. */
    decideReview: (id: string, decision: Decision): Committed =>
      transact(store, (moment) => {
        const before = store.reviews.get(id);
        const annotation = before && store.annotations.get(before.annotationId);
        if (!before || !annotation)
          throw new Refusal('not-found', 'This annotation is no longer waiting for review.');
        if (decision.kind === 'leave') {
          if (before.state === 'left') return unchanged(store);
          const after = { ...before, state: 'left' as const };
          const changes: Change[] = [{ entity: 'review', id, before, after }];
          return commit(store, moment, { kind: 'do', action: 'revisions.decide', changes });
        }
        const newer = { id: before.articleId, text: store.articles.text(before.articleId) ?? '' };
        checkHandmade(newer.text, decision.segments);
        const carried = carryByHand(
          store,
          [{ annotation, place: decision.segments }],
          newer,
          decision.how,
          moment,
        );
        return commit(store, moment, {
          kind: 'do',
          action: 'revisions.decide',
          changes: [{ entity: 'review', id, before, after: null }, ...carried],
        });
      }),

    /**
     * Writes: places every annotation that waits for an article where the same words are, each where that is the only such place and
     * the most likely one; all of them in one entry. None of that kind: no entry, and no changes.
     */
    placeIdentical: (articleId: string): Committed =>
      transact(store, (moment) => {
        const newer = { id: articleId, text: store.articles.text(articleId) ?? '' };
        const placed = [...waitingFor(articleId)].flatMap(({ review, annotation, candidates }) => {
          const place = review.state === 'waiting' ? onlySame(candidates) : null;
          return place ? [{ review, annotation, place: place.segments }] : [];
        });
        if (placed.length === 0) return unchanged(store);
        return commit(store, moment, {
          kind: 'do',
          action: 'revisions.placeIdentical',
          changes: [
            ...placed.map(
              ({ review }): Change => ({ entity: 'review', id: review.id, before: review, after: null }),
            ),
            ...carryByHand(store, placed, newer, 'confirmed', moment),
          ],
        });
      }),

    /** Says one by one what waits for an article, in the order of the older version. */
    waitingFor,
  };
}
