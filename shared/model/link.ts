import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { Id, Instant } from './id.ts';
import { type Tag, tagLabel } from './tag.ts';

export const LinkType = z.enum([
  'speaker',
  'addressee',
  'claimer',
  'quantifies',
  'measures',
  'supports',
  'contradicts',
  'repeats',
]);
export type LinkType = z.infer<typeof LinkType>;

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

/** Which tags each link may join, from → to. */
export const linkTable: Record<LinkType, { readonly from: Tag; readonly to: Tag }> = {
  speaker: { from: 'quote', to: 'actor' },
  addressee: { from: 'quote', to: 'actor' },
  claimer: { from: 'claim', to: 'actor' },
  quantifies: { from: 'figure', to: 'claim' },
  measures: { from: 'figure', to: 'actor' },
  supports: { from: 'claim', to: 'claim' },
  contradicts: { from: 'claim', to: 'claim' },
  repeats: { from: 'claim', to: 'claim' },
};

/** Says whether the table allows this link; a refusal names the links it does allow between the two tags. */
export function checkLink(type: LinkType, from: Tag, to: Tag): Result<void> {
  const allowed = linkTable[type];
  if (allowed.from === from && allowed.to === to) return ok(undefined);
  const others = LinkType.options.filter(
    (other) => linkTable[other].from === from && linkTable[other].to === to,
  );
  const hint =
    others.length > 0
      ? `between these two you can use ${others.join(', ')}`
      : `nothing links ${withArticle(from)} to ${withArticle(to)}`;
  return fail(
    'invalid-input',
    `“${type}” goes from ${tagLabel[allowed.from]} to ${tagLabel[allowed.to]}, not from ${tagLabel[from]} to ${tagLabel[to]}: ${hint}.`,
  );
}

function withArticle(tag: Tag): string {
  return `${tag === 'actor' ? 'an' : 'a'} ${tagLabel[tag].toLowerCase()}`;
}
