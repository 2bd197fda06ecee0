import * as z from 'zod';
import { Id } from './id.ts';

/** A query that a person has saved under a name; `query` is its one line of text. */
export const Question = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  query: z.string().max(10_000),
});
export type Question = Readonly<z.infer<typeof Question>>;
