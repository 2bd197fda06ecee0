import type { Particular } from './particulars.ts';

/** What a person may change on an article, in the order in which sentences name it. */
export const articleFields = [
  'title',
  'publisher',
  'author',
  'url',
  'publishedAt',
  'language',
  'status',
  'labels',
  'note',
] as const satisfies readonly (Particular | 'status' | 'labels' | 'note')[];
export type ArticleField = (typeof articleFields)[number];

/** What people call each of them, in the middle of a sentence. */
export const articleFieldLabel: Readonly<Record<ArticleField, string>> = {
  title: 'title',
  publisher: 'outlet',
  author: 'author',
  url: 'address',
  publishedAt: 'date',
  language: 'language',
  status: 'status',
  labels: 'labels',
  note: 'note',
};
