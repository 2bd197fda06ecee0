import { lowerBound } from '../lists.ts';
/** Converts offsets of one text between UTF-16 code units (inside the app) and code points (in files). */
export interface OffsetMap {
  /** The text's length in code points. */
  readonly codePoints: number;
  /** UTF-16 offset → code points. The offset must lie in the text and not split a surrogate pair. */
  readonly toCodePoints: (utf16: number) => number;
  /** Code points → UTF-16 offset. The offset must lie in the text. */
  readonly toUtf16: (codePoints: number) => number;
}

/** Builds the map once per text: the identity for a text without astral characters, else a binary search. */
export function makeOffsetMap(text: string): OffsetMap {
  const astral = findAstral(text);
  if (astral.length === 0) {
    return { codePoints: text.length, toCodePoints: identity, toUtf16: identity };
  }
  return {
    codePoints: text.length - astral.length,
    toCodePoints: (utf16) => utf16 - lowerBound(astral.length, (i) => at(astral, i) < utf16),
    toUtf16: (codePoints) => codePoints + lowerBound(astral.length, (i) => at(astral, i) - i < codePoints),
  };
}

/** How many code points a text has: what a person would call its characters, more or less. */
export function countCodePoints(text: string): number {
  return text.length - findAstral(text).length;
}

/** True when the UTF-16 offset is between the two halves of a surrogate pair. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** UTF-16 offsets of the first halves of all surrogate pairs, in order. */
function findAstral(text: string): readonly number[] {
  const found: number[] = [];
  // `u` is left out on purpose: the pattern is about code units.
  const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;
  for (let match = pairs.exec(text); match !== null; match = pairs.exec(text)) found.push(match.index);
  return found;
}

const identity = (offset: number): number => offset;
const at = (list: readonly number[], index: number): number => list[index] ?? Number.POSITIVE_INFINITY;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
