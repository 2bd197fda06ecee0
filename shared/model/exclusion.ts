import * as z from 'zod';
import { Id } from './id.ts';

/** A figure that a person leaves out of every comparison, and why; the annotation stays. Its id is that of the annotation. */
export const Exclusion = z.strictObject({ id: Id, reason: z.string().min(1).max(10_000) });
export type Exclusion = Readonly<z.infer<typeof Exclusion>>;
