import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import { type Anchor, describeAnchor } from '../../../shared/anchor/describe.ts';
import { segmentsIn } from '../../../shared/anchor/segments.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import { checkLink, type LinkType } from '../../../shared/model/linkTable.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { type AttributePatch, withAttributes } from './attributePatch.ts';
import { commit, type Moment, transact, unchanged } from './commit.ts';
import { keepRead, readIfFigure, rereading } from './figures.ts';
import { findAnnotation, findText } from './find.ts';
import { checkHandmade } from './handmade.ts';
import { directed, newLink } from './newLink.ts';

export type Actions = ReturnType<typeof makeActions>;

/** What a person marks; offsets in UTF-16 code units, half-open, in text order. */
export interface NewAnnotation {
  readonly articleId: string;
  readonly tag: Tag;
  readonly segments: readonly Range[];
  /** A link between the new annotation and one that is there, which way round the table says. */
  readonly link?: { readonly type: LinkType; readonly with: string } | undefined;
}

/** What a person marks at once: each range becomes an annotation of its own; in text order, not overlapping. */
export interface NewAnnotations {
  readonly articleId: string;
  readonly tag: Tag;
  readonly ranges: readonly Range[];
}

/** What may change on an annotation; what is left out stays, and an empty note counts as none. */
export interface AnnotationPatch {
  readonly tag?: Tag | undefined;
  readonly note?: string | null | undefined;
  /** In UTF-16 code units, half-open, in text order and not overlapping each other. */
  readonly segments?: readonly Range[] | undefined;
  readonly status?: Annotation['status'] | undefined;
  readonly attributes?: AttributePatch | undefined;
}

/** Everything a person does to annotations: each is one transaction with one history entry, or throws `Refusal`. */
export function makeActions(store: WritableStore) {
  const update = (id: string, patch: AnnotationPatch): Committed =>
    transact(store, (moment) => {
      const before = findAnnotation(store, id);
      const after = patched(store, before, patch);
      if (patch.note !== undefined) store.drafts.save(id, null);
      if (isDeepStrictEqual(after, before)) return unchanged(store);
      const stamped: Annotation = { ...after, updatedBy: moment.by, updatedAt: moment.at };
      const changes: Change[] = [
        ...forbiddenLinks(store, stamped),
        { entity: 'annotation', id, before, after: stamped },
      ];
      return commit(store, moment, { kind: 'do', action: 'annotations.update', changes });
    });

  return {
    /** Writes: tags a range of text, and links it with another annotation where that is asked for. */
    createAnnotation: ({ articleId, tag, segments, link }: NewAnnotation): Committed =>
      transact(store, (moment) => {
        const text = findText(store, articleId);
        const made = creation(store, text, { articleId, tag, segments }, moment);
        const changes = [made];
        if (link) {
          const there = findAnnotation(store, link.with);
          changes.push(newLink(store, directed(link.type, there, { id: made.id, tag }), moment));
        }
        return commit(store, moment, { kind: 'do', action: 'annotations.create', changes });
      }),

    /**
     * Writes: tags many ranges of an article, one annotation each, in one entry. A range that an accepted
     * annotation of this tag covers exactly is left out; when that leaves nothing: no entry, and no changes.
     */
    createAnnotations: ({ articleId, tag, ranges }: NewAnnotations): Committed =>
      transact(store, (moment) => {
        const text = findText(store, articleId);
        const disorder = ranges.find(({ start }, index) => start < (ranges[index - 1]?.end ?? 0));
        if (disorder)
          throw new Refusal(
            'invalid-input',
            `The passages are not in text order, or overlap, at offset ${disorder.start}: nothing was tagged.`,
          );
        const isTagged = taggedRanges(store, articleId, tag);
        const changes = ranges
          .filter((range) => !isTagged(range))
          .map((range) => creation(store, text, { articleId, tag, segments: [range] }, moment));
        if (changes.length === 0) return unchanged(store);
        return commit(store, moment, { kind: 'do', action: 'annotations.createAll', changes });
      }),

    /**
     * Writes: changes the tag, the note, the segments, the status or the attributes. With the tag go the attributes
     * that the new tag does not have and the links that the table then forbids; undo brings them back. With the
     * segments go their quotes and their context, and what was read of a figure's words. Nothing to change: no entry,
     * and no changes.
     */
    updateAnnotation: update,

    /** Writes: reads the words of a figure again, and forgets what else is said of it. */
    rereadFigure: (id: string): Committed =>
      update(id, { attributes: rereading(store, findAnnotation(store, id)) }),

    /** Writes: removes an annotation, every link that starts or ends at it, and what waits to be carried over of it. */
    removeAnnotation: (id: string): Committed =>
      transact(store, (moment) => {
        const before = findAnnotation(store, id);
        const changes: Change[] = [
          ...store.links
            .ofAnnotation(id)
            .map((link): Change => ({ entity: 'link', id: link.id, before: link, after: null })),
          ...store.reviews
            .ofAnnotation(id)
            .map((review): Change => ({ entity: 'review', id: review.id, before: review, after: null })),
          { entity: 'annotation', id, before, after: null },
        ];
        return commit(store, moment, { kind: 'do', action: 'annotations.remove', changes });
      }),
  };
}

/** The change that makes a new annotation, of a person and accepted, a figure's words read; nothing is written yet. */
export function creation(
  store: ReadableStore,
  text: string,
  { articleId, tag, segments }: Omit<NewAnnotation, 'link'>,
  { at, by }: Moment,
): Change {
  checkHandmade(text, segments);
  const after: Annotation = {
    id: newId(),
    articleId,
    ...describeAnchor(text, segments),
    note: null,
    status: 'accepted',
    origin: { kind: 'human' },
    createdBy: by,
    createdAt: at,
    updatedBy: by,
    updatedAt: at,
    tag,
    attributes: {},
  };
  return { entity: 'annotation', id: after.id, before: null, after: readIfFigure(store, after) };
}

/** The annotation with what the patch changes; the same when that is nothing. */
function patched(store: ReadableStore, before: Annotation, patch: AnnotationPatch): Annotation {
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

/** Says of a range whether an accepted annotation of this tag has it as its one segment. */
function taggedRanges(store: ReadableStore, articleId: string, tag: Tag): (range: Range) => boolean {
  const placeOf = ({ start, end }: Range): string => `${start} ${end}`;
  const tagged = new Set(store.annotations.wholeRanges(articleId, tag).map(placeOf));
  return (range) => tagged.has(placeOf(range));
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
function forbiddenLinks(store: ReadableStore, annotation: Annotation): readonly Change[] {
  const tagOf = (id: string): Tag =>
    id === annotation.id ? annotation.tag : (store.annotations.place(id)?.tag ?? annotation.tag);
  return store.links
    .ofAnnotation(annotation.id)
    .filter((link) => !checkLink(link.type, tagOf(link.from), tagOf(link.to)).ok)
    .map((link) => ({ entity: 'link', id: link.id, before: link, after: null }));
}
