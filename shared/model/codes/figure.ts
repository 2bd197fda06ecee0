import type { Annotation } from '../annotation.ts';
import type { Scheme } from './scheme.ts';

type Figure = Extract<Annotation, { readonly tag: 'figure' }>['attributes'];

export const modifier: Scheme<NonNullable<Figure['modifiers']>[number]> = {
  name: 'Modifiers',
  about: 'What kind of number it is. Choose all that apply.',
  source: 'MeasEval (SemEval-2021, task 8)',
  isCoded: false,
  codes: {
    IsApproximate: { label: 'approximate', meaning: 'An approximate number: “about”, “nearly”, “some”.' },
    IsCount: { label: 'count', meaning: 'A whole number of countable things, without a unit.' },
    IsRange: {
      label: 'lower or upper bound, or range',
      meaning: 'Only a lower bound, “over 11,000”; only an upper bound; or from one number to another.',
    },
    IsList: { label: 'list', meaning: 'Several single values: “2, 3 and 5 days”.' },
    IsMean: { label: 'mean', meaning: 'An average.' },
    IsMedian: { label: 'median', meaning: 'The value in the middle.' },
    IsMin: { label: 'minimum', meaning: 'The smallest of several values.' },
    IsMax: { label: 'maximum', meaning: 'The largest of several values.' },
  },
};

/** A modifier as it reads on a figure: a range that is open to one side is a lower or an upper bound. */
export function modifierLabel(
  code: NonNullable<Figure['modifiers']>[number],
  { lower, upper }: Pick<Figure, 'lower' | 'upper'>,
): string {
  if (code !== 'IsRange') return modifier.codes[code].label;
  if (Boolean(lower) === Boolean(upper)) return 'range';
  return lower ? 'lower bound' : 'upper bound';
}

const killedOrInjured = { code: 'killedOrInjured', label: 'killed or injured' } as const;

/** A measured property as people read it: “killed or injured” for its code; other words are as they were written. */
export const propertyLabel = (words: string): string =>
  words === killedOrInjured.code ? killedOrInjured.label : words;

/** A measured property as it is stored, of the words that a person wrote. */
export const propertyOfLabel = (words: string): string =>
  words.toLowerCase() === killedOrInjured.label ? killedOrInjured.code : words;
