import { exactOf } from '../model/extent.ts';
import { linkedBy } from '../model/linkTable.ts';
import { tagLabel, tags } from '../model/tag.ts';
import { shortened } from '../text/shortened.ts';
import { type Column, joined } from './column.ts';

/** As much of a linked annotation’s words as a cell repeats, in UTF-16 code units. */
const maxLinkedWords = 200;

export const tagColumn: Column = {
  id: 'tag',
  label: 'Tag',
  kind: 'words',
  tags,
  read: ({ annotation }) => tagLabel[annotation.tag],
};

export const wordsColumn: Column = {
  id: 'words',
  label: 'Words',
  kind: 'words',
  isLong: true,
  tags,
  read: ({ annotation }) => exactOf(annotation),
};

export const sentenceColumn: Column = {
  id: 'sentence',
  label: 'Sentence',
  kind: 'words',
  isLong: true,
  tags,
  read: ({ sentence }) => sentence,
};

export const noteColumn: Column = {
  id: 'note',
  label: 'Note',
  kind: 'words',
  isLong: true,
  tags,
  read: ({ annotation }) => annotation.note,
};

/** “contradicts “the bridge holds” (Ferry goes down)”, “quantified by …”. */
export const linksColumn: Column = {
  id: 'links',
  label: 'Links',
  kind: 'words',
  isLong: true,
  tags,
  read: ({ links }) =>
    joined(
      links.map(
        ({ type, isFrom, words, title }) =>
          `${isFrom ? type : linkedBy[type]} “${shortened(words, maxLinkedWords)}” (${title})`,
      ),
    ),
};

/** Who made it, when, and where it lies: what evidence is found again by; and of what was suggested, by which rule and why. */
export const provenanceColumns: readonly Column[] = [
  {
    id: 'status',
    label: 'Status',
    kind: 'words',
    tags,
    read: ({ annotation }) => annotation.status,
  },
  {
    id: 'annotator',
    label: 'Annotator',
    kind: 'words',
    tags,
    read: ({ annotation }) => annotation.createdBy,
  },
  {
    id: 'created',
    label: 'Created',
    kind: 'instant',
    tags,
    read: ({ annotation }) => annotation.createdAt,
  },
  {
    id: 'start',
    label: 'Start (code points)',
    kind: 'number',
    tags,
    read: ({ places }) => String(places[0]?.start ?? 0),
  },
  {
    id: 'end',
    label: 'End (code points)',
    kind: 'number',
    tags,
    read: ({ places }) => String(places.at(-1)?.end ?? 0),
  },
  {
    id: 'parts',
    label: 'Parts',
    kind: 'number',
    tags,
    read: ({ places }) => String(places.length),
  },
  {
    id: 'rule',
    label: 'Suggested by',
    kind: 'words',
    tags,
    read: ({ annotation: { origin } }) =>
      origin.kind === 'suggestion' ? (origin.rule ?? origin.suggester) : null,
  },
  {
    id: 'score',
    label: 'Score (0 to 1)',
    kind: 'number',
    tags,
    read: ({ annotation: { origin } }) =>
      origin.kind === 'suggestion' && origin.score !== undefined ? String(origin.score) : null,
  },
  {
    id: 'reason',
    label: 'Reason',
    kind: 'words',
    isLong: true,
    tags,
    read: ({ annotation: { origin } }) => (origin.kind === 'suggestion' ? (origin.reason ?? null) : null),
  },
];
