import * as z from 'zod';
import { Id } from './id.ts';
import { pairVerdicts } from './pairVerdict.ts';

/**
 * What a person has decided about two claims, or two figures; `a` is the smaller id. A verdict that is a link holds as long as there is such a link
 * between the two, “nothing” always; a pair is not proposed again while its verdict holds.
 */
export const Pair = z.strictObject({ id: Id, a: Id, b: Id, verdict: z.enum(pairVerdicts) });
export type Pair = Readonly<z.infer<typeof Pair>>;
