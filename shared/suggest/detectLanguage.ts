import { latinLanguages } from './language/latin.ts';
import { mainScript } from './language/letters.ts';
import { languageByLetters } from './language/scripts.ts';

/**
 * The language of a text (primary subtag of BCP 47: en de fr es it pt nl pl ru uk be bg tr ar fa he ko zh ja) by its
 * letters and its small words; null where it cannot be told: too short, mixed, or none of these. Of a long text four
 * pieces are read. Never throws.
 */
export function detectLanguage(text: string): string | null {
  const sample = sampleOf(text).replace(address, ' ').normalize('NFC').toLowerCase();
  const script = mainScript(sample);
  if (!script) return null;
  return script === 'latin' ? latinLanguage(sample) : languageByLetters(sample, script);
}

/** The languages in Latin script that are given out; the others are known so that they are not taken for one of these. */
const given: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr']);

const pieces = 4;
/** In UTF-16 code units. */
const pieceLength = 4_000;

/** Pieces of a text that lie evenly over it; all of a short one. */
function sampleOf(text: string): string {
  if (text.length <= pieces * pieceLength) return text;
  const step = (text.length - pieceLength) / (pieces - 1);
  return Array.from({ length: pieces }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + pieceLength);
  }).join('\n');
}

/** How many languages have a word: what many have tells little. */
const sharedBy: ReadonlyMap<string, number> = countSharing();

function countSharing(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of latinLanguages)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The least share of a language’s small words in a text, the largest of letters foreign to it, and how far the next one must be behind. */
const leastWordShare = 0.17;
const leastWords = 4;
const foreignShare = 0.015;
/** What one of them speaks against a language, as half of a small word speaks for it. */
const weightOfForeign = 0.5;
/** A name in a short text may bring as many. */
const foreignLetters = 2;
const lead = 1.3;
/** Above this share of its own words, those of another language make a text a mixed one. */
const mixedShare = 0.5;

/** Addresses of the web are in no language. */
const address = /\b(?:https?:\/\/|www\.)\S+/g;

function latinLanguage(lower: string): string | null {
  const words = lower.match(/[\p{L}\p{M}ʻʼ]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const letters = lower.match(/\p{L}/gu) ?? [];
  const beyond = letters.filter((letter) => !/[a-z]/.test(letter));
  const mostForeign = Math.max(foreignLetters, foreignShare * letters.length);
  const scored = latinLanguages.map((language) => {
    const foreign = beyond.filter((letter) => !language.letters.has(letter)).length;
    const weight = foreign > mostForeign ? 0 : weightOf(counts, language.words) - foreign * weightOfForeign;
    return { ...language, weight };
  });
  const [first, second] = scored.toSorted((a, b) => b.weight - a.weight);
  if (!first || (second && first.weight < second.weight * lead)) return null;
  const known = words.filter((word) => first.words.has(word)).length;
  if (known < leastWords || known / words.length < leastWordShare) return null;
  // Sentences of another language between its own leave words that it has not.
  const others = new Map([...counts].filter(([word]) => !first.words.has(word)));
  if (latinLanguages.some((language) => weightOf(others, language.words) > first.weight * mixedShare))
    return null;
  return given.has(first.code) ? first.code : null;
}

/** How often a language’s small words occur, those that other languages have too for less. */
function weightOf(counts: ReadonlyMap<string, number>, small: ReadonlySet<string>): number {
  let weight = 0;
  for (const word of small) {
    const count = counts.get(word);
    if (count) weight += count / Math.sqrt(sharedBy.get(word) ?? 1);
  }
  return weight;
}
