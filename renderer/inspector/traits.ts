import type { Annotation } from '../../shared/model/annotation.ts';
import { type AttributeName, attributeLabel } from '../../shared/model/attributeLabels.ts';
import { actorType, mention, metonymy } from '../../shared/model/codes/actor.ts';
import { claimer, factuality, likelihood, stance } from '../../shared/model/codes/claim.ts';
import { modifier } from '../../shared/model/codes/figure.ts';
import {
  checkWorthiness,
  confidence,
  credibility,
  reliability,
  verification,
} from '../../shared/model/codes/judgement.ts';
import { quoteType } from '../../shared/model/codes/quote.ts';
import { codeName, type Scheme } from '../../shared/model/codes/scheme.ts';

const noTraits: readonly string[] = [];

/**
 * What an annotation's attributes say, as a person can ask for it: each key, and each value that is one of a few,
 * "factuality" and "factuality: PR+". Bounds, words of the article and ids are no such values.
 */
export function traitsOf({ attributes }: Annotation): readonly string[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(attributes);
  if (entries.length === 0) return noTraits;
  return entries.flatMap(([key, value]) => [
    key,
    ...(key.endsWith('Id') ? [] : valuesOf(value)).map((name) => `${key}: ${name}`),
  ]);
}

/** A trait as people call it, with what a code means: "source reliability: B usually reliable". */
export function traitInWords(trait: string): string {
  const [key = ''] = trait.split(':', 1);
  if (!isAttribute(key)) return trait;
  const value = trait.slice(key.length + 2);
  if (value === '') return attributeLabel[key];
  const scheme = schemesOf[key]?.find(({ codes }) => Object.hasOwn(codes, value));
  return `${attributeLabel[key]}: ${scheme ? codeName(scheme, value) : value}`;
}

/** The codes of each attribute that has some; a type is an actor's or a quote's. */
const schemesOf: Readonly<Partial<Record<AttributeName, readonly Scheme[]>>> = {
  claimer: [claimer],
  stance: [stance],
  factuality: [factuality],
  hedge: [likelihood],
  sourceReliability: [reliability],
  informationCredibility: [credibility],
  analystConfidence: [confidence],
  verification: [verification],
  checkWorthiness: [checkWorthiness],
  type: [actorType, quoteType],
  mention: [mention],
  metonymy: [metonymy],
  modifiers: [modifier],
};

function isAttribute(key: string): key is AttributeName {
  return Object.hasOwn(attributeLabel, key);
}

function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  const isBand = typeof value === 'object' && value !== null && 'band' in value;
  return isBand ? valuesOf(value.band) : [];
}
