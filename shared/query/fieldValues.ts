import { actorType } from '../model/codes/actor.ts';
import { factuality, likelihood, stance } from '../model/codes/claim.ts';
import {
  checkWorthiness,
  confidence,
  credibility,
  reliability,
  verification,
} from '../model/codes/judgement.ts';
import { quoteType } from '../model/codes/quote.ts';
import type { Scheme } from '../model/codes/scheme.ts';
import type { CodeField, Having } from './query.ts';

/** One of the values that a field may have, as it is typed (without quotation marks), and what it says. */
export interface FieldValue {
  readonly value: string;
  readonly gloss: string;
}

/** The codes of each field that has codes. */
export const codesOf: Readonly<Record<CodeField, readonly FieldValue[]>> = {
  hedge: valuesOf(likelihood),
  factuality: valuesOf(factuality),
  reliability: valuesOf(reliability),
  credibility: valuesOf(credibility),
  verification: valuesOf(verification),
  confidence: valuesOf(confidence),
  stance: valuesOf(stance),
  type: [...valuesOf(actorType), ...valuesOf(quoteType)],
  worth: valuesOf(checkWorthiness),
};

/** What `has:` and `no:` ask about, in the middle of a sentence. */
export const havingLabel: Readonly<Record<Having, string>> = {
  note: 'note',
  link: 'link',
  type: 'type',
  grade: 'grade',
  reliability: 'source reliability',
  credibility: 'information credibility',
  verification: 'verification',
  confidence: 'confidence',
  hedge: 'hedge',
  factuality: 'factuality',
  stance: 'stance',
  claimer: 'claimer',
  speaker: 'speaker',
  cue: 'cue',
  entry: 'actor entry',
  value: 'value',
  unit: 'unit',
  entity: 'measured entity',
  property: 'measured property',
  asof: 'as-of date',
  published: 'date of publication',
  outlet: 'outlet',
  author: 'author',
  label: 'label',
  lang: 'language',
  address: 'address',
};

/** What `has:` and `no:` ask of the article; all else they ask of the annotation. */
export const articleHavings: ReadonlySet<Having> = new Set([
  'published',
  'outlet',
  'author',
  'label',
  'lang',
  'address',
]);

function valuesOf(scheme: Scheme): readonly FieldValue[] {
  return Object.entries(scheme.codes).map(([value, { label }]) => ({ value, gloss: label }));
}
