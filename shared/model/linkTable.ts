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
  'via',
] as const;
export type LinkType = (typeof linkTypes)[number];

/** The tags of the two ends of a link. */
export interface LinkEnds {
  readonly from: Tag;
  readonly to: Tag;
}

/** Statements that are joined with their like. */
const likeWithLike: readonly LinkEnds[] = [
  { from: 'claim', to: 'claim' },
  { from: 'figure', to: 'figure' },
];

/** Which tags each link may join, from → to. A type that starts at a tag in one pair ends at it in no other but its own. */
export const linkTable: Readonly<Record<LinkType, readonly LinkEnds[]>> = {
  speaker: [{ from: 'quote', to: 'actor' }],
  addressee: [{ from: 'quote', to: 'actor' }],
  claimer: [{ from: 'claim', to: 'actor' }],
  quantifies: [{ from: 'figure', to: 'claim' }],
  measures: [{ from: 'figure', to: 'actor' }],
  supports: likeWithLike,
  contradicts: likeWithLike,
  repeats: likeWithLike,
  /** From who said something to whoever passed it on: nested sources as in FactBank. */
  via: [{ from: 'actor', to: 'actor' }],
};

/** Whether the table lets a type join these tags. */
export function joins(type: LinkType, from: Tag, to: Tag): boolean {
  return linkTable[type].some((ends) => ends.from === from && ends.to === to);
}

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
  via: 'passes on',
};

/** Says whether the table allows this link; a refusal names the links it does allow between the two tags. */
export function checkLink(type: LinkType, from: Tag, to: Tag): Result<void> {
  if (joins(type, from, to)) return ok(undefined);
  const allowed = linkTable[type].map((ends) => `from ${tagLabel[ends.from]} to ${tagLabel[ends.to]}`);
  const others = linkTypes.filter((other) => joins(other, from, to));
  const hint =
    others.length > 0
      ? `between these two you can use ${others.join(', ')}`
      : `nothing links ${withArticle(from)} to ${withArticle(to)}`;
  return fail(
    'invalid-input',
    `“${type}” goes ${allowed.join(' or ')}, not from ${tagLabel[from]} to ${tagLabel[to]}: ${hint}.`,
  );
}
