import * as z from 'zod';
import { ActorType } from './attributes.ts';
import { Id } from './id.ts';

/** One real-world actor in the ledger, to which actor annotations (mentions) point. */
export const ActorEntry = z.strictObject({
  id: Id,
  name: z.string().min(1),
  type: ActorType.nullable(),
  /** PLOVER primary and secondary sector codes, for example GOV, MIL, SPY. */
  sector: z
    .string()
    .regex(/^[A-Z]{3}$/, 'it must be a PLOVER sector code such as GOV')
    .nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'it must be an ISO 3166-1 code such as KR')
    .nullable(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'it must be a Wikidata id such as Q884')
    .nullable(),
  aliases: z.array(z.string().min(1)),
  note: z.string().min(1).nullable(),
});
export type ActorEntry = Readonly<z.infer<typeof ActorEntry>>;
