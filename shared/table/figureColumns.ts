import { amountWords } from '../model/attributeWords.ts';
import { daysOf } from '../model/calendar.ts';
import { modifierLabel } from '../model/codes/figure.ts';
import type { Tag } from '../model/tag.ts';
import { type Column, joined } from './column.ts';
import type { AnswerFacts } from './facts.ts';
import { writeInterval } from './interval.ts';

const tags: readonly Tag[] = ['figure'];

export const intervalColumn: Column = {
  id: 'interval',
  label: 'Interval',
  kind: 'interval',
  tags,
  read: (facts) => {
    const { lower = null, upper = null, modifiers = [] } = figureOf(facts) ?? {};
    return writeInterval({ lower, upper, isApproximate: modifiers.includes('IsApproximate') });
  },
};

/** “more than 11,000”, “about 120 km”. */
export const valueColumn: Column = {
  id: 'value',
  label: 'Value',
  kind: 'words',
  tags,
  read: (facts) => {
    const figure = figureOf(facts);
    const amount = figure && amountWords(figure);
    if (!figure || amount === undefined) return null;
    const isApproximate = figure.modifiers?.includes('IsApproximate') ?? false;
    return isApproximate && figure.lower && figure.upper ? `about ${amount}` : amount;
  },
  sortedAs: intervalColumn,
};

export const entityColumn: Column = {
  id: 'entity',
  label: 'Entity',
  kind: 'words',
  tags,
  read: (facts) => wordsOf(figureOf(facts)?.measuredEntity),
};

export const propertyColumn: Column = {
  id: 'property',
  label: 'Property',
  kind: 'words',
  tags,
  read: (facts) => wordsOf(figureOf(facts)?.measuredProperty),
};

/** An ISO 8601 date or interval, as precise as it is known. */
export const asOfColumn: Column = {
  id: 'asOf',
  label: 'As of',
  kind: 'day',
  tags,
  read: (facts) => figureOf(facts)?.asOf?.date ?? null,
};

/** What a table can say of a figure: its value in words, and its bounds as numbers in columns of their own. */
export const figureColumns: readonly Column[] = [
  valueColumn,
  intervalColumn,
  {
    id: 'lower',
    label: 'Lower bound',
    kind: 'number',
    tags,
    read: (facts) => figureOf(facts)?.lower?.value ?? null,
  },
  {
    id: 'lowerInclusive',
    label: 'Lower bound included',
    kind: 'words',
    tags,
    read: (facts) => yesOrNo(figureOf(facts)?.lower?.inclusive),
  },
  {
    id: 'upper',
    label: 'Upper bound',
    kind: 'number',
    tags,
    read: (facts) => figureOf(facts)?.upper?.value ?? null,
  },
  {
    id: 'upperInclusive',
    label: 'Upper bound included',
    kind: 'words',
    tags,
    read: (facts) => yesOrNo(figureOf(facts)?.upper?.inclusive),
  },
  {
    id: 'unit',
    label: 'Unit',
    kind: 'words',
    tags,
    read: (facts) => figureOf(facts)?.unit ?? null,
  },
  {
    id: 'modifiers',
    label: 'Modifiers',
    kind: 'words',
    tags,
    read: (facts) => {
      const figure = figureOf(facts);
      return figure && joined((figure.modifiers ?? []).map((code) => modifierLabel(code, figure)));
    },
  },
  entityColumn,
  propertyColumn,
  {
    id: 'qualifier',
    label: 'Qualifier',
    kind: 'words',
    tags,
    read: (facts) => wordsOf(figureOf(facts)?.qualifier),
  },
  asOfColumn,
  {
    id: 'asOfWords',
    label: 'As of, in words',
    kind: 'words',
    tags,
    read: (facts) => figureOf(facts)?.asOf?.segment?.exact ?? null,
  },
  {
    id: 'asOfFrom',
    label: 'As of, from',
    kind: 'day',
    tags,
    read: (facts) => daysOf(figureOf(facts)?.asOf?.date ?? '')?.from ?? null,
  },
  {
    id: 'asOfTo',
    label: 'As of, to',
    kind: 'day',
    tags,
    read: (facts) => daysOf(figureOf(facts)?.asOf?.date ?? '')?.to ?? null,
  },
];

function figureOf({ annotation }: AnswerFacts) {
  return annotation.tag === 'figure' ? annotation.attributes : null;
}

function yesOrNo(is: boolean | undefined): string | null {
  return is === undefined ? null : is ? 'yes' : 'no';
}

function wordsOf(words: string | { readonly exact: string } | undefined): string | null {
  return (typeof words === 'object' ? words.exact : words) ?? null;
}
