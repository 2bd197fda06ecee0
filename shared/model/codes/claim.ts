import type { Annotation } from '../annotation.ts';
import type { Scheme } from './scheme.ts';

type Claim = Extract<Annotation, { readonly tag: 'claim' }>['attributes'];
type Factuality = NonNullable<Claim['factuality']>;
type Band = NonNullable<NonNullable<Claim['hedge']>['band']>;

export const claimer: Scheme<NonNullable<Claim['claimer']>> = {
  name: 'Claimer',
  about: 'Who makes the claim. If an actor makes it, add a link instead.',
  source: 'NewsClaims (Reddy and others, 2022)',
  isCoded: false,
  codes: {
    author: {
      label: 'the author',
      meaning: 'The article makes the claim itself and names no one else as its source.',
    },
  },
};

export const stance: Scheme<NonNullable<Claim['stance']>> = {
  name: 'Stance',
  about: 'Whether the claimer says the claim is true.',
  source: 'NewsClaims (Reddy and others, 2022)',
  isCoded: false,
  codes: {
    affirm: { label: 'affirmed', meaning: 'The claimer says it is true.' },
    refute: { label: 'denied', meaning: 'The claimer says it is not true.' },
  },
};

export const factuality: Scheme<Factuality> = {
  name: 'Factuality',
  about: 'How firmly the source’s words commit it to the event; not what really happened.',
  source: 'FactBank (Saurí and Pustejovsky, 2009)',
  isCoded: true,
  codes: {
    'CT+': { label: 'certain', meaning: 'According to the source, it is certainly true.' },
    'PR+': { label: 'probable', meaning: 'According to the source, it is probably true.' },
    'PS+': { label: 'possible', meaning: 'According to the source, it is possibly true.' },
    'CT-': { label: 'certainly not', meaning: 'According to the source, it is certainly not true.' },
    'PR-': { label: 'probably not', meaning: 'According to the source, it is probably not true.' },
    'PS-': { label: 'possibly not', meaning: 'According to the source, it is possibly not true.' },
    CTu: {
      label: 'certain, but not which way',
      meaning: 'The source knows whether it is true, but the text does not say which.',
    },
    Uu: {
      label: 'uncommitted',
      meaning: 'The source does not know, or does not commit itself either way.',
    },
  },
};

export const likelihood: Scheme<Band> = {
  name: 'Likelihood',
  about: 'How likely the author’s hedge makes the claim, in seven bands.',
  source: 'ICD 203, Analytic Standards (US Intelligence Community, 2015)',
  isCoded: false,
  codes: {
    'almost-no-chance': {
      label: 'almost no chance',
      meaning: '1 to 5 per cent; ICD 203 also says “remote”.',
    },
    'very-unlikely': {
      label: 'very unlikely',
      meaning: '5 to 20 per cent; ICD 203 also says “highly improbable”.',
    },
    unlikely: { label: 'unlikely', meaning: '20 to 45 per cent; ICD 203 also says “improbable”.' },
    'roughly-even': {
      label: 'roughly even chance',
      meaning: '45 to 55 per cent; ICD 203 also says “roughly even odds”.',
    },
    likely: { label: 'likely', meaning: '55 to 80 per cent; ICD 203 also says “probable”.' },
    'very-likely': {
      label: 'very likely',
      meaning: '80 to 95 per cent; ICD 203 also says “highly probable”.',
    },
    'almost-certain': {
      label: 'almost certain',
      meaning: '95 to 99 per cent; ICD 203 also says “nearly certain”.',
    },
  },
};
