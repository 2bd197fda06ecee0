import type { Document, Stretch } from '../document.ts';
import { type Clue, cluesIn } from './sentenceClues.ts';

/** How likely the public would want a sentence checked, 0 to 1, and the words that speak for it, in text order. */
export interface Worth {
  readonly worth: number;
  readonly words: readonly string[];
}

/** Says of one sentence whether it states something that can be checked and matters: English. */
export function worthOf(document: Document, sentence: Stretch): Worth {
  const { clues, words } = cluesIn(document, sentence);
  let sum = bias;
  for (const [clue, value] of clues) sum += weights[clue] * value;
  return { worth: 1 / (1 + Math.exp(-sum)), words };
}

/**
 * Set by a logistic regression on our own sentences (tests/fixtures/suggest) and rounded; those of word lists that were written
 * with these sentences in view were made smaller.
 */
const bias = -1.2;
const weights: Readonly<Record<Clue, number>> = {
  digits: 1.2,
  number: 0.6,
  scale: 0.8,
  years: 0.6,
  past: 0.55,
  perfect: 0.2,
  change: 0.6,
  extent: 0.55,
  matter: 0.5,
  deed: 0.6,
  source: 0.3,
  cause: 0.3,
  time: 0.25,
  third: 0.3,
  name: 0.25,
  long: 0.2,
  first: -1,
  we: -0.35,
  second: -0.5,
  mind: -0.4,
  opinion: -0.6,
  duty: -0.6,
  future: -0.5,
  plan: -0.4,
  courtesy: -0.6,
  opening: -0.5,
  short: -0.9,
  question: -1.2,
  numberless: -0.9,
};
