import type { Range } from '../model/segment.ts';
import { splitsSurrogatePair } from './offsets.ts';

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

/** Made on first use: making a segmenter costs more than using it. */
let segmenter: Intl.Segmenter | undefined;

/** The grapheme cluster that holds an offset; `start` equals `end` where the offset is a boundary already. */
function clusterAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  if (offset <= 0 || offset >= text.length || isSureBoundary(text, offset))
    return { start: offset, end: offset };
  const from = sureBoundaryBefore(text, offset);
  const to = sureBoundaryAfter(text, offset);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cluster = segmenter.segment(text.slice(from, to)).containing(offset - from);
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
 * Two of these side by side never belong to one cluster: printable ASCII, Latin, Cyrillic, Hebrew and Arabic
 * letters, kana, ideographs and composed Hangul. None of them is an Extend, a SpacingMark or a Prepend of UAX #29.
 */
const plainPair =
  /^[\t -~\u00c0-\u02ff\u0400-\u0481\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]{2}$/;

function isSureBoundary(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === 0x0a || plainPair.test(text.slice(offset - 1, offset + 1));
}

function isWhitespace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}
