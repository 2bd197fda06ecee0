import * as z from 'zod';
import {
  ActorAttributes,
  ActorType,
  ClaimAttributes,
  FigureAttributes,
  QuoteAttributes,
} from './attributes.ts';
import { Id, Instant } from './id.ts';
import { Segment } from './segment.ts';

/** Only accepted annotations count and are exported by default. */
export const AnnotationStatus = z.enum(['accepted', 'suggested', 'rejected']);

/** Where an annotation came from: a person, a suggester, a file of another tool, or an older version of the article. */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('human') }),
  z.strictObject({
    kind: z.literal('suggestion'),
    suggester: z.string().min(1),
    version: z.string().min(1),
    /** The rule of `shared/suggest/rules.ts`, how likely it is right (0 to 1), and why, in words. */
    rule: z.string().min(1).optional(),
    score: z.number().min(0).max(1).optional(),
    reason: z.string().min(1).optional(),
    /** Of an actor: the entry that accepting it points to, finds by this name, or makes. */
    entry: z
      .strictObject({ id: Id.optional(), name: z.string().min(1), type: ActorType.nullable() })
      .optional(),
    /** Of a figure: its words without what bounds it (“11,000 soldiers” of “over 11,000 soldiers”). */
    core: z.string().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('import'), format: z.string().min(1), fileName: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('revision'),
    /** The annotation of the older version; it may have gone since. */
    of: Id,
    /** Carried over by itself (exact, moved), confirmed by a person where it was proposed, or placed by hand. */
    how: z.enum(['exact', 'moved', 'confirmed', 'placed']),
  }),
]);
export type Origin = Readonly<z.infer<typeof Origin>>;

const shared = {
  id: Id,
  articleId: Id,
  /** In text order, not overlapping each other; offsets in UTF-16 code units, half-open. */
  segments: z.array(Segment).min(1),
  /** Up to 32 characters before the first segment. */
  prefix: z.string(),
  /** Up to 32 characters after the last segment. */
  suffix: z.string(),
  note: z.string().min(1).nullable(),
  status: AnnotationStatus,
  origin: Origin,
  createdBy: z.string().min(1),
  createdAt: Instant,
  updatedBy: z.string().min(1),
  updatedAt: Instant,
};

/** One mark: a tag, one or more segments of an article's text, attributes, a note. */
export const Annotation = z.discriminatedUnion('tag', [
  z.strictObject({ ...shared, tag: z.literal('claim'), attributes: ClaimAttributes }),
  z.strictObject({ ...shared, tag: z.literal('actor'), attributes: ActorAttributes }),
  z.strictObject({ ...shared, tag: z.literal('figure'), attributes: FigureAttributes }),
  z.strictObject({ ...shared, tag: z.literal('quote'), attributes: QuoteAttributes }),
]);
export type Annotation = Readonly<z.infer<typeof Annotation>>;
