import type { Annotation } from '../annotation.ts';
import type { Scheme } from './scheme.ts';

type Figure = Extract<Annotation, { readonly tag: 'figure' }>['attributes'];

export const modifier: Scheme<NonNullable<Figure['modifiers']>[number]> = {
  name: 'Modifiers',
  about: 'What kind of number it is; as many as apply.',
  source: 'MeasEval (SemEval-2021, task 8)',
  isCoded: false,
  codes: {
    IsApproximate: { label: 'approximate', meaning: 'About so much: “about”, “nearly”, “some”.' },
    IsCount: { label: 'count', meaning: 'A number of things that can be counted, without a unit.' },
    IsRange: { label: 'range', meaning: 'From one number to another, or open to one side: “over 11,000”.' },
    IsList: { label: 'list', meaning: 'Several single values: “2, 3 and 5 days”.' },
    IsMean: { label: 'mean', meaning: 'An average.' },
    IsMedian: { label: 'median', meaning: 'The value in the middle.' },
    IsMin: { label: 'minimum', meaning: 'The least of several values.' },
    IsMax: { label: 'maximum', meaning: 'The greatest of several values.' },
  },
};
