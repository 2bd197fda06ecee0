import type { Document, Stretch } from '../document.ts';
import { cluesOf, isIrregularPast, type WordClue } from './worthWords.ts';

/** What speaks for or against a sentence being worth checking. */
export type Clue =
  | WordClue
  | 'past'
  | 'perfect'
  | 'digits'
  | 'years'
  | 'name'
  | 'plan'
  | 'question'
  | 'short'
  | 'long'
  | 'opening'
  | 'numberless';

/** How often each clue was seen in a sentence, at most twice (“long”: its length, 1 for 25 words and more), and its telling words. */
export interface SentenceClues {
  readonly clues: ReadonlyMap<Clue, number>;
  /** In text order. */
  readonly words: readonly string[];
}

/** As many tokens of a sentence are read: what goes on for longer is a list or a table. */
const reach = 150;

/** Reads the clues of a sentence, or of a part of one. */
export function cluesIn(document: Document, { start, end, first, last }: Stretch): SentenceClues {
  const { text, tokens, lower } = document;
  const clues = new Map<Clue, number>();
  const words: string[] = [];
  const add = (clue: Clue): unknown => clues.set(clue, Math.min(2, (clues.get(clue) ?? 0) + 1));
  let length = 0;
  let before = '';
  const until = Math.min(last, first + reach);
  for (let at = first; at < until; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== 'sign') length += 1;
    const word = plain(lower[at] ?? '');
    const found = cluesOf(word);
    for (const clue of found) add(clue);
    if (token.kind === 'number') add(isYear(token.text) ? 'years' : 'digits');
    if (token.kind === 'word') {
      if (isPast(word, before)) add('past');
      if (at > first && token.text !== word && isCapital(token.text)) add('name');
      if (helpers.has(word)) {
        const next = tokens[at + 1]?.text;
        if (next === 'to') add(word === 'going' ? 'plan' : 'duty');
        else if (word !== 'going' && isBeforeParticiple(lower, at)) add('perfect');
      }
    }
    if (token.kind === 'number' || found.some((clue) => telling.has(clue))) words.push(token.text);
    before = word;
  }
  if (text.slice(Math.max(start, end - 3), end).includes('?')) add('question');
  if (length < 6) add('short');
  clues.set('long', Math.min(1, length / 25));
  if (openings.has(plain(lower[first] ?? ''))) add('opening');
  if (!factual.some((clue) => clues.has(clue))) add('numberless');
  return { clues, words };
}

/** With straight apostrophes, as the lists have words. */
function plain(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/** Clues of which a sentence has one if it tells a fact. */
const factual: readonly Clue[] = ['digits', 'number', 'scale', 'extent', 'change', 'past', 'perfect'];

const telling: ReadonlySet<WordClue> = new Set(['scale', 'change', 'extent', 'cause', 'deed', 'number']);

/** Words that “to” makes a plan or a duty, and a participle the past. */
const helpers = new Set(['going', 'has', 'have', "i've", "we've", "they've", "you've", 'got']);

function isYear(number: string): boolean {
  return number.length === 4 && (number.startsWith('19') || number.startsWith('20'));
}

/** Whether a word that is not all in small letters is a name: “I” and “I’ve” are none. */
function isCapital(word: string): boolean {
  return !(word === 'I' || word.startsWith('I’') || word.startsWith("I'"));
}

function isPast(word: string, before: string): boolean {
  if (isIrregularPast(word)) return !infinitives.has(before);
  return word.length > 4 && word.endsWith('ed') && !adjectival.has(before);
}

const infinitives = new Set('to will would can could should must may might the a'.split(' '));

/** In front of a participle that says nothing of the past: “the united”, “are worried”. */
const adjectival = new Set('the a an to our his her their my is are be'.split(' '));

function isBeforeParticiple(lower: Document['lower'], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const word = lower[next] ?? '';
    if (isIrregularPast(word) || (word.length > 4 && word.endsWith('ed'))) return true;
  }
  return false;
}

/** First words of orders, questions and turns of a conversation. */
const openings = new Set(
  `what how why who when where which let ask read look give tell take go come join vote do does can could would will
  is are so now okay well please thank here follow stay see think imagine remember`
    .split(/\s+/)
    .filter(Boolean),
);
