import type { Annotation } from '../../shared/model/annotation.ts';
import { type AttributeName, attributeLabel } from '../../shared/model/attributeLabels.ts';

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

/** A trait as people call it, "source reliability: B"; of the values each stays the code that it is. */
export function traitInWords(trait: string): string {
  const [key = ''] = trait.split(':', 1);
  return isAttribute(key) ? attributeLabel[key] + trait.slice(key.length) : trait;
}

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
