import * as z from 'zod';
import { AnnotationStatus, Origin } from '../model/annotation.ts';
import { Article } from '../model/article.ts';
import { attributesByTag } from '../model/attributes.ts';
import { Id, Instant } from '../model/id.ts';
import { Link } from '../model/link.ts';
import { Offset } from '../model/segment.ts';
import { tags } from '../model/tag.ts';
import type { PackedAnnotation } from './packing.ts';

const ByAndAt = z.tuple([z.string().min(1), Instant]);

/** An annotation as it crosses, see `packing.ts`. */
const Packed: z.ZodType<PackedAnnotation> = z.strictObject({
  id: Id,
  tag: z.enum(tags),
  at: z.array(Offset).min(2),
  attributes: z.union(Object.values(attributesByTag)).optional(),
  note: z.string().min(1).optional(),
  status: AnnotationStatus.optional(),
  origin: Origin.optional(),
  created: ByAndAt,
  updated: ByAndAt.optional(),
});

/** Where an annotation comes in the order of the text: UTF-16 code units, half-open, and its id. */
export const TextPlace = z.strictObject({ start: Offset, end: Offset, id: Id });

/** An article with all that a window shows of it. */
export const OpenedArticle = z.strictObject({
  article: Article,
  /** The text is not what was imported: the disk has changed it. */
  isAltered: z.boolean(),
  /** In text order. */
  annotations: z.array(Packed),
  links: z.array(Link),
  /** The text that stood at the top of the view, in UTF-16 code units. */
  scrollOffset: Offset,
});

/** A part of it, a thousand annotations or so, and with the last one all else. */
export const PartOfArticle = z.strictObject({
  annotations: OpenedArticle.shape.annotations,
  /** Null where more annotations follow. */
  rest: OpenedArticle.omit({ annotations: true }).nullable(),
});
