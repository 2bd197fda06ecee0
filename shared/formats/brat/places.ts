import type { Range } from '../../model/segment.ts';
import { type CanonicalText, canonicalText, mayQuote, placeQuote } from '../common/canonical.ts';
import type { DecodeOptions, OffsetUnit } from '../common/format.ts';
import type { BadLine, TextBound } from './lines.ts';

/** Where the marks of a `.ann` file lie in the canonical text; a mark without any words has no place. */
interface Places {
  readonly text: string;
  readonly ranges: ReadonlyMap<TextBound, readonly Range[]>;
}

/** What the offsets may count: brat itself counts code points, line ends as they are; the rest is what others wrote. */
const readings: readonly (readonly [OffsetUnit, ends: 'as they are' | 'LF'])[] = [
  ['code point', 'as they are'],
  ['code point', 'LF'],
  ['UTF-16 code unit', 'as they are'],
  ['UTF-16 code unit', 'LF'],
  ['UTF-8 byte', 'as they are'],
];

/**
 * Finds the way of counting that makes every mark quote its words, and places the marks. Where none does, the marks are
 * looked for by their words if that was asked for (`findByQuote`); else the first one that does not fit is named.
 */
export function findPlaces(
  raw: string,
  marks: readonly TextBound[],
  { offsetUnit, findByQuote }: DecodeOptions,
): Places | BadLine {
  const content = raw.replace(/^\ufeff/, '');
  let first: CanonicalText | undefined;
  for (const [unit, ends] of readings) {
    if (unit === 'token' || unit === 'none' || (offsetUnit && unit !== offsetUnit)) continue;
    const source = canonicalText(ends === 'LF' ? content.replace(/\r\n?/g, '\n') : content, unit);
    first ??= source;
    // A byte order mark is one more character to a program that does not know it; who decoded the file took it away.
    for (const shift of [0, unit === 'UTF-8 byte' ? 3 : 1]) {
      const ranges = placeAll(source, marks, shift);
      if (ranges) return { text: source.text, ranges };
    }
  }
  return placeByWords(first ?? canonicalText(content, 'code point'), marks, findByQuote ?? false);
}

function placeAll(
  source: CanonicalText,
  marks: readonly TextBound[],
  shift: number,
): Places['ranges'] | null {
  const ranges = new Map<TextBound, readonly Range[]>();
  for (const mark of marks) {
    const placed = place(source, mark, shift);
    if (!placed || !quotes(source.text, placed, mark)) return null;
    if (placed.length > 0) ranges.set(mark, placed);
  }
  return ranges;
}

function placeByWords(
  source: CanonicalText,
  marks: readonly TextBound[],
  findByQuote: boolean,
): Places | BadLine {
  const { text } = source;
  const ranges = new Map<TextBound, readonly Range[]>();
  for (const mark of marks) {
    const placed = place(source, mark, 0);
    const given = placed && quotes(text, placed, mark) ? placed : null;
    const found =
      mark.fragments.length === 1 ? placeQuote(text, { range: null, exact: mark.words }, findByQuote) : null;
    const here = given ?? (found && [found]);
    if (!here) return { line: mark.line, problem: whyNot(source, mark, placed, findByQuote) };
    if (here.length > 0) ranges.set(mark, here);
  }
  return { text, ranges };
}

/** The fragments of a mark that hold something, or null where one of them has no place. */
function place({ toRange }: CanonicalText, { fragments }: TextBound, shift: number): readonly Range[] | null {
  const ranges: Range[] = [];
  for (const [start, end] of fragments) {
    if (start === end) continue;
    const range = toRange(start - shift, end - shift);
    if (!range) return null;
    ranges.push(range);
  }
  return ranges;
}

/** White space is not compared: fragments are joined by a space, and line breaks are written as one. */
function quotes(text: string, ranges: readonly Range[], { words }: TextBound): boolean {
  if (words.trim() === '') return true;
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  if (!mayQuote(length, words)) return false;
  const here = ranges.map(({ start, end }) => text.slice(start, end)).join('');
  return compact(here) === compact(words);
}

function whyNot(
  { text }: CanonicalText,
  { id, words, fragments }: TextBound,
  placed: readonly Range[] | null,
  findByQuote: boolean,
): string {
  const offsets = fragments.map(([start, end]) => `${start}–${end}`).join(', ');
  const looked = findByQuote
    ? '; a search for these words did not find them exactly once'
    : '; try locating it by its words';
  if (!placed) return `${id} (${offsets}) is outside the text or splits a character`;
  const there = placed.map(({ start, end }) => text.slice(start, end)).join(' ');
  return `${id} quotes “${shorten(words)}”, but ${offsets} reads “${shorten(there)}”${looked}`;
}

function compact(words: string): string {
  return words.replace(/[\s\p{Cc}\u00ad\ufeff]+/gu, '');
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).toWellFormed()}…` : words;
}
