import { v7 as newId } from 'uuid';
import { type Alignment, alignTexts } from '../../../shared/anchor/align.ts';
import { carryTo } from '../../../shared/anchor/carry.ts';
import { type Resolution, resolveAnchor } from '../../../shared/anchor/resolve.ts';
import type { Annotation, Origin } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { Refusal } from '../../../shared/result.ts';
import { alteredSentence } from '../db/alteredText.ts';
import type { ReadableStore } from '../tables/store.ts';
import { type CarriedTo, carryDecisions } from './carryDecisions.ts';
import { keepRead } from './figures.ts';
import type { Moment } from './moment.ts';
import { linkCreation } from './newLink.ts';

/** Annotations of an older version, carried over to a newer one as far as that can be done without asking. */
export interface CarriedOver {
  readonly changes: readonly Change[];
  /** What each was carried over to; what was decided of it is not among the changes (`carryDecisions`). */
  readonly made: CarriedTo;
  /** How many annotations were carried over. */
  readonly carried: number;
  /** How many wait for a person. */
  readonly waiting: number;
}

/** A newer version, which need not be in the workspace yet. */
interface Newer {
  readonly id: string;
  readonly text: string;
}

/** An older version with its marks, which need not be in the workspace yet either. */
export interface Older extends Newer {
  readonly annotations: readonly Annotation[];
  /** Those that start in it. */
  readonly links: readonly Link[];
}

type How = Extract<Origin, { readonly kind: 'revision' }>['how'];

/**
 * The changes that carry the annotations of an article over to its newer version: new annotations where the place is
 * sure (unless the same is marked there), with the links between them, and reviews for the others. Rejected ones are
 * carried over where the place is sure and otherwise stay behind; what waits for a decision is suggested for the newer version itself.
 * Nothing is written yet.
 */
export function carryOver(store: ReadableStore, older: Older, newer: Newer, moment: Moment): CarriedOver {
  if (older.annotations.length === 0) return { changes: [], made: new Map(), carried: 0, waiting: 0 };
  const alignment = alignmentOf(store, older, newer);
  const known = new Map(store.annotations.ofArticle(newer.id).map((there) => [placeOf(there), there]));
  const made = new Map<string, Annotation>();
  const created: Change[] = [];
  const reviews: Change[] = [];
  for (const annotation of older.annotations.filter((each) => !isWaiting(each))) {
    const found = resolveAnchor(alignment, annotation.segments);
    if (found.isSure) {
      const there = known.get(placeOf({ tag: annotation.tag, segments: found.segments }));
      const after =
        there ?? carried(store, alignment, annotation, newer.id, found.segments, found.status, moment);
      made.set(annotation.id, after);
      if (!there) created.push({ entity: 'annotation', id: after.id, before: null, after });
    } else if (annotation.status !== 'rejected') {
      const after = {
        id: newId(),
        annotationId: annotation.id,
        articleId: newer.id,
        state: 'waiting' as const,
      };
      reviews.push({ entity: 'review', id: after.id, before: null, after });
    }
  }
  const links = older.links.flatMap((link) => copyLink(store, link, made, moment));
  return {
    changes: [...created, ...links, ...reviews],
    made,
    carried: created.length,
    waiting: reviews.length,
  };
}

function isWaiting({ status, origin }: Annotation): boolean {
  return status === 'suggested' && origin.kind === 'suggestion';
}

/** An article of the workspace as an older version. */
export function olderVersion({ articles, annotations, links }: ReadableStore, id: string): Older {
  return {
    id,
    text: articles.text(id) ?? '',
    annotations: annotations.ofArticle(id),
    links: links.startingIn(id),
  };
}

function placeOf({ tag, segments }: { readonly tag: string; readonly segments: readonly Range[] }): string {
  return `${tag} ${segments.map(({ start, end }) => `${start}-${end}`).join()}`;
}

/** An annotation of the older version, and where a person has placed it in the newer one. */
interface Placed {
  readonly annotation: Annotation;
  readonly place: readonly Range[];
}

