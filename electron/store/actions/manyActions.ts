import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { findAnnotation } from './find.ts';
import { type AnnotationPatch, forbiddenLinks, patched } from './patching.ts';
import { removalOf } from './removing.ts';

export type ManyActions = ReturnType<typeof makeManyActions>;

/** What may change on several annotations alike; see `AnnotationPatch`. */
export type ManyPatch = Pick<AnnotationPatch, 'tag' | 'status' | 'attributes'>;

/** What a person does to several annotations, of any articles, together: each is one transaction with one history entry, or throws `Refusal`. */
export function makeManyActions(store: WritableStore) {
  return {
    /**
     * Writes: changes the tag, the status or attributes of each as `updateAnnotation` does; where one cannot take them, none changes.
     * Nothing to change: no entry, and no changes.
     */
    updateAnnotations: (ids: readonly string[], patch: ManyPatch): Committed =>
      transact(store, (moment) => {
        const changed = findAll(store, ids).flatMap((before) => {
          const after = patched(store, before, patch);
          if (isDeepStrictEqual(after, before)) return [];
          const stamped: Annotation = { ...after, updatedBy: moment.by, updatedAt: moment.at };
          return [{ before, after: stamped }];
        });
        if (changed.length === 0) return unchanged(store);
        const links = changed.flatMap(({ before, after }) =>
          before.tag === after.tag ? [] : forbiddenLinks(store, after),
        );
        const changes: Change[] = [
          // One may have both of its ends among them.
          ...new Map(links.map((link) => [link.id, link])).values(),
          ...changed.map(
            ({ before, after }): Change => ({ entity: 'annotation', id: after.id, before, after }),
          ),
        ];
        const { tag, status, attributes } = patch;
        return commit(store, moment, {
          kind: 'do',
          action: 'annotations.updateMany',
          changes,
          details: {
            what: 'changeMany',
            annotations: changed.length,
            ...(tag !== undefined && { tag }),
            ...(status !== undefined && { status }),
            ...(attributes && { fields: Object.keys(attributes) }),
          },
        });
      }),

    /** Writes: removes each as `removeAnnotation` does. */
    removeAnnotations: (ids: readonly string[]): Committed =>
      transact(store, (moment) => {
        const annotations = findAll(store, ids);
        return commit(store, moment, {
          kind: 'do',
          action: 'annotations.removeMany',
          changes: removalOf(store, annotations),
          details: { what: 'removeMany', annotations: annotations.length },
        });
      }),
  };
}

/** Each once, those of one article together, so that its text is read once. Throws `Refusal` when one is not there. */
function findAll(store: ReadableStore, ids: readonly string[]): readonly Annotation[] {
  const byArticle = Map.groupBy(
    [...new Set(ids)].map((id) => findAnnotation(store, id)),
    ({ articleId }) => articleId,
  );
  return [...byArticle.values()].flat();
}
