import type * as z from 'zod';
import { isStorable } from '../actions/apply.ts';

/** Values by their names, some of which may hold others. */
type Fields = Readonly<Record<string, unknown>>;

/** What could be made of a row, and the names of what was left out of it. */
export interface Repaired<T> {
  readonly value: T;
  readonly leftOut: readonly string[];
}

/** More rounds than there are things in a row that can be wrong. */
const maxRounds = 40;

/**
 * Makes of what was found something that fits its schema and can be stored: what does not fit gives way to its substitute, and an
 * attribute is left out. Null where something does not fit that has no substitute, or whose substitute does not fit.
 */
export function repair<T>(schema: z.ZodType<T>, found: Fields, substitutes: Fields): Repaired<T> | null {
  let value: Fields = found;
  const leftOut = new Set<string>();
  const giveWay = (path: readonly PropertyKey[]): boolean => {
    const [name, inner] = path.map(String);
    if (name === undefined) return false;
    const label = inner === undefined || name === 'aliases' ? name : `${name}.${inner}`;
    if (leftOut.has(label)) return false;
    leftOut.add(label);
    value = without(value, name, inner, substitutes);
    return name === 'attributes' || name in substitutes;
  };
  for (let round = 0; round < maxRounds; round += 1) {
    const bad = findUnstorable(value);
    if (bad) {
      if (!giveWay(bad)) return null;
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return { value: parsed.data, leftOut: [...leftOut] };
    const [issue] = parsed.error.issues;
    const path =
      issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue?.path;
    if (!path || !giveWay(path)) return null;
  }
  return null;
}

function without(value: Fields, name: string, inner: string | undefined, substitutes: Fields): Fields {
  const substitute = substitutes[name];
  if (inner === undefined || !isFields(value[name])) return { ...value, [name]: substitute };
  const { [inner]: _, ...rest } = value[name];
  const hasOwn = isFields(substitute) && inner in substitute;
  return { ...value, [name]: hasOwn ? { ...rest, [inner]: substitute[inner] } : rest };
}

function findUnstorable(value: Fields): readonly string[] | null {
  for (const [name, one] of Object.entries(value)) {
    if (isStorable(one)) continue;
    if (!isFields(one)) return [name];
    const inner = Object.keys(one).find((key) => !isStorable(one[key]));
    return inner === undefined ? [name] : [name, inner];
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
