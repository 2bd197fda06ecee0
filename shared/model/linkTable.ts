import { fail, ok, type Result } from '../result.ts';
import { type Tag, tagLabel, withArticle } from './tag.ts';

/** Every type of link. (This file has no schema in it: the page needs the table too.) */
export const linkTypes = [
  'speaker',
  'addressee',
  'claimer',
  'quantifies',
  'measures',
  'supports',
  'contradicts',
  'repeats',
] as const;
export type LinkType = (typeof linkTypes)[number];

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

/** What each type of link is called at the annotation that it leads to. */
export const linkedBy: Readonly<Record<LinkType, string>> = {
  speaker: 'speaker of',
  addressee: 'addressee of',
  claimer: 'claimer of',
  quantifies: 'quantified by',
  measures: 'measured by',
  supports: 'supported by',
  contradicts: 'contradicted by',
  repeats: 'repeated by',
};

/** Says whether the table allows this link; a refusal names the links it does allow between the two tags. */
export function checkLink(type: LinkType, from: Tag, to: Tag): Result<void> {
  const allowed = linkTable[type];
  if (allowed.from === from && allowed.to === to) return ok(undefined);
  const others = linkTypes.filter((other) => linkTable[other].from === from && linkTable[other].to === to);
  const hint =
    others.length > 0
      ? `between these two you can use ${others.join(', ')}`
      : `nothing links ${withArticle(from)} to ${withArticle(to)}`;
  return fail(
    'invalid-input',
    `“${type}” goes from ${tagLabel[allowed.from]} to ${tagLabel[allowed.to]}, not from ${tagLabel[from]} to ${tagLabel[to]}: ${hint}.`,
  );
}
