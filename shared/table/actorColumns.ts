import { actorType, mention, metonymy } from '../model/codes/actor.ts';
import { codeName } from '../model/codes/scheme.ts';
import { countryName } from '../model/countries.ts';
import { isSector, sectorWords } from '../model/sectors.ts';
import type { Tag } from '../model/tag.ts';
import type { Column } from './column.ts';
import type { AnswerFacts } from './facts.ts';

const tags: readonly Tag[] = ['actor'];

export const entryColumn: Column = {
  id: 'entry',
  label: 'Actor entry',
  kind: 'words',
  tags,
  read: ({ entry }) => entry?.name ?? null,
};

/** The mention’s own type, else that of its entry. */
export const actorTypeColumn: Column = {
  id: 'actorType',
  label: 'Type of actor',
  kind: 'code',
  tags,
  read: (facts) => {
    const type = mentionOf(facts)?.type ?? facts.entry?.type ?? null;
    return type && codeName(actorType, type);
  },
};

export const sectorColumn: Column = {
  id: 'sector',
  label: 'Sector',
  kind: 'code',
  tags,
  read: ({ entry }) => {
    const sector = entry?.sector ?? null;
    return sector !== null && isSector(sector) ? `${sector} ${sectorWords[sector]}` : sector;
  },
};

export const countryColumn: Column = {
  id: 'country',
  label: 'Country',
  kind: 'words',
  tags,
  read: ({ entry }) => {
    const country = entry?.country ?? null;
    return country && (countryName(country) ?? country);
  },
};

export const mentionColumn: Column = {
  id: 'mention',
  label: 'Mentioned',
  kind: 'code',
  tags,
  read: (facts) => {
    const level = mentionOf(facts)?.mention;
    return level === undefined ? null : codeName(mention, level);
  },
};

/** What a table can say of an actor: of the mention, and of the entry it points to. */
export const actorColumns: readonly Column[] = [
  entryColumn,
  actorTypeColumn,
  sectorColumn,
  countryColumn,
  mentionColumn,
  {
    id: 'metonymy',
    label: 'Refers to',
    kind: 'words',
    tags,
    read: (facts) => {
      const stands = mentionOf(facts)?.metonymy;
      return stands === undefined ? null : metonymy.codes[stands ? 'yes' : 'no'].label;
    },
  },
];

function mentionOf({ annotation }: AnswerFacts) {
  return annotation.tag === 'actor' ? annotation.attributes : null;
}
