import type { Annotation } from '../../model/annotation.ts';
import { attributesByTag } from '../../model/attributes.ts';
import type { Segment } from '../../model/segment.ts';
import type { Tag } from '../../model/tag.ts';
import type { ForeignValue } from './foreign.ts';

/**
 * An annotation's attributes as other tools can hold them, one plain value each under our own name: a hedge by its band,
 * an as-of by its date, a bound as `>11000` or `>=11000` (lower) and `<5` or `<=5` (upper), words of the article by their
 * text. Which words of the article they are is not in it (`own.ts` is for that).
 */
export function flatAttributes({ attributes }: Annotation): Readonly<Record<string, ForeignValue>> {
  const flat = Object.entries(attributes).map(([name, value]) => [name, flatten(name, value)] as const);
  // True because what has no plain value was filtered out.
  return Object.fromEntries(flat.filter(([, value]) => value !== undefined)) as Record<string, ForeignValue>;
}

/** A plain value under one of our names → the attribute's own value, or undefined where it does not fit the tag. */
export function unflatten(tag: Tag, name: string, value: ForeignValue): unknown {
  const { shape } = attributesByTag[tag];
  if (!Object.hasOwn(shape, name)) return undefined;
  // True because the name was just found among the shape's keys.
  const schema = shape[name as keyof typeof shape] as {
    safeParse(input: unknown): { success: boolean; data?: unknown };
  };
  for (const candidate of candidates(name, value)) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success && parsed.data !== undefined) return parsed.data;
  }
  return undefined;
}

function flatten(name: string, value: unknown): ForeignValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length > 0 ? value.map(String) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('exact' in value) return (value as Segment).exact;
  if ('band' in value) return String(value.band);
  if ('date' in value) return String(value.date);
  if ('inclusive' in value && 'value' in value) {
    return `${name === 'lower' ? '>' : '<'}${value.inclusive ? '=' : ''}${String(value.value)}`;
  }
  return undefined;
}

/** What a plain value may stand for, the likeliest first. */
function candidates(name: string, value: ForeignValue): readonly unknown[] {
  if (Array.isArray(value)) return [value];
  const text = String(value).trim();
  if (name === 'hedge') return [{ band: text }, { band: text.toLowerCase().replace(/[ _]/g, '-') }];
  if (name === 'asOf') return [{ date: text }];
  if (name === 'modifiers') return [text.split(/[\s,;|]+/).filter((part) => part !== '')];
  if (name === 'lower' || name === 'upper') return [bound(text)];
  if (name === 'metonymy')
    return [value, /^(true|yes|1)$/i.test(text) || (/^(false|no|0)$/i.test(text) ? false : undefined)];
  return [text, text.toLowerCase(), text.toUpperCase()];
}

function bound(text: string): unknown {
  const parts = /^([<>]?)(=?)\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  return parts && { value: parts[3], inclusive: parts[1] === '' || parts[2] === '=' };
}
