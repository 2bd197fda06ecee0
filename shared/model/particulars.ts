/** The particulars of an article that a person may change. */
export const particulars = ['title', 'publisher', 'author', 'url', 'publishedAt', 'language'] as const;
export type Particular = (typeof particulars)[number];
