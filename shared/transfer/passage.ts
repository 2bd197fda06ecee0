import * as z from 'zod';

/** A part of a file that may be taken into the text of an article or left out of it; a file's passages are all that it holds. */
export const Passage = z.strictObject({
  /** Its place in the reading order of the file, from 0. */
  id: z.int().nonnegative(),
  /** What it is, where it is not plainly the article: “Around the article”, “Hidden”, “Comments”. */
  label: z.string().min(1).max(100).nullable(),
  text: z.string(),
  isTaken: z.boolean(),
});
export type Passage = Readonly<z.infer<typeof Passage>>;
