import type { Tag } from '../model/tag.ts';
import {
  actorColumns,
  actorTypeColumn,
  countryColumn,
  entryColumn,
  mentionColumn,
  sectorColumn,
} from './actorColumns.ts';
import { articleColumns, outletColumn, publishedColumn, titleColumn } from './articleColumns.ts';
import { claimColumns, claimerColumn, gradeColumn, verificationColumn } from './claimColumns.ts';
import type { Column } from './column.ts';
import {
  linksColumn,
  noteColumn,
  provenanceColumns,
  sentenceColumn,
  tagColumn,
  wordsColumn,
} from './commonColumns.ts';
import type { AnswerFacts } from './facts.ts';
import {
  asOfColumn,
  entityColumn,
  figureColumns,
  intervalColumn,
  propertyColumn,
  valueColumn,
} from './figureColumns.ts';
import { addresseeColumn, cueColumn, quoteColumns, quoteTypeColumn, speakerColumn } from './quoteColumns.ts';

/** Every column that a table of annotations can have, in the order in which a whole table has them. */
export const columns: readonly Column[] = [
  tagColumn,
  wordsColumn,
  outletColumn,
  publishedColumn,
  titleColumn,
  ...figureColumns,
  ...claimColumns,
  ...quoteColumns,
  ...actorColumns,
  sentenceColumn,
  noteColumn,
  linksColumn,
  ...articleColumns,
  ...provenanceColumns,
];

/** The column with this id. */
export function findColumn(id: string): Column | undefined {
  return columns.find((column) => column.id === id);
}

/** The columns of a table until a person chooses others, when its annotations carry one tag, or several. */
export const usualColumns: Readonly<Record<Tag | 'several', readonly Column[]>> = {
  claim: [
    wordsColumn,
    claimerColumn,
    gradeColumn,
    verificationColumn,
    publishedColumn,
    outletColumn,
    titleColumn,
  ],
  actor: [
    wordsColumn,
    entryColumn,
    actorTypeColumn,
    sectorColumn,
    countryColumn,
    mentionColumn,
    publishedColumn,
    outletColumn,
    titleColumn,
  ],
  figure: [
    valueColumn,
    intervalColumn,
    entityColumn,
    propertyColumn,
    asOfColumn,
    publishedColumn,
    outletColumn,
    claimerColumn,
    gradeColumn,
    titleColumn,
  ],
  quote: [
    wordsColumn,
    speakerColumn,
    addresseeColumn,
    quoteTypeColumn,
    cueColumn,
    publishedColumn,
    outletColumn,
    titleColumn,
  ],
  several: [tagColumn, wordsColumn, publishedColumn, outletColumn, titleColumn, noteColumn],
};

/** What is in a column: see `ColumnKind` for how it is written; null where nothing is known. */
export function cellOf(facts: AnswerFacts, column: Column): string | null {
  return column.tags.includes(facts.annotation.tag) ? column.read(facts) : null;
}
