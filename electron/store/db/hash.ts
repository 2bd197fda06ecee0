import { hash } from 'node:crypto';

/** SHA-256 in lowercase hexadecimal; a text is hashed as its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}

const ofFiles = new WeakMap<Uint8Array, string>();

/**
 * SHA-256 of the bytes of a file, which must never change: they are hashed once, however many articles come from the file.
 */
export function sha256OfFile(bytes: Uint8Array): string {
  const known = ofFiles.get(bytes);
  if (known !== undefined) return known;
  const found = sha256(bytes);
  ofFiles.set(bytes, found);
  return found;
}

/** JSON with sorted keys and without spaces: equal values give equal texts, whatever order they were built in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** Writing a sorted copy in one go takes half the time of writing part by part. No key of ours looks like a number. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const sorted: Record<string, unknown> = {};
  // True because it is an object and no list.
  const items = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(items).sort()) sorted[key] = inOrder(items[key]);
  return sorted;
}
