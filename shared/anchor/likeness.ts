import { wordsOf } from '../text/words.ts';

/** Words of a text by how often they occur in it; case counts for nothing, and every number is the same word. */
export interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Two sentences that share this much are look-alikes: neither of them is unique. */
export const lookAlike = 0.6;

/** Counts the words of a text; numbers are masked, since boilerplate differs in nothing else. */
export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { start, end } of wordsOf(text)) {
    const word = text.slice(start, end).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const masked = /\p{N}/u.test(word) ? '#' : word;
    counts.set(masked, (counts.get(masked) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** How alike two texts are by their words, from 0 to 1: twice what they share over what both have (Dice 1945). */
export function wordLikeness(a: WordCounts, b: WordCounts): number {
  if (a.total + b.total === 0) return 1;
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** Whether two texts can be this alike at all, by their lengths alone: asked first, since it costs nothing. */
export function canBeAlike(a: WordCounts, b: WordCounts, atLeast: number): boolean {
  return (2 * Math.min(a.total, b.total)) / (a.total + b.total || 1) >= atLeast;
}
