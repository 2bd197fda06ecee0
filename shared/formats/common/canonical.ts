import { lowerBound } from '../../lists.ts';
import type { Range } from '../../model/segment.ts';
import { makeOffsetMap, splitsSurrogatePair } from '../../text/offsets.ts';
import { segmentGraphemes } from '../../text/segmenters.ts';
import type { OffsetUnit } from './format.ts';

/** The text of a file made canonical, and a way from the file's offsets to ours. */
export interface CanonicalText {
  /** LF only; otherwise as in the file. */
  readonly text: string;
  /**
   * An offset of the file's own text (CRLF counted as two) → UTF-16 offset of `text`; null where there is none: outside,
   * no integer, or in the middle of a character.
   */
  readonly toUtf16: (offset: number) => number | null;
  /** `[start, end)` of the file's own text → of `text`; null where it has no place or is empty. */
  readonly toRange: (start: number, end: number) => Range | null;
}

/** Makes a file's text canonical (CRLF and CR become LF) and converts the file's offsets, which count in `unit`. */
export function canonicalText(raw: string, unit: Exclude<OffsetUnit, 'token' | 'none'>): CanonicalText {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const toRawUnchecked = offsetsIn(raw, unit);
  const toRaw = (offset: number): number | null => {
    if (!Number.isSafeInteger(offset) || offset < 0) return null;
    const found = toRawUnchecked(offset);
    return found === null || found > raw.length || splitsSurrogatePair(raw, found) ? null : found;
  };
  const pairs = text.length === raw.length ? null : crlfsIn(raw);
  const toUtf16 = (offset: number): number | null => {
    const at = toRaw(offset);
    if (at === null || pairs === null) return at;
    return at - lowerBound(pairs.length, (index) => (pairs[index] ?? 0) < at);
  };
  return {
    text,
    toUtf16,
    toRange: (start, end) => {
      const [from, to] = [toUtf16(start), toUtf16(end)];
      return from === null || to === null || from >= to ? null : { start: from, end: to };
    },
  };
}

/** Where the quoted words of a file are, with what is known of where they should be. */
export interface Quoted {
  /** The place that the file's offsets give; null where they give none. */
  readonly range: Range | null;
  readonly exact: string;
}

/**
 * The place of quoted words in a canonical text: the given one when the words are there, else (with `findByQuote`) the
 * only place that has them; null otherwise.
 */
export function placeQuote(text: string, { range, exact }: Quoted, findByQuote = false): Range | null {
  const words = exact.replace(/\r\n?/g, '\n');
  if (range && text.slice(range.start, range.end) === words) return range;
  if (!findByQuote || words === '') return null;
  const first = text.indexOf(words);
  if (first === -1 || text.indexOf(words, first + 1) !== -1) return null;
  const end = first + words.length;
  return splitsSurrogatePair(text, first) || splitsSurrogatePair(text, end) ? null : { start: first, end };
}

/**
 * Whether a range of so many code units may be what quoted words say, which are written with other white space: a range that
 * is far longer need not be compared, and a file may well give the whole text as the range of each of its words.
 */
export function mayQuote(length: number, words: string): boolean {
  return length <= 10 * words.length + 1000;
}

/** A way from whole offsets that count in a unit to UTF-16 offsets, which may lie outside; null between two characters. */
function offsetsIn(
  raw: string,
  unit: Exclude<OffsetUnit, 'token' | 'none'>,
): (offset: number) => number | null {
  switch (unit) {
    case 'UTF-16 code unit':
      return (offset) => offset;
    case 'code point':
      return makeOffsetMap(raw).toUtf16;
    case 'grapheme cluster': {
      const starts = [...Array.from(segmentGraphemes(raw), ({ index }) => index), raw.length];
      return (offset) => starts[offset] ?? null;
    }
    case 'UTF-8 byte': {
      const starts = byteStarts(raw);
      return (offset) => starts[offset] ?? null;
    }
  }
}

/** For each byte of a text in UTF-8 the UTF-16 offset of the character that starts there, and for its end the length. */
function byteStarts(raw: string): readonly (number | null)[] {
  const starts: (number | null)[] = [];
  for (let at = 0; at < raw.length; ) {
    const point = raw.codePointAt(at) ?? 0;
    starts.push(at);
    for (let more = bytesOf(point) - 1; more > 0; more -= 1) starts.push(null);
    at += point > 0xffff ? 2 : 1;
  }
  return [...starts, raw.length];
}

function bytesOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** Offsets of the LF of each CRLF. */
function crlfsIn(raw: string): readonly number[] {
  const found: number[] = [];
  for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2)) found.push(at + 1);
  return found;
}
