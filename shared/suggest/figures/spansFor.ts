import { readQuantity } from '../../figure/quantities.ts';
import { tokensOf } from '../../figure/tokens.ts';
import type { Range } from '../../model/segment.ts';
import { detectLanguage } from '../detectLanguage.ts';
import { readDocument } from '../document.ts';
import { readOf } from './english/counted.ts';
import { findFigures } from './findFigures.ts';

/** So much of an article tells its language, in UTF-16 code units. */
const detected = 5000;

/** So much of a paragraph before and behind a figure is read, in UTF-16 code units. */
const around = 400;

/**
 * The words that a figure at a range may well be meant to have, from the shortest to the longest: its number, its core, with
 * the words that bound it, with what follows it, and its noun phrase. The range itself is among them. Ranges are UTF-16 code
 * units of the text, half-open; `articleLanguage` (BCP 47) is detected where it is null. Never throws.
 */
export function spansFor(text: string, range: Range, articleLanguage: string | null): readonly Range[] {
  const start = Math.max(text.lastIndexOf('\n', range.start - 1) + 1, range.start - around);
  const line = text.indexOf('\n', range.end);
  const end = Math.min(line === -1 ? text.length : line, range.end + around);
  const slice = text.slice(start, end);
  const language = articleLanguage?.split('-')[0]?.toLowerCase() ?? detectLanguage(text.slice(0, detected));
  const found = findFigures(readDocument(slice, language), null).filter(
    (figure) => start + figure.start < range.end && range.start < start + figure.end,
  );
  const spans = found.flatMap(({ start: from, end: to, core }) => [
    ...(language === 'en' ? englishSpans(slice, { start: from, end: to }, core) : []),
    core,
    { start: from, end: core.end },
    { start: core.start, end: to },
    { start: from, end: to },
  ]);
  const all = [range, ...spans.map((span) => ({ start: start + span.start, end: start + span.end }))];
  return all
    .filter((span, at) => span.end > span.start && all.findIndex((other) => isSame(span, other)) === at)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

const isSame = (one: Range, other: Range): boolean => one.start === other.start && one.end === other.end;

/** The number alone with its currency or unit, and the whole with the “of” that follows it. */
function englishSpans(text: string, full: Range, core: Range): readonly Range[] {
  const tokens = tokensOf(text.slice(core.start, core.end));
  const number = readQuantity(tokens, 0);
  const alone = tokens[(number?.end ?? 0) - 1];
  const rest = tokensOf(text.slice(full.end));
  const behind = rest[readOf(rest, 0) - 1];
  return [
    ...(alone ? [{ start: core.start, end: core.start + alone.end }] : []),
    ...(behind ? [{ start: full.start, end: full.end + behind.end }] : []),
  ];
}
