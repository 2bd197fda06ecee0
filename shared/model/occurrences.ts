import * as z from 'zod';
import { Id } from './id.ts';

/** What marking words everywhere would do. */
export const Occurrences = z.strictObject({
  /** Those in which the words stand, the one they were picked in first. */
  articles: z.array(
    z.strictObject({
      id: Id,
      /** How many would be marked. */
      count: z.int(),
      /** How many are marked already, the original aside. */
      known: z.int(),
      /** Some of those that would be marked, in their sentences. */
      samples: z.array(z.strictObject({ before: z.string(), words: z.string(), after: z.string() })),
    }),
  ),
});
export type Occurrences = z.infer<typeof Occurrences>;
