import * as z from 'zod';
import { Id } from './id.ts';
import { Range } from './segment.ts';

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
      /** Where those are that would be marked, in text order (UTF-16 code units); fewer where there are too many to be marked at once. */
      ranges: z.array(Range),
    }),
  ),
});
export type Occurrences = z.infer<typeof Occurrences>;

/** Words of an article in their sentence, of which a part is left out where it is long. */
export const InSentence = z.strictObject({ before: z.string(), words: z.string(), after: z.string() });
export type InSentence = z.infer<typeof InSentence>;
