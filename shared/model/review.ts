import * as z from 'zod';
import { Id } from './id.ts';

/**
 * An annotation of an older version that could not be carried over by itself: it waits for a person, or was left with
 * the older version. Once it is placed there is an annotation instead, and the review is over.
 */
export const Review = z.strictObject({
  id: Id,
  /** Of the older version. */
  annotationId: Id,
  /** The newer version, in which it is to be placed. */
  articleId: Id,
  state: z.enum(['waiting', 'left']),
});
export type Review = Readonly<z.infer<typeof Review>>;
