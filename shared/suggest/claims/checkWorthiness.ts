import type { Document, Stretch } from '../document.ts';
import { cluesOf, isIrregularPast, type WordClue } from './worthWords.ts';

/** What is counted of a sentence, each 0 to 1 or a little above. */
type Clue =
  | WordClue
  | 'question'
  | 'digits'
  | 'years'
  | 'name'
  | 'short'
  | 'long'
  | 'opening'
  | 'plan'
  | 'numberless';

/** How likely the public would want a sentence checked, 0 to 1, and the words that speak for it, in text order. */
export interface Worth {
  readonly worth: number;
  readonly words: readonly string[];
}

/** Says of one sentence whether it states something that can be checked and matters: English. */
export function worthOf(document: Document, sentence: Stretch): Worth {
  const { clues, words } = cluesIn(document, sentence);
  let sum = bias;
  for (const [clue, value] of clues) sum += (weights[clue] ?? 0) * value;
  return { worth: 1 / (1 + Math.exp(-sum)), words };
}

/** What is counted of a sentence, and its telling words. */
function cluesIn(document: Document, { start, end, first, last }: Stretch) {
  const clues = new Map<Clue, number>();
  const words: string[] = [];
  const add = (clue: Clue, most = 1) => clues.set(clue, Math.min(most, (clues.get(clue) ?? 0) + 1));
  let length = 0;
  for (let at = first; at < Math.min(last, first + reach); at += 1) {
    const token = document.tokens[at];
    if (!token) break;
    if (token.kind === 'sign' && !/[%$€£]/.test(token.text)) continue;
    length += token.kind === 'sign' ? 0 : 1;
    const word = token.text.toLowerCase();
    const found = cluesOf(word);
    for (const clue of found) add(clue, 2);
    const isYear = token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
    if (isYear) add('years');
    else if (token.kind === 'number') add('digits', 2);
    if (isPast(document, at, word)) add('past', 2);
    if (
      (word === 'has' || word === 'have' || word.endsWith('’ve') || word.endsWith("'ve")) &&
      isPerfect(document, at)
    )
      add('perfect');
    if (word === 'going' && document.tokens[at + 1]?.text === 'to') add('plan');
    if ((word === 'have' || word === 'got' || word === 'has') && document.tokens[at + 1]?.text === 'to')
      add('duty', 2);
    if (
      at > first &&
      token.kind === 'word' &&
      /^\p{Lu}/u.test(token.text) &&
      !/^I(?:['’]|$)/.test(token.text)
    )
      add('name', 2);
    const tells = token.kind === 'number' || found.some((clue) => telling.has(clue));
    if (tells) words.push(token.text);
  }
  const closing = document.text.slice(Math.max(start, end - 3), end);
  if (closing.includes('?')) clues.set('question', 1);
  if (length < 6) clues.set('short', 1);
  clues.set('long', Math.min(1, length / 25));
  const opening = document.tokens[first]?.text.toLowerCase() ?? '';
  if (openings.has(opening)) clues.set('opening', 1);
  if (
    !clues.has('digits') &&
    !clues.has('number') &&
    !clues.has('scale') &&
    !clues.has('extent') &&
    !clues.has('change') &&
    !clues.has('past') &&
    !clues.has('perfect')
  )
    clues.set('numberless', 1);
  return { clues, words };
}

/** As many tokens of a sentence are read: what goes on for longer is a list or a table. */
const reach = 150;

const telling: ReadonlySet<WordClue> = new Set(['scale', 'change', 'extent', 'cause', 'deed', 'number']);

function isPast(document: Document, at: number, word: string): boolean {
  const before = document.tokens[at - 1]?.text.toLowerCase() ?? '';
  if (isIrregularPast(word)) return !/^(?:to|will|would|can|could|should|must|may|might|the|a)$/.test(before);
  return (
    word.length > 4 && word.endsWith('ed') && !/^(?:the|a|an|to|our|his|her|their|my|is|are|be)$/.test(before)
  );
}

function isPerfect(document: Document, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const word = document.tokens[next]?.text.toLowerCase() ?? '';
    if (isIrregularPast(word) || (word.endsWith('ed') && word.length > 4)) return true;
  }
  return false;
}

/** First words of orders, questions and turns of a conversation. */
const openings = new Set(
  `what how why who when where which let ask read look give tell take give go come join vote do does can could would will
  is are so now okay well please thank here follow stay see think imagine remember`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Set by a logistic regression on our own sentences (tests/fixtures/suggest) and rounded; those of word lists that were written
 * with these sentences in view were made smaller.
 */
const bias = -1.15;
const weights: Partial<Record<Clue, number>> = {
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
