import { articleStatusLabel } from '../model/articleStatus.ts';
import { reliability } from '../model/codes/judgement.ts';
import { codeName } from '../model/codes/scheme.ts';
import { countryName } from '../model/countries.ts';
import { outletKindLabel } from '../model/outletKind.ts';
import { tags } from '../model/tag.ts';
import { type Column, joined } from './column.ts';
import type { AnswerFacts } from './facts.ts';

const entryOf = ({ outlet }: AnswerFacts) => outlet?.entry ?? null;

export const outletColumn: Column = {
  id: 'outlet',
  label: 'Outlet',
  kind: 'words',
  tags,
  read: ({ outlet }) => outlet?.name ?? null,
};

export const titleColumn: Column = {
  id: 'title',
  label: 'Article',
  kind: 'words',
  isLong: true,
  tags,
  read: ({ article }) => article.title,
};

/** The day as the article has it, without a time of day: outlets date what they publish by their own clock. */
export const publishedColumn: Column = {
  id: 'published',
  label: 'Published',
  kind: 'day',
  tags,
  read: ({ article }) => article.source.publishedAt?.split('T')[0] ?? null,
};

/** What else a table can say of an annotation’s article. */
export const articleColumns: readonly Column[] = [
  {
    id: 'outletKind',
    label: 'Kind of outlet',
    kind: 'words',
    tags,
    read: (facts) => {
      const kind = entryOf(facts)?.kind ?? null;
      return kind && outletKindLabel[kind];
    },
  },
  {
    id: 'outletCountry',
    label: 'Outlet’s country',
    kind: 'words',
    tags,
    read: (facts) => {
      const country = entryOf(facts)?.country ?? null;
      return country && (countryName(country) ?? country);
    },
  },
  {
    id: 'outletReliability',
    label: 'Outlet’s usual reliability',
    kind: 'code',
    tags,
    read: (facts) => {
      const usual = entryOf(facts)?.reliability ?? null;
      return usual && codeName(reliability, usual);
    },
  },
  {
    id: 'author',
    label: 'Author',
    kind: 'words',
    tags,
    read: ({ article }) => article.source.author,
  },
  {
    id: 'address',
    label: 'Address',
    kind: 'words',
    tags,
    read: ({ article }) => article.source.url,
  },
  {
    id: 'language',
    label: 'Language',
    kind: 'words',
    tags,
    read: ({ article }) => article.language,
  },
  {
    id: 'labels',
    label: 'Labels',
    kind: 'words',
    tags,
    read: ({ article }) => joined(article.labels ?? []),
  },
  {
    id: 'articleStatus',
    label: 'Article status',
    kind: 'words',
    tags,
    read: ({ article }) => articleStatusLabel[article.status ?? 'toDo'],
  },
];
