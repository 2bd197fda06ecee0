import { type Anchor, describeAnchor } from '../../../shared/anchor/describe.ts';
import { segmentsIn } from '../../../shared/anchor/segments.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import type { Change } from '../../../shared/model/history.ts';
import { checkLink } from '../../../shared/model/linkTable.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { ReadableStore } from '../tables/store.ts';
import { type AttributePatch, withAttributes } from './attributePatch.ts';
import { keepRead } from './figures.ts';
import { checkHandmade } from './handmade.ts';

/** What may change on an annotation; what is left out stays, and an empty note counts as none. */
export interface AnnotationPatch {
  readonly tag?: Tag | undefined;
  readonly note?: string | null | undefined;
  /** In UTF-16 code units, half-open, in text order and not overlapping each other. */
  readonly segments?: readonly Range[] | undefined;
  readonly status?: Annotation['status'] | undefined;
  readonly attributes?: AttributePatch | undefined;
}

/** The annotation with what the patch changes; the same when that is nothing. */
export function patched(store: ReadableStore, before: Annotation, patch: AnnotationPatch): Annotation {
  const note = patch.note === undefined ? before.note : patch.note?.trim() ? patch.note : null;
  const retagged = patch.tag === undefined || patch.tag === before.tag ? before : retag(before, patch.tag);
  const anchor = patch.segments && newAnchor(store, before, patch.segments);
  const attributed = patch.attributes ? withHandmade(store, retagged, patch.attributes) : retagged;
  return keepRead(store, before, { ...attributed, ...anchor, note, status: patch.status ?? before.status });
}

/** The annotation with attributes that a person has set. */
function withHandmade(store: ReadableStore, annotation: Annotation, patch: AttributePatch): Annotation {
  const changed = withAttributes(annotation, patch);
  checkHandmade(store.articles.text(annotation.articleId) ?? '', segmentsIn(patch));
  return changed;
}

/** What the annotation stores of its place once it has these segments; undefined when they are the ones it has. */
function newAnchor(store: ReadableStore, before: Annotation, segments: readonly Range[]): Anchor | undefined {
  const isSame =
    segments.length === before.segments.length &&
    segments.every(
      ({ start, end }, index) =>
        start === before.segments[index]?.start && end === before.segments[index]?.end,
    );
  // An annotation's article is always there: were it not, `applyChanges` would say so.
  if (isSame) return undefined;
  const text = store.articles.text(before.articleId) ?? '';
  checkHandmade(text, segments);
  return describeAnchor(text, segments);
}

/** The annotation under another tag, with those attributes that the new tag knows too. */
function retag(annotation: Annotation, tag: Tag): Annotation {
  const known = attributesByTag[tag].shape;
  const kept = Object.entries(annotation.attributes).filter(([key, value]) => {
    const field = key in known ? known[key as keyof typeof known] : undefined;
    return (field as { safeParse(input: unknown): { success: boolean } } | undefined)?.safeParse(value)
      .success;
  });
  const attributes = attributesByTag[tag].parse(Object.fromEntries(kept));
  // True because the attributes were just read with the schema of this very tag.
  return { ...annotation, tag, attributes } as Annotation;
}

/** The links that an annotation cannot keep under its new tag. */
export function forbiddenLinks(store: ReadableStore, annotation: Annotation): readonly Change[] {
  const tagOf = (id: string): Tag =>
    id === annotation.id ? annotation.tag : (store.annotations.place(id)?.tag ?? annotation.tag);
  return store.links
    .ofAnnotation(annotation.id)
    .filter((link) => !checkLink(link.type, tagOf(link.from), tagOf(link.to)).ok)
    .map((link) => ({ entity: 'link', id: link.id, before: link, after: null }));
}
