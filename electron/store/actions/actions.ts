import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import { describeAnchor } from '../../../shared/anchor/describe.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { readIfFigure, rereading } from './figures.ts';
import { findAnnotation, findText } from './find.ts';
import { checkHandmade } from './handmade.ts';
import type { Moment } from './moment.ts';
import { directed, newLink, withoutAuthor } from './newLink.ts';
import { type AnnotationPatch, forbiddenLinks, patched } from './patching.ts';
import { removalOf } from './removing.ts';

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
      return commit(store, moment, { kind: 'do', action: 'annotations.update', changes, areFresh: true });
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
          const wanted = directed(link.type, there, { id: made.id, tag });
          changes.push(newLink(store, wanted, moment), ...withoutAuthor(store, wanted, moment));
        }
        return commit(store, moment, { kind: 'do', action: 'annotations.create', changes, areFresh: true });
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
        return commit(store, moment, {
          kind: 'do',
          action: 'annotations.createAll',
          changes,
          areFresh: true,
        });
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
        const changes = removalOf(store, [before]);
        return commit(store, moment, { kind: 'do', action: 'annotations.remove', changes, areFresh: true });
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

/** Says of a range whether an accepted annotation of this tag has it as its one segment. */
function taggedRanges(store: ReadableStore, articleId: string, tag: Tag): (range: Range) => boolean {
  const placeOf = ({ start, end }: Range): string => `${start} ${end}`;
  const tagged = new Set(store.annotations.wholeRanges(articleId, tag).map(placeOf));
  return (range) => tagged.has(placeOf(range));
}
