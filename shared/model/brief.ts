import * as z from 'zod';
import { Id } from './id.ts';
import { tags } from './tag.ts';

/** An annotation of some article in few words, as lists of links and of claims show it. */
export const Brief = z.strictObject({
  id: Id,
  tag: z.enum(tags),
  /** The marked words, cut after 200 UTF-16 code units. */
  words: z.string(),
  articleId: Id,
  articleTitle: z.string(),
});
export type Brief = Readonly<z.infer<typeof Brief>>;
