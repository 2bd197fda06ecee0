import type { Annotation } from '../annotation.ts';
import type { Scheme } from './scheme.ts';

type Actor = Extract<Annotation, { readonly tag: 'actor' }>['attributes'];

const ace = 'ACE 2005, guidelines for entities (Linguistic Data Consortium)';

export const actorType: Scheme<NonNullable<Actor['type']>> = {
  name: 'Type of actor',
  about: 'What kind of thing the words name.',
  source: ace,
  isCoded: true,
  codes: {
    PER: { label: 'person', meaning: 'One human being, or a group of them.' },
    ORG: { label: 'organisation', meaning: 'A company, agency, party, army or any other organised group.' },
    GPE: {
      label: 'country or place with a government',
      meaning: 'A country, state or city with its people and its government.',
    },
    LOC: { label: 'location', meaning: 'A place without a government: a river, a region, a border.' },
    FAC: { label: 'facility', meaning: 'Something built: an airport, a bridge, a base.' },
    VEH: { label: 'vehicle', meaning: 'Something that carries people or goods.' },
    WEA: { label: 'weapon', meaning: 'Something used to harm or destroy.' },
  },
};

export const mention: Scheme<NonNullable<Actor['mention']>> = {
  name: 'Type of mention',
  about: 'How the words refer to the actor.',
  source: ace,
  isCoded: true,
  codes: {
    NAM: { label: 'by name', meaning: 'A proper name: “Pyongyang”, “NIS”.' },
    NOM: { label: 'by description', meaning: 'A common noun: “the agency”, “a spokesman”.' },
    PRO: { label: 'by pronoun', meaning: 'A pronoun: “he”, “they”, “which”.' },
  },
};

export const metonymy: Scheme<'yes' | 'no'> = {
  name: 'Refers to',
  about: 'Whether a place name stands for its government, which linguists call metonymy.',
  source: ace,
  isCoded: false,
  codes: {
    yes: { label: 'its government', meaning: '“Pyongyang said” means the government there.' },
    no: { label: 'the place itself', meaning: '“In Pyongyang” means the city.' },
  },
};
