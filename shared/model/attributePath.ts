import type { AttributeName } from './attributeLabels.ts';

/** Where a value is in an annotation's attributes: an attribute, or one part of it. */
export interface AttributePath {
  readonly name: AttributeName;
  readonly part?: 'segment' | 'band' | 'date';
}

/** The value at a path; undefined where there is none. */
export function valueAt(attributes: object, { name, part }: AttributePath): unknown {
  const value = partOf(attributes, name);
  return part === undefined ? value : partOf(value, part);
}

/** What to change to put a value at a path, or to remove it with null; other parts of the attribute stay. */
export function patchAt(
  attributes: object,
  { name, part }: AttributePath,
  value: unknown,
): Readonly<Record<string, unknown>> {
  if (part === undefined) return { [name]: value };
  const others = Object.entries(partOf(attributes, name) ?? {}).filter(([key]) => key !== part);
  const parts = value === null ? others : [...others, [part, value]];
  return { [name]: parts.length === 0 ? null : Object.fromEntries(parts) };
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
