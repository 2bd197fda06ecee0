import type { Annotation } from '../annotation.ts';
import type { Scheme } from './scheme.ts';

type Quote = Extract<Annotation, { readonly tag: 'quote' }>['attributes'];

export const quoteType: Scheme<NonNullable<Quote['type']>> = {
  name: 'Type of quote',
  about: 'Whether the words are the speaker’s own.',
  source: 'PARC 3.0 (Pareti, 2016) and DirectQuote (Zhang and Liu, 2022)',
  isCoded: false,
  codes: {
    direct: { label: 'direct', meaning: 'The speaker’s own words, in quotation marks.' },
    indirect: { label: 'indirect', meaning: 'What was said, in the author’s words: “he said that …”.' },
    mixed: {
      label: 'mixed',
      meaning: 'The author’s words with some of the speaker’s own in quotation marks.',
    },
  },
};