/** What carries annotations over to places that a person chose, with their links to each other and to those that are there already. */
export function carryByHand(
  store: ReadableStore,
  placed: readonly Placed[],
  newer: Newer,
  how: How,
  moment: Moment,
): readonly Change[] {
  const there = new Map<string, Annotation>();
  for (const other of store.annotations.ofArticle(newer.id)) {
    if (other.origin.kind === 'revision') there.set(other.origin.of, other);
  }
  const now = new Map<string, Annotation>();
  const made = placed.map(({ annotation, place }): Change => {
    const alignment = alignmentOf(store, olderText(store, annotation), newer);
    const after = carried(store, alignment, annotation, newer.id, place, how, moment);
    there.set(annotation.id, after);
    now.set(annotation.id, after);
    return { entity: 'annotation', id: after.id, before: null, after };
  });
  const links = new Map(
    placed
      .flatMap(({ annotation }) => store.links.ofAnnotation(annotation.id))
      .map((link) => [link.id, link]),
  );
  const copies = [...links.values()].flatMap((link) => copyLink(store, link, there, moment));
  return [...made, ...copies, ...carryDecisions(store, now, copies, moment)];
}

/** What may have become of an annotation in a newer version. */
export function resolveIn(store: ReadableStore, annotation: Annotation, newer: Newer): Resolution {
  return resolveAnchor(alignmentOf(store, olderText(store, annotation), newer), annotation.segments);
}

/** The two versions that were compared last: texts never change, and a queue asks for the same two again and again. */
let lastAligned: { readonly key: string; readonly alignment: Alignment } | undefined;

function alignmentOf(store: ReadableStore, older: Newer, newer: Newer): Alignment {
  const key = `${store.file} ${older.id} ${newer.id}`;
  if (lastAligned?.key === key) return lastAligned.alignment;
  refuseAltered(store, [older.id, newer.id]);
  lastAligned = { key, alignment: alignTexts(older.text, newer.text) };
  return lastAligned.alignment;
}

/** Throws `Refusal` where the text of an article is not what was imported: what differs would be the disk’s doing, and no author’s. */
export function refuseAltered(store: ReadableStore, ids: readonly string[]): void {
  const titles = ids
    .filter((id) => store.articles.isAltered(id))
    .map((id) => store.articles.find(id)?.record.title ?? id);
  if (titles.length > 0)
    throw new Refusal('damaged', `These versions cannot be compared. ${alteredSentence(titles)}`);
}

function olderText(store: ReadableStore, { articleId: id }: Annotation): Newer {
  return { id, text: store.articles.text(id) ?? '' };
}

/** Who marked it and when stays with the mark; who carried it over is who changed it last. */
function carried(
  store: ReadableStore,
  alignment: Alignment,
  annotation: Annotation,
  articleId: string,
  place: readonly Range[],
  how: How,
  { at, by }: Moment,
): Annotation {
  // True because the attributes are those of the same tag.
  const after = {
    ...annotation,
    ...carryTo(alignment, annotation, place),
    id: newId(),
    articleId,
    origin: { kind: 'revision', of: annotation.id, how },
    updatedBy: by,
    updatedAt: at,
  } as Annotation;
  const isSame = after.segments.every(({ exact }, index) => exact === annotation.segments[index]?.exact);
  if (isSame) return after;
  // Other words, such as another number, are read as when they were marked, unless a person had set something.
  const read = keepRead(store, annotation, { ...after, attributes: annotation.attributes } as Annotation);
  return read.attributes === annotation.attributes ? after : { ...read, note: annotation.note };
}

/** The same link between what its two ends were carried over to, if both were. */
function copyLink(
  store: ReadableStore,
  link: Link,
  made: ReadonlyMap<string, Annotation>,
  moment: Moment,
): readonly Change[] {
  const [from, to] = [made.get(link.from), made.get(link.to)];
  if (!from || !to) return [];
  const copy = { type: link.type, from: from.id, to: to.id };
  return store.links.has(copy) ? [] : [linkCreation(copy, moment)];
}
