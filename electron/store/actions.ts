import { v7 as newId } from 'uuid';
import { type Anchor, describeAnchor } from '../../shared/anchor/describe.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { attributesByTag } from '../../shared/model/attributes.ts';
import type { Change, Committed } from '../../shared/model/history.ts';
import { checkLink } from '../../shared/model/link.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { Refusal } from '../../shared/result.ts';
import { commit, transact, unchanged } from './commit.ts';
import type { Store } from './store.ts';

export type Actions = ReturnType<typeof makeActions>;

/** What a person marks; offsets in UTF-16 code units, half-open, in text order. */
export interface NewAnnotation {
  readonly articleId: string;
  readonly tag: Tag;
  readonly segments: readonly Range[];
}

/** What may change on an annotation; what is left out stays, and an empty note is no note. */
export interface AnnotationPatch {
  readonly tag?: Tag | undefined;
  readonly note?: string | null | undefined;
  /** In UTF-16 code units, half-open, in text order and not overlapping each other. */
  readonly segments?: readonly Range[] | undefined;
}

/** Everything a person does to annotations: each is one transaction with one history entry, or throws `Refusal`. */
export function makeActions(store: Store) {
  return {
    /** Writes: tags a stretch of text. */
    createAnnotation: ({ articleId, tag, segments }: NewAnnotation): Committed =>
      transact(store, (moment) => {
        const text = store.articles.text(articleId);
        if (text === undefined)
          throw new Refusal('not-found', `There is no article ${articleId} in this workspace.`);
        const annotation: Annotation = {
          id: newId(),
          articleId,
          ...describeAnchor(text, segments),
          note: null,
          status: 'accepted',
          origin: { kind: 'human' },
          createdBy: moment.by,
          createdAt: moment.at,
          updatedBy: moment.by,
          updatedAt: moment.at,
          tag,
          attributes: {},
        };
        const changes: Change[] = [
          { entity: 'annotation', id: annotation.id, before: null, after: annotation },
        ];
        return commit(store, moment, { kind: 'do', action: 'annotations.create', changes });
      }),

    /**
     * Writes: changes the tag, the note or the segments. With the tag go the attributes that the new tag does not have
     * and the links that the table then forbids; undo brings them back. With the segments go their quotes and their
     * context, and nothing else. Nothing to change: no entry, and no changes.
     */
    updateAnnotation: (id: string, patch: AnnotationPatch): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const note = patch.note === undefined ? before.note : patch.note?.trim() ? patch.note : null;
        const retagged =
          patch.tag === undefined || patch.tag === before.tag ? before : retag(before, patch.tag);
        const anchor = patch.segments && newAnchor(store, before, patch.segments);
        if (retagged === before && note === before.note && !anchor) return unchanged(store);
        const after: Annotation = {
          ...retagged,
          ...anchor,
          note,
          updatedBy: moment.by,
          updatedAt: moment.at,
        };
        const changes: Change[] = [
          ...forbiddenLinks(store, after),
          { entity: 'annotation', id, before, after },
        ];
        return commit(store, moment, { kind: 'do', action: 'annotations.update', changes });
      }),

    /** Writes: removes an annotation and every link that starts or ends at it. */
    removeAnnotation: (id: string): Committed =>
      transact(store, (moment) => {
        const before = find(store, id);
        const changes: Change[] = [
          ...store.links
            .ofAnnotation(id)
            .map((link): Change => ({ entity: 'link', id: link.id, before: link, after: null })),
          { entity: 'annotation', id, before, after: null },
        ];
        return commit(store, moment, { kind: 'do', action: 'annotations.remove', changes });
      }),
  };
}

function find(store: Store, id: string): Annotation {
  const annotation = store.annotations.get(id);
  if (!annotation) throw new Refusal('not-found', `There is no annotation ${id} in this workspace.`);
  return annotation;
}

/** What the annotation stores of its place once it has these segments; undefined when they are the ones it has. */
function newAnchor(store: Store, before: Annotation, segments: readonly Range[]): Anchor | undefined {
  const isSame =
    segments.length === before.segments.length &&
    segments.every(
      ({ start, end }, index) =>
        start === before.segments[index]?.start && end === before.segments[index]?.end,
    );
  // An annotation's article is always there: were it not, `applyChanges` would say so.
  return isSame ? undefined : describeAnchor(store.articles.text(before.articleId) ?? '', segments);
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
function forbiddenLinks(store: Store, annotation: Annotation): readonly Change[] {
  const tagOf = (id: string): Tag =>
    id === annotation.id ? annotation.tag : (store.annotations.place(id)?.tag ?? annotation.tag);
  return store.links
    .ofAnnotation(annotation.id)
    .filter((link) => !checkLink(link.type, tagOf(link.from), tagOf(link.to)).ok)
    .map((link) => ({ entity: 'link', id: link.id, before: link, after: null }));
}
