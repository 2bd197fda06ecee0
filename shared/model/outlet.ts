import * as z from 'zod';
import { foldText } from '../text/fold.ts';
import { Id } from './id.ts';

/** What an outlet is, in the order in which lists of choices show it. */
const outletKinds = [
  'agency',
  'newspaper',
  'broadcaster',
  'stateMedia',
  'official',
  'organisation',
  'social',
  'other',
] as const;
export type OutletKind = (typeof outletKinds)[number];

/** As the window says it. */
export const outletKindLabel: Readonly<Record<OutletKind, string>> = {
  agency: 'agency',
  newspaper: 'newspaper',
  broadcaster: 'broadcaster',
  stateMedia: 'state media',
  official: 'official source',
  organisation: 'organisation',
  social: 'social media',
  other: 'other',
};

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

/** What the names of an outlet are compared by: case, accents, width and white space at the ends do not count. */
export function outletKey(name: string): string {
  return foldText(name, 'base').text.trim();
}
