/** The four tags, in the order of their keys 1 to 4. (This file has no schema in it: the page needs only the words.) */
export const tags = ['claim', 'actor', 'figure', 'quote'] as const;
export type Tag = (typeof tags)[number];

/** The English name of a tag, as buttons, lists and assistive technology say it. */
export const tagLabel: Record<Tag, string> = {
  claim: 'Claim',
  actor: 'Actor',
  figure: 'Figure',
  quote: 'Quote',
};

/** “an actor”. */
export function withArticle(tag: Tag): string {
  return `${tag === 'actor' ? 'an' : 'a'} ${tagLabel[tag].toLowerCase()}`;
}

/** How many annotations of each tag. */
export type TagCounts = Readonly<Record<Tag, number>>;
