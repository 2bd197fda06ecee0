import type { Range } from '../model/segment.ts';
import { hasGreekQuestion } from './segmenters.ts';
import { sentencesOf } from './sentences.ts';

/**
 * From the start of the first sentence that a range lies in, wholly or in part, to the end of the last one: those of `sentencesOf`,
 * without reading the whole text. The range itself where there is none. All in UTF-16 code units, half-open.
 */
export function sentencesAround(text: string, { start, end }: Range): Range {
  const touched = sentencesIn(text, { start, end }).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  );
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/** What was segmented last: many annotations that are made together lie in one stretch of a text. */
let last: { readonly text: string; readonly window: Range; readonly sentences: readonly Range[] } | undefined;

/** Sentences of a text among which are all that a range touches, in order. */
function sentencesIn(text: string, { start, end }: Range): readonly Range[] {
  if (last?.text !== text || start < last.window.start || end > last.window.end) {
    const window = windowAround(text, { start, end });
    const sentences = sentencesOf(text.slice(window.start, window.end)).map((sentence) => ({
      start: sentence.start + window.start,
      end: sentence.end + window.start,
    }));
    last = { text, window, sentences };
  }
  return last.sentences;
}

/** From one sure boundary to another; whole lines where a semicolon in them may be a Greek question mark. */
function windowAround(text: string, { start, end }: Range): Range {
  const near = { start: boundaryBefore(text, start), end: boundaryAfter(text, end) };
  if (!/[;\u037e]/.test(text.slice(near.start, near.end))) return near;
  const lineEnd = text.indexOf('\n', near.end - 1);
  const lines = {
    start: text.lastIndexOf('\n', Math.max(0, near.start - 1)) + 1,
    end: lineEnd === -1 ? text.length : lineEnd,
  };
  return hasGreekQuestion(text.slice(lines.start, lines.end)) ? lines : near;
}

function boundaryBefore(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !isBoundary(text, at)) at -= 1;
  return at;
}

function boundaryAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBoundary(text, at)) at += 1;
  return at;
}

/**
 * Whether a sentence surely begins here, whatever stands elsewhere: at the start of a line, before a capital letter of ASCII behind
 * spaces and a small letter with a full stop (UAX #29, SB6 to SB11), and between an ideographic full stop and an ideograph or kana.
 */
function isBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === newLine) return true;
  const next = text.charCodeAt(at);
  if (before === space) return isCapital(next) && isSentenceEnd(text, at - 1);
  return ideographicEnds.has(before) && isIdeographOrKana(next);
}

function isSentenceEnd(text: string, spaceAt: number): boolean {
  let at = spaceAt;
  while (text.charCodeAt(at - 1) === space) at -= 1;
  const letter = text.charCodeAt(at - 2);
  return ends.has(text.charCodeAt(at - 1)) && letter >= 0x61 && letter <= 0x7a;
}

const newLine = 0x0a;
const space = 0x20;
const ends: ReadonlySet<number> = new Set(['.', '!', '?'].map((sign) => sign.charCodeAt(0)));
const ideographicEnds: ReadonlySet<number> = new Set(['。', '！', '？'].map((sign) => sign.charCodeAt(0)));

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isIdeographOrKana(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa)
  );
}
