import { foldText } from '../../shared/text/fold.ts';

/**
 * How well a text fits what was typed, from the worst to the best: letters of it in their order; with one letter wrong, missing, too many
 * or swapped; pieces that each begin a word (`exan` in “export annotations”); inside a word; where a word begins; where the text
 * begins; all of it.
 */
export const fits = ['scattered', 'misspelt', 'pieces', 'inside', 'word', 'start', 'whole'] as const;
type Fit = (typeof fits)[number];

/** Where a text fits what was typed; ranges are UTF-16 code units of the text that was given, half-open. */
interface Match {
  /** An index of `fits`: that of the word that fits worst. */
  readonly fit: number;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/**
 * What is accepted beside what is in the text as it was typed: in long texts any few letters are somewhere, and pieces of them begin
 * words.
 */
export type Loosely = readonly Extract<Fit, 'scattered' | 'misspelt' | 'pieces'>[];

/** What was typed, as texts are compared with it. */
export interface Wanted {
  readonly words: readonly string[];
  /** All of them, with one space between two. */
  readonly whole: string;
}

/** What was typed, without case and accents; null where that is nothing. */
export function wantedOf(typed: string): Wanted | null {
  // As menus write it: “Restore from Backup…”.
  const words = foldText(typed.replaceAll('…', ' '), 'base').text.split(' ').filter(Boolean);
  return words.length === 0 ? null : { words, whole: words.join(' ') };
}

/** How a folded text (`foldText`) fits what was typed: each word of it has to be there, in whatever order. Null where one is not. */
export function matchOf(text: string, { words, whole }: Wanted, loosely: Loosely): Match | null {
  if (text.startsWith(whole))
    return { fit: fits.indexOf(text === whole ? 'whole' : 'start'), ranges: [[0, whole.length]] };
  const together = words.length > 1 ? asTyped(text, whole) : null;
  if (together) return together;
  let fit: number = fits.length;
  const ranges: (readonly [number, number])[] = [];
  for (const word of words) {
    const found = matchWord(text, word, loosely);
    if (!found) return null;
    fit = Math.min(fit, found.fit);
    ranges.push(...found.ranges);
  }
  return { fit, ranges };
}

function matchWord(text: string, word: string, loosely: Loosely): Match | null {
  const found = asTyped(text, word);
  if (found) return found;
  for (const fit of loosely) {
    const ranges = finders[fit](text, word);
    if (ranges) return { fit: fits.indexOf(fit), ranges };
  }
  return null;
}

/** Where letters are in the text as they are, best of all where a word begins with them. */
function asTyped(text: string, letters: string): Match | null {
  const inside = text.indexOf(letters);
  if (inside < 0) return null;
  const start = wordStartOf(text, letters, inside);
  const at = start ?? inside;
  return { fit: fits.indexOf(start === null ? 'inside' : 'word'), ranges: [[at, at + letters.length]] };
}

const finders = { pieces: piecesOf, misspelt: misspeltIn, scattered: scatteredIn } as const;

/** Fewer would be found in pieces of nearly anything. */
const leastLetters = 3;

/** Where a word of the text begins with these letters, from an offset on at which they are. */
function wordStartOf(text: string, letters: string, from: number): number | null {
  for (let at = from; at >= 0; at = text.indexOf(letters, at + 1)) if (isWordStart(text, at)) return at;
  return null;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || (!isOfWord(text.charCodeAt(at - 1)) && isOfWord(text.charCodeAt(at)));
}

/** For each code unit: 0 not looked at yet, 1 it is between words, 2 it is in one. */
const ofWord = new Uint8Array(0x10000);

/** Halves of characters beyond the basic plane count as letters, as nearly all of those are. */
function isOfWord(unit: number): boolean {
  ofWord[unit] ||= /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(String.fromCharCode(unit)) ? 2 : 1;
  return ofWord[unit] === 2;
}

type Ranges = readonly (readonly [number, number])[];

/** A word in pieces that each begin a word of the text, the longest piece first. */
function piecesOf(text: string, word: string): Ranges | null {
  // Nearly all texts are out of the question, which is soon known.
  return word.length >= leastLetters && isInOrder(text, word)
    ? piecesFrom({ text, word, dead: new Set() }, 0, 0)
    : null;
}

function isInOrder(text: string, word: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

interface Search {
  readonly text: string;
  readonly word: string;
  /** Places from which nothing was found, so that no text and no word takes long. */
  readonly dead: Set<number>;
}

function piecesFrom(search: Search, index: number, from: number): Ranges | null {
  const { text, word, dead } = search;
  const place = index * (text.length + 1) + from;
  if (dead.has(place)) return null;
  const first = word.charAt(index);
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!isWordStart(text, at)) continue;
    let length = 1;
    while (index + length < word.length && text.charAt(at + length) === word.charAt(index + length))
      length += 1;
    if (index + length === word.length) return [[at, at + length]];
    for (; length > 0; length -= 1) {
      const rest = piecesFrom(search, index + length, at + length);
      if (rest) return [[at, at + length], ...rest];
    }
  }
  dead.add(place);
  return null;
}

/** As long as a word has to be for one letter of it to be wrong. */
const leastMisspelt = 4;

/** The beginning of a word of the text that differs from a word by one letter, which is not the first. */
function misspeltIn(text: string, word: string): Ranges | null {
  if (word.length < leastMisspelt) return null;
  // One letter is wrong in one half, or two are swapped between both: then nearly all of the other one is there.
  const half = word.length >> 1;
  if (!text.includes(word.slice(0, half)) && !text.includes(word.slice(half + 1))) return null;
  const first = word.charAt(0);
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!isWordStart(text, at)) continue;
    for (const length of [word.length, word.length + 1, word.length - 1])
      if (isOneOff(word, text.slice(at, at + length))) return [[at, at + length]];
  }
  return null;
}

/** Whether one letter is another one, missing, too many, or swapped with the one after it. */
function isOneOff(word: string, other: string): boolean {
  let same = 0;
  while (same < word.length && word.charAt(same) === other.charAt(same)) same += 1;
  const [rest, otherRest] = [word.slice(same), other.slice(same)];
  if (word.length !== other.length)
    return word.length > other.length ? rest.slice(1) === otherRest : rest === otherRest.slice(1);
  return (
    rest.slice(1) === otherRest.slice(1) ||
    (rest.slice(2) === otherRest.slice(2) &&
      rest.charAt(0) === otherRest.charAt(1) &&
      rest.charAt(1) === otherRest.charAt(0))
  );
}

/** The letters in their order, from where a word begins on. */
function scatteredIn(text: string, word: string): Ranges | null {
  const first = word.charAt(0);
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    if (!isWordStart(text, start)) continue;
    const ranges: [number, number][] = [];
    let at = start;
    for (const letter of word) {
      at = text.indexOf(letter, at);
      if (at < 0) break;
      const last = ranges.at(-1);
      if (last?.[1] === at) last[1] = at + letter.length;
      else ranges.push([at, at + letter.length]);
      at += letter.length;
    }
    if (at >= 0) return ranges;
  }
  return null;
}
