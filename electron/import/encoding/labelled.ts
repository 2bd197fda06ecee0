import { isUtf8 } from 'node:buffer';
import { charactersOf } from './singleBytes.ts';

/** Encodings in which two bytes of a character may happen to be one of UTF-8. */
const wide = /^(?:euc-|gb|big5|shift_jis|johab)/;

/** Encodings that have nothing to do with UTF-8, or are it. */
const apart = /^(?:utf-|iso-2022-|hz-)/;

/** How many characters must be UTF-8 before a label is not believed, where each could be by chance. */
const beyondChance = 3;

/**
 * True for UTF-8 under another label, as scripts write it that save a page again: all of it is valid UTF-8 with characters beyond
 * ASCII, which texts in one byte a character never are, and those in two bytes hardly ever.
 */
export function isUtf8Labelled(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === 'utf-8' || apart.test(encoding) || !isUtf8(bytes)) return false;
  let two = 0;
  let more = 0;
  for (const byte of bytes) {
    if (byte >= 0xe0) more += 1;
    else if (byte >= 0xc0) two += 1;
  }
  return wide.test(encoding) ? more >= beyondChance || two >= 3 * beyondChance : two + more > 0;
}

/** Letters of Ukrainian in KOI8-U that are lines of boxes in KOI8-R (RFC 2319). */
const ukrainian: ReadonlySet<number> = new Set([0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd]);

/** True for bytes in which these are next to letters of KOI8, as parts of boxes never are: what calls itself KOI8-R is KOI8-U. */
export function isUkrainianKoi8(bytes: Uint8Array): boolean {
  const isLetter = (byte: number | undefined) => byte !== undefined && byte >= 0xc0;
  return bytes.some(
    (byte, at) => ukrainian.has(byte) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])),
  );
}

/** How much of a text is looked at, in UTF-16 code units. */
const looked = 65_536;

/**
 * True for a text that was UTF-8, was read as windows-1252 or windows-1251 by another program, and was saved so (“Ã©” for “é”): in most of
 * its lines the characters beyond ASCII, as bytes, are UTF-8.
 */
export function isEncodedTwice(text: string): boolean {
  const seen = text.slice(0, looked);
  // Asked of every text: of nearly all, the pairs say that it was not.
  const likely = ['windows-1252', 'windows-1251'].filter((encoding) => hasPairs(seen, encoding));
  if (likely.length === 0) return false;
  const lines = seen.split('\n').filter((line) => /[^\0-\u007f]/.test(line));
  return likely.some((encoding) => {
    const twice = lines.filter((line) => isUtf8Within(line, encoding)).length;
    return twice > 0 && twice >= lines.length / 2;
  });
}

function isUtf8Within(line: string, encoding: string): boolean {
  const bytes = bytesIn(line, encoding);
  return bytes !== null && isUtf8(bytes);
}

/** Whether more pairs of characters than by chance are a first and a second byte of UTF-8. */
function hasPairs(text: string, encoding: string): boolean {
  let count = 0;
  for (const _pair of text.matchAll(pairsIn(encoding))) {
    count += 1;
    if (count >= beyondChance) return true;
  }
  return false;
}

const pairs = new Map<string, RegExp>();

function pairsIn(encoding: string): RegExp {
  const present = pairs.get(encoding);
  if (present) return present;
  const units = [...reversed(encoding)];
  const oneOf = (from: number, to: number): string =>
    `[${units
      .filter(([, byte]) => byte >= from && byte < to)
      .map(([unit]) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join('')}]`;
  const made = new RegExp(oneOf(0xc2, 0xf5) + oneOf(0x80, 0xc0), 'g');
  pairs.set(encoding, made);
  return made;
}

function bytesIn(line: string, encoding: string): Uint8Array | null {
  const known = reversed(encoding);
  const bytes = new Uint8Array(line.length);
  for (let at = 0; at < line.length; at += 1) {
    const byte = known.get(line.charCodeAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

const tables = new Map<string, ReadonlyMap<number, number>>();

function reversed(encoding: string): ReadonlyMap<number, number> {
  const present = tables.get(encoding);
  if (present) return present;
  const made = new Map([...charactersOf(encoding).entries()].map(([byte, unit]) => [unit, byte] as const));
  tables.set(encoding, made);
  return made;
}
