import type { Range } from '../model/segment.ts';
import { splitsSurrogatePair } from './offsets.ts';
import { segmentGraphemes } from './segmenters.ts';

/** What a selection made by hand becomes: outer white space gone, whole grapheme clusters; null when nothing is left. */
export function selectionToSegment(text: string, selection: Range): Range | null {
  const trimmed = trimWhitespace(text, selection);
  return trimmed && snapToGraphemes(text, trimmed);
}

/** The range (UTF-16, half-open) without white space at its ends, or null when it holds nothing else. */
export function trimWhitespace(text: string, range: Range): Range | null {
  let start = Math.max(0, range.start);
  let end = Math.min(text.length, range.end);
  while (start < end && isWhitespace(text, start)) start += 1;
  while (start < end && isWhitespace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** Grows a range (UTF-16, half-open) outward to grapheme clusters (UAX #29), looking only at its surroundings. */
export function snapToGraphemes(text: string, range: Range): Range {
  return { start: clusterAt(text, range.start).start, end: clusterAt(text, range.end).end };
}

/** The next boundary between grapheme clusters after a UTF-16 offset; the text's end where there is none. */
export function nextCluster(text: string, offset: number): number {
  return clusterAt(text, Math.min(offset + 1, text.length)).end;
}

/** The boundary between grapheme clusters before a UTF-16 offset; 0 where there is none. */
export function previousCluster(text: string, offset: number): number {
  return clusterAt(text, Math.max(offset - 1, 0)).start;
}

/** The farthest that the look-around goes for a sure boundary, in UTF-16 code units. */
const reach = 1024;

/** The grapheme cluster that holds an offset; `start` equals `end` where the offset is a boundary already. */
function clusterAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  if (offset <= 0 || offset >= text.length || isSureBoundary(text, offset))
    return { start: offset, end: offset };
  const from = sureBoundaryBefore(text, offset);
  const to = sureBoundaryAfter(text, offset);
  const cluster = segmentGraphemes(text.slice(from, to)).containing(offset - from);
  if (cluster === undefined || from + cluster.index === offset) return { start: offset, end: offset };
  return { start: from + cluster.index, end: from + cluster.index + cluster.segment.length };
}

function sureBoundaryBefore(text: string, offset: number): number {
  const limit = Math.max(0, offset - reach);
  let place = offset - 1;
  while (place > limit && !isSureBoundary(text, place)) place -= 1;
  return splitsSurrogatePair(text, place) ? place - 1 : place;
}

function sureBoundaryAfter(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + reach);
  let place = offset + 1;
  while (place < limit && !isSureBoundary(text, place)) place += 1;
  return splitsSurrogatePair(text, place) ? place + 1 : place;
}

/**
 * Whether no cluster goes across an offset, as far as the characters beside it say so: what stands for itself begins
 * a new cluster after anything of its like, and after marks unless one of them asks for the next consonant.
 */
function isSureBoundary(text: string, offset: number): boolean {
  if (kindOf(text.charCodeAt(offset)) !== inert) return text.charCodeAt(offset - 1) === 0x0a;
  for (let place = offset - 1; place >= 0 && place > offset - 8; place -= 1) {
    const kind = kindOf(text.charCodeAt(place));
    if (kind !== mark) return kind === inert;
  }
  return false;
}

const inert = 1;
const mark = 2;
const other = 3;

/** For each UTF-16 code unit one of the three, or 0 where it was not looked at yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  kinds[unit] ||= findKind(String.fromCharCode(unit));
  return kinds[unit] ?? other;
}

/** None of the inert is an Extend, a SpacingMark, a Prepend, a conjoining jamo or a pictograph of UAX #29. */
function findKind(character: string): number {
  // The viramas and their like, which bind two consonants to a conjunct (GB9c); more scripts come with new versions.
  if (/[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/.test(character)) return other;
  if (/[\u1039\u103a\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6]/.test(character)) return other;
  if (/\p{M}/u.test(character)) return mark;
  if (/[\r\u0d4e\u0e33\u0eb3\uff9e\uff9f\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/.test(character))
    return other;
  return /[\t\n\p{L}\p{N}\p{P}\p{Z}\p{S}]/u.test(character) && !/\p{Extended_Pictographic}/u.test(character)
    ? inert
    : other;
}

function isWhitespace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}
