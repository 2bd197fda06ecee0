import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { ReadableStore } from '../tables/store.ts';

/**
 * The changes that take annotations away, with every link that starts or ends at one and what waits to be carried over of them; and what
 * waits for these articles (by id).
 */
export function removalOf(
  store: ReadableStore,
  annotations: readonly Annotation[],
  articleIds: readonly string[] = [],
): readonly Change[] {
  const links = eachOnce(annotations.flatMap(({ id }) => store.links.ofAnnotation(id)));
  const reviews = eachOnce([
    ...articleIds.flatMap((id) => store.reviews.ofArticle(id)),
    ...annotations.flatMap(({ id }) => store.reviews.ofAnnotation(id)),
  ]);
  return [
    ...links.map((link): Change => ({ entity: 'link', id: link.id, before: link, after: null })),
    ...reviews.map((review): Change => ({ entity: 'review', id: review.id, before: review, after: null })),
    ...annotations.map(
      (annotation): Change => ({
        entity: 'annotation',
        id: annotation.id,
        before: annotation,
        after: null,
      }),
    ),
  ];
}

function eachOnce<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
