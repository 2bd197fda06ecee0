import * as z from 'zod';
import { Id } from './id.ts';

/** What a person has confirmed to be one thing: figures of one entity, property and unit, such as “killed, ferry”. */
export const Series = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  entity: z.string().max(1000).nullable(),
  property: z.string().max(1000).nullable(),
  unit: z.string().max(100).nullable(),
  /** A total that only grows. */
  cumulative: z.boolean(),
  /** Its figures, by the ids of their annotations, in ascending order; one that was removed may still be named. */
  figures: z.array(Id).max(100_000),
});
export type Series = Readonly<z.infer<typeof Series>>;
