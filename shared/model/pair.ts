import * as z from 'zod';
import { Id } from './id.ts';

/** What a person may say of two statements. */
export const pairVerdicts = ['contradicts', 'supports', 'repeats', 'nothing'] as const;
export type PairVerdict = (typeof pairVerdicts)[number];

/** What a person has decided about two claims, or two figures: such a pair is never proposed again. `a` is the smaller id. */
export const Pair = z.strictObject({ id: Id, a: Id, b: Id, verdict: z.enum(pairVerdicts) });
export type Pair = Readonly<z.infer<typeof Pair>>;
