import * as z from 'zod';

/** The four tags, in the order of their keys 1 to 4. */
export const tags = ['claim', 'actor', 'figure', 'quote'] as const;
export const Tag = z.enum(tags);
export type Tag = z.infer<typeof Tag>;

/** The English name of a tag, as buttons, lists and assistive technology say it. */
export const tagLabel: Record<Tag, string> = {
  claim: 'Claim',
  actor: 'Actor',
  figure: 'Figure',
  quote: 'Quote',
};

/** How many annotations of each tag. */
export const TagCounts = z.strictObject({
  claim: z.int().nonnegative(),
  actor: z.int().nonnegative(),
  figure: z.int().nonnegative(),
  quote: z.int().nonnegative(),
});
export type TagCounts = Readonly<z.infer<typeof TagCounts>>;
