import type * as z from 'zod';
import { isStorable } from '../actions/apply.ts';

/** Values by their names, some of which may hold others. */
type Fields = Readonly<Record<string, unknown>>;

/** What could be made of a row, null for nothing, and the names of what was left out of it or made it unusable. */
export interface Repaired<T> {
  readonly value: T | null;
  readonly leftOut: readonly string[];
}

/** In how many rounds parts of a thing, such as single attributes, give way; in as many more, only the whole thing. */
const maxRounds = 40;

/**
 * Makes of what was found something that fits its schema and can be stored: what does not fit gives way to its substitute, and an
 * attribute is left out. Nothing comes of it where something does not fit that has no substitute, or whose substitute does not fit.
 */
export function repair<T>(schema: z.ZodType<T>, found: Fields, substitutes: Fields): Repaired<T> {
  let value: Fields = found;
  const leftOut = new Set<string>();
  const giveWay = ([name, inner]: readonly string[]): boolean => {
    if (name === undefined) return false;
    const label = inner === undefined || name === 'aliases' ? name : `${name}.${inner}`;
    if (leftOut.has(label)) return false;
    leftOut.add(label);
    value = without(value, name, inner, substitutes);
    return name === 'attributes' || Object.hasOwn(substitutes, name);
  };
  for (let round = 0; round < 2 * maxRounds; round += 1) {
    const parsed = parseStorable(schema, value);
    if (parsed.value !== null) return { value: parsed.value, leftOut: [...leftOut] };
    const [first = []] = parsed.misfits;
    const leaving = round < maxRounds ? parsed.misfits : [first.slice(0, 1)];
    if (!leaving.every(giveWay)) break;
  }
  return { value: null, leftOut: [...leftOut] };
}

/** The value where it fits and can be stored; else the paths of some of what does not. */
function parseStorable<T>(
  schema: z.ZodType<T>,
  value: Fields,
): { readonly value: T | null; readonly misfits: readonly (readonly string[])[] } {
  const misfits = findUnstorable(value);
  if (misfits.length > 0) return { value: null, misfits };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, misfits: [] };
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String) ?? [];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  return { value: null, misfits: keys.length > 0 ? keys.map((key) => [...path, key]) : [path] };
}

function without(value: Fields, name: string, inner: string | undefined, substitutes: Fields): Fields {
  const substitute = substitutes[name];
  if (inner === undefined || !isFields(value[name])) return { ...value, [name]: substitute };
  const { [inner]: _, ...rest } = value[name];
  // A key such as “constructor” is in every object.
  const hasOwn = isFields(substitute) && Object.hasOwn(substitute, inner);
  return { ...value, [name]: hasOwn ? { ...rest, [inner]: substitute[inner] } : rest };
}

function findUnstorable(value: Fields): readonly (readonly string[])[] {
  return Object.entries(value).flatMap(([name, one]) => {
    if (canBeStored(one)) return [];
    const inner = isFields(one) ? Object.keys(one).filter((key) => !canBeStored(one[key])) : [];
    return inner.length === 0 ? [[name]] : inner.map((key) => [name, key]);
  });
}

function canBeStored(value: unknown): boolean {
  try {
    return isStorable(value);
  } catch (error) {
    // It is nested deeper than anything can be read.
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON in a column, which may hold anything: null where there is none, undefined where it is not JSON. */
export function parseLoosely(json: unknown): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(String(json));
  } catch {
    return undefined;
  }
}
