/**
 * Whole numbers in the place of strings: a word and a feature are known by 32 bits, so that nothing is built or compared
 * while a text is read. Two of 200,000 words fall together once in 40,000 times that a strange word is looked up.
 */

/** The number of a word as it is written; FNV-1a over its UTF-16 code units, mixed at the end. */
export function hashWord(word: string): number {
  return hashUnits(word, 0, word.length);
}

/** The number of a part of a word, `[from, to)` in UTF-16 code units. */
export function hashUnits(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The number of the bytes before `end`: of bytes that were damaged it is hardly ever the same. */
export function hashBytes(bytes: Uint8Array, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return mixed(hash);
}

/** The number of a feature: of what kind it is, and its value. */
export function hashFeature(kind: number, value: number): number {
  return mixed(Math.imul(value, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca6b));
}

/** Two values as one. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x2c1b3c6d) ^ (b + 0x7f4a7c15 + (a << 6) + (a >>> 2))) | 0;
}

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}
