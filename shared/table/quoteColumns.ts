import { quoteType } from '../model/codes/quote.ts';
import type { Tag } from '../model/tag.ts';
import { type Column, joined } from './column.ts';

const tags: readonly Tag[] = ['quote'];

export const speakerColumn: Column = {
  id: 'speaker',
  label: 'Speaker',
  kind: 'words',
  tags,
  read: ({ speakers }) => joined(speakers),
};

export const addresseeColumn: Column = {
  id: 'addressee',
  label: 'Addressee',
  kind: 'words',
  tags,
  read: ({ addressees }) => joined(addressees),
};

export const quoteTypeColumn: Column = {
  id: 'quoteType',
  label: 'Type of quote',
  kind: 'words',
  tags,
  read: ({ annotation }) => {
    const type = annotation.tag === 'quote' ? annotation.attributes.type : undefined;
    return type === undefined ? null : quoteType.codes[type].label;
  },
};

export const cueColumn: Column = {
  id: 'cue',
  label: 'Cue',
  kind: 'words',
  tags: ['claim', 'quote'],
  read: ({ annotation }) =>
    annotation.tag === 'claim' || annotation.tag === 'quote'
      ? (annotation.attributes.cue?.exact ?? null)
      : null,
};

/** What a table can say of a quote; a claim has a cue, too. */
export const quoteColumns: readonly Column[] = [speakerColumn, addresseeColumn, quoteTypeColumn, cueColumn];
