import { lowerBound } from '../lists.ts';
import type { Range } from '../model/segment.ts';
import type { Alignment, Side } from './align.ts';
import { canBeAlike, countWords, wordLikeness } from './likeness.ts';
import { makeWordMap } from './wordDiff.ts';

/** A place in the newer text that a person may choose. */
export interface Candidate {
  /** In UTF-16 code units, half-open, in text order; one for each segment of the annotation. */
  readonly segments: readonly Range[];
  /** From 0 to 1, see `resolve.ts`. */
  readonly score: number;
  /** Whether the words are those of the older text. */
  readonly isSame: boolean;
}

/** Candidates below this are none. */
const leastScore = 0.5;
/** They are chosen with the keys 1 to 9. */
const maxCandidates = 9;
/** How alike a sentence elsewhere must be to be looked at, by its words. */
const leastLikeness = 0.5;
/** More sentences between two that are paired are too many to be compared word by word. */
const largestGap = 40;

/** Sentences from the first to the last that an annotation touches (indexes, inclusive). */
export interface Touched {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the segments of an annotation may be in the newer text, the most likely place first: what is between the same
 * neighbours now, the same sentences elsewhere (`same`: where those begin), and new sentences that look alike.
 */
export function findCandidates(
  alignment: Alignment,
  segments: readonly Range[],
  touched: Touched,
  same: readonly number[],
): readonly Candidate[] {
  const { newer } = alignment;
  const size = touched.last - touched.first + 1;
  const gap = gapAround(alignment, touched);
  const stretches = [
    ...(gap.newer.end - gap.newer.start <= largestGap ? [{ older: gap.older, newer: gap.newer }] : []),
    ...[...same, ...likeSentences(alignment, touched)].map((first) => ({
      older: { start: touched.first, end: touched.last + 1 },
      newer: { start: first, end: Math.min(first + size, newer.ids.length) },
    })),
  ];
  const found = stretches.flatMap(
    (stretch) => placeIn(alignment, segments, touched, stretch, gap.newer) ?? [],
  );
  const best = new Map<string, Candidate>();
  for (const candidate of found.sort((a, b) => b.score - a.score)) {
    const place = candidate.segments.map(({ start, end }) => `${start}-${end}`).join();
    if (!best.has(place) && candidate.score >= leastScore) best.set(place, candidate);
  }
  return [...best.values()].slice(0, maxCandidates);
}

/** Sentences of either side, by their indexes, half-open. */
interface Stretch {
  readonly older: Range;
  readonly newer: Range;
}

/** What is between the nearest paired sentences before and after; half-open. */
function gapAround({ pairs, older, newer }: Alignment, { first, last }: Touched): Stretch {
  let before = first - 1;
  while (before >= 0 && (pairs[before] ?? -1) < 0) before -= 1;
  let after = last + 1;
  while (after < older.ids.length && (pairs[after] ?? -1) < 0) after += 1;
  return {
    older: { start: before + 1, end: after },
    newer: {
      start: before < 0 ? 0 : (pairs[before] ?? -1) + 1,
      end: after < older.ids.length ? (pairs[after] ?? 0) : newer.ids.length,
    },
  };
}

/** New sentences that look like the first one touched, the most alike first. */
function likeSentences({ older, newer, unpaired }: Alignment, { first }: Touched): readonly number[] {
  const words = older.words(first);
  return unpaired.newer
    .flatMap((index) => {
      const others = newer.words(index);
      if (!canBeAlike(words, others, leastLikeness)) return [];
      const likeness = wordLikeness(words, others);
      return likeness >= leastLikeness ? [{ index, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, maxCandidates)
    .map(({ index }) => index);
}

/** The segments as the word-by-word difference of two ranges places them; null unless it places them all, in order. */
function placeIn(
  { older, newer }: Alignment,
  segments: readonly Range[],
  touched: Touched,
  stretch: Stretch,
  gap: Range,
): Candidate | null {
  const [from, to] = [textRange(older, stretch.older), textRange(newer, stretch.newer)];
  if (!from || !to) return null;
  const map = makeWordMap(older.text.slice(from.start, from.end), newer.text.slice(to.start, to.end));
  const placed: Range[] = [];
  for (const { start, end } of segments) {
    const found = map({ start: start - from.start, end: end - from.start });
    const range = found && { start: found.start + to.start, end: found.end + to.start };
    if (!range || range.start < (placed.at(-1)?.end ?? 0)) return null;
    placed.push(range);
  }
  return scored(older, newer, segments, placed, touched, gap);
}

function scored(
  older: Side,
  newer: Side,
  segments: readonly Range[],
  placed: readonly Range[],
  touched: Touched,
  gap: Range,
): Candidate | null {
  const sentences = touchedBy(newer, placed);
  if (!sentences) return null;
  const [before, now] = [wordsOf(older, segments), wordsOf(newer, placed)];
  const isSame = before === now;
  const quote = isSame ? 1 : 0.9 * pairLikeness(before, now);
  const [oldContext, newContext] = [contextOf(older, touched), contextOf(newer, sentences)];
  const context = wordLikeness(countWords(oldContext), countWords(newContext));
  const isInGap = sentences.first >= gap.start && sentences.last < gap.end;
  return { segments: placed, isSame, score: 0.4 * quote + 0.3 * context + (isInGap ? 0.3 : 0) };
}

/** The sentences that segments touch; null where they touch none. */
export function touchedBy({ sentences }: Side, segments: readonly Range[]): Touched | null {
  const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
  const first = lowerBound(sentences.length, (index) => (sentences[index]?.end ?? 0) <= start);
  const last = lowerBound(sentences.length, (index) => (sentences[index]?.start ?? 0) < end) - 1;
  return first <= last ? { first, last } : null;
}

/** The sentences that segments touch as one range of the text (UTF-16, half-open); null where they touch none. */
export function contextBetween(side: Side, segments: readonly Range[]): Range | null {
  const touched = touchedBy(side, segments);
  return touched && textRange(side, { start: touched.first, end: touched.last + 1 });
}

function wordsOf({ text }: Side, segments: readonly Range[]): string {
  return segments.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function contextOf(side: Side, { first, last }: Touched): string {
  const { start, end } = textRange(side, { start: first, end: last + 1 }) ?? { start: 0, end: 0 };
  return side.text.slice(start, end);
}

/** The text of sentences (indexes, half-open). */
function textRange({ sentences }: Side, { start, end }: Range): Range | null {
  const [first, last] = [sentences[start], sentences[end - 1]];
  return first && last && start < end ? { start: first.start, end: last.end } : null;
}

/** How alike two wordings are by their pairs of neighbouring characters, from 0 to 1 (Dice): a typo changes few. */
function pairLikeness(a: string, b: string): number {
  const [few, many] = [pairsIn(a), pairsIn(b)];
  let shared = 0;
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
  return (2 * shared) / (Math.max(1, a.length - 1) + Math.max(1, b.length - 1));
}

function pairsIn(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < Math.max(1, text.length - 1); index += 1) {
    const pair = text.slice(index, index + 2).toLowerCase();
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
