import type { Annotation } from './annotation.ts';

type AttributesOf<T extends Annotation['tag']> = Extract<Annotation, { readonly tag: T }>['attributes'];
type KeyOf<T> = T extends unknown ? keyof T : never;

/** The name of one of an annotation's attributes. */
export type AttributeName = KeyOf<AttributesOf<Annotation['tag']>>;

/** What people call each attribute, in the middle of a sentence. */
export const attributeLabel: Readonly<Record<AttributeName, string>> = {
  claimer: 'claimer',
  stance: 'stance',
  factuality: 'factuality',
  hedge: 'hedge',
  cue: 'cue',
  sourceReliability: 'source reliability',
  informationCredibility: 'information credibility',
  analystConfidence: 'confidence',
  verification: 'verification',
  checkWorthiness: 'whether it is worth checking',
  type: 'type',
  mention: 'type of mention',
  metonymy: 'reference (place or government)',
  actorEntryId: 'actor entry',
  lower: 'lower bound',
  upper: 'upper bound',
  unit: 'unit',
  modifiers: 'modifiers',
  measuredEntity: 'measured entity',
  measuredProperty: 'measured property',
  qualifier: 'qualifier',
  asOf: 'as-of date',
};
