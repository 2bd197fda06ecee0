import * as z from 'zod';
import { Id, Instant } from './id.ts';
import { linkTypes } from './linkTable.ts';

export const LinkType = z.enum(linkTypes);

/** A typed, directed relation between two annotations. */
export const Link = z.strictObject({
  id: Id,
  type: LinkType,
  from: Id,
  to: Id,
  createdBy: z.string().min(1),
  createdAt: Instant,
});
export type Link = Readonly<z.infer<typeof Link>>;
