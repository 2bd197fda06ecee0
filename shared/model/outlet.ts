import * as z from 'zod';
import { Id } from './id.ts';
import { outletKinds } from './outletKind.ts';

/** What is known of an outlet: the articles that name it, by its name or an alias, are those that it published. */
export const Outlet = z.strictObject({
  id: Id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  kind: z.enum(outletKinds).nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'it must be an ISO 3166-1 code such as KR')
    .nullable(),
  /** Its usual reliability as a source: Admiralty code (NATO AJP-2.1). */
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(),
  note: z.string().min(1).nullable(),
});
export type Outlet = Readonly<z.infer<typeof Outlet>>;
