import type { Annotation } from '../model/annotation.ts';
import { describeAnchor } from './describe.ts';

/**
 * An annotation on its way to a page that has the article's text: what the text says itself, and what most annotations
 * have in common, is left out. Ten thousand are a quarter as long, and so sooner written, sent and read.
 */
export interface PackedAnnotation extends Pick<Annotation, 'id' | 'tag'> {
  /** Start and end of each segment in turn, in UTF-16 code units. */
  readonly at: readonly number[];
  /** Where there are any. */
  readonly attributes?: Annotation['attributes'] | undefined;
  readonly note?: string | undefined;
  /** Where it is not accepted. */
  readonly status?: Annotation['status'] | undefined;
  /** Where it was not made by hand. */
  readonly origin?: Annotation['origin'] | undefined;
  /** By whom and when. */
  readonly created: readonly [by: string, at: string];
  /** Where it was changed since. */
  readonly updated?: readonly [by: string, at: string] | undefined;
}

/** Leaves out of an annotation what `unpack` finds in the article's text. */
export function pack(annotation: Annotation): PackedAnnotation {
  const at = annotation.segments.flatMap(({ start, end }) => [start, end]);
  return packed({ ...annotation, at });
}

/** What is known of an annotation besides its words, and its place as it is packed. */
type Known = Omit<Annotation, 'articleId' | 'segments' | 'prefix' | 'suffix'> & Pick<PackedAnnotation, 'at'>;

/** Leaves out what most annotations have in common. */
export function packed(known: Known): PackedAnnotation {
  const { id, tag, at, attributes, note, status, origin } = known;
  const isChanged = known.updatedAt !== known.createdAt || known.updatedBy !== known.createdBy;
  return {
    id,
    tag,
    at,
    attributes: isEmpty(attributes) ? undefined : attributes,
    note: note ?? undefined,
    status: status === 'accepted' ? undefined : status,
    origin: origin.kind === 'human' ? undefined : origin,
    created: [known.createdBy, known.createdAt],
    updated: isChanged ? [known.updatedBy, known.updatedAt] : undefined,
  };
}

function isEmpty(attributes: object): boolean {
  for (const _ in attributes) return false;
  return true;
}

/** The annotation as it was before `pack`, its quotes and its context taken from the article's text. */
export function unpack(
  article: { readonly id: string; readonly text: string },
  packed: PackedAnnotation,
): Annotation {
  const {
    id,
    tag,
    at,
    attributes = {},
    note = null,
    status = 'accepted',
    created,
    updated = created,
  } = packed;
  const ranges = Array.from({ length: at.length / 2 }, (_, index) => ({
    start: at[2 * index] ?? 0,
    end: at[2 * index + 1] ?? 0,
  }));
  const annotation = {
    id,
    articleId: article.id,
    tag,
    ...describeAnchor(article.text, ranges),
    attributes,
    note,
    status,
    origin: packed.origin ?? { kind: 'human' },
    createdBy: created[0],
    createdAt: created[1],
    updatedBy: updated[0],
    updatedAt: updated[1],
  };
  // True because tag and attributes come from one annotation.
  return annotation as Annotation;
}
