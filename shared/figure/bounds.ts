import type { Modifier } from './card.ts';
import { type Found, isWord, phraseReader, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Which side of a number words leave open: "over" goes on above it, "up to" goes on below it. */
export interface Limit {
  readonly side: 'above' | 'below';
  /** Whether the number itself belongs to it: "at least" and "up to" do, "over" and "under" do not. */
  readonly inclusive: boolean;
}

/** What the words around a number say of it. */
export interface Bounding {
  readonly limit: Limit | null;
  /** Of MeasEval's modifiers: approximate, mean, median, minimum, maximum. */
  readonly modifiers: readonly Modifier[];
}

const moreThan: Bounding = { limit: { side: 'above', inclusive: false }, modifiers: [] };
const atLeast: Bounding = { limit: { side: 'above', inclusive: true }, modifiers: [] };
const lessThan: Bounding = { limit: { side: 'below', inclusive: false }, modifiers: [] };
const atMost: Bounding = { limit: { side: 'below', inclusive: true }, modifiers: [] };
const minimum: Bounding = { ...atLeast, modifiers: ['IsMin'] };
const maximum: Bounding = { ...atMost, modifiers: ['IsMax'] };
const about: Bounding = { limit: null, modifiers: ['IsApproximate'] };
const mean: Bounding = { limit: null, modifiers: ['IsMean'] };
const median: Bounding = { limit: null, modifiers: ['IsMedian'] };
/** Words that may stand between and say nothing of the value: "at least *another* 20", "over *the first* 300". */
const nothing: Bounding = { limit: null, modifiers: [] };

/**
 * Words before a number. MeasEval: "greater than" and "less than" are ranges without the other end; an "approximate or
 * uncertain value" is approximate. "Nearly" and "almost" say where a value is, not that everything below is possible,
 * so they are approximate too.
 */
const readBefore = phraseReader([
  ...wordsFor(
    moreThan,
    `over | well over | just over | above | well above | just above | beyond | > | north of | in excess of
     more than | greater than | larger than | bigger than | higher than | longer than | older than | heavier than
     faster than | better than | farther than | further than | deeper than | taller than | wider than
     exceeding | exceeds | exceeded | upwards of | upward of | surpassing | surpassed | topping | topped`,
  ),
  ...wordsFor(
    atLeast,
    `at least | at the least | at the very least | no fewer than | no less than | not less than | not fewer than
     no lower than | no smaller than | no shorter than | as few as | as little as | as low as | ≥ | >=
     starting at | starting from | at least or equal to | greater than or equal to | more than or equal to
     equal to or greater than | equal to or more than | greater or equal to | bigger or equal than`,
  ),
  ...wordsFor(
    lessThan,
    `under | just under | well under | below | just below | well below | < | short of | just short of | shy of
     just shy of | south of | less than | fewer than | lower than | smaller than | younger than | shorter than
     lighter than | slower than | cheaper than`,
  ),
  ...wordsFor(
    atMost,
    `up to | at most | at the most | at the very most | no more than | not more than | no greater than
     no higher than | no longer than | no larger than | no bigger than | not exceeding | as many as | as much as
     as high as | as long as | within | ≤ | <= | limited to | capped at | less than or equal to | fewer than or equal to
     equal to or less than`,
  ),
  ...wordsFor(minimum, 'minimum | minimum of | a minimum | a minimum of | min | at a minimum'),
  ...wordsFor(maximum, 'maximum | maximum of | a maximum | a maximum of | max | at a maximum'),
  ...wordsFor(
    about,
    `about | just about | nearly about | around | some | roughly | approximately | approx | circa | ca | c | ~
     nearly | almost | virtually | practically | close to | near | nearing | approaching | more or less
     give or take | in the region of | in the neighbourhood of | in the neighborhood of | on the order of
     in the order of | of the order of | something like | estimated | an estimated | estimated at | perhaps
     maybe | possibly | probably | 約 | 约 | 약`,
  ),
  ...wordsFor(
    mean,
    `average | an average | average of | an average of | averaging | averaged | mean | mean of | a mean of
     on average`,
  ),
  ...wordsFor(median, 'median | a median | median of | a median of'),
  ...wordsFor(
    nothing,
    `a | an | the | its | their | his | her | our | these | those | all | new | other | the other | another
     additional | an additional | further | a further | extra | an extra | total of | a total of | combined
     a combined | record | a record | a whopping | a staggering | a mere | first | the first | last | the last
     remaining | the remaining | only | just | exactly | precisely | even | as | at | of | equal to | or
     anywhere | somewhere`,
  ),
]);

/** Each phrase of a list, between strokes or line breaks, with what it says. */
function wordsFor(bounding: Bounding, phrases: string): readonly (readonly [string, Bounding])[] {
  return phrases.split(/\s*[|\n]\s*/).map((phrase) => [phrase, bounding] as const);
}

/** One phrase before a number that bounds it, shades it or says nothing of it; null where there is none. */
export function readBounding(tokens: readonly Token[], at: number): Found<Bounding> | null {
  const found = readBefore(tokens, at);
  return found && tokens[found.end]?.text === '.' ? { ...found, end: found.end + 1 } : found;
}

const readAfter = phraseReader([
  ...wordsFor(
    atLeast,
    `or more | or greater | or higher | or above | or over | or older | or longer | or better | or larger
     and more | and above | and over | and up | and older | and higher | + | plus | at least | at the least
     at the very least`,
  ),
  ...wordsFor(
    atMost,
    `or less | or fewer | or under | or below | or lower | or younger | or shorter | or smaller | and under
     and below | and younger | at most | at the most | at the very most | tops`,
  ),
  ...wordsFor(minimum, 'minimum | min | at minimum | at a minimum'),
  ...wordsFor(maximum, 'maximum | max | at maximum | at a maximum'),
  ...wordsFor(
    about,
    'or so | odd | ish | or thereabouts | give or take | more or less | approximately | approx | roughly',
  ),
  ...wordsFor(mean, 'on average | in average'),
]);

/** Words behind a number, or behind what it counts: "or more", "-odd", "+", "on average". */
export function readBoundingAfter(tokens: readonly Token[], at: number): Found<Bounding> | null {
  const start = tokens[at]?.text === '-' && isWord(tokens[at + 1], joinable) ? at + 1 : at;
  return readAfter(tokens, start);
}

const joinable = setOf('odd ish plus');

/** What two groups of words say together; the first limit counts. */
export function joined(one: Bounding, other: Bounding): Bounding {
  return { limit: one.limit ?? other.limit, modifiers: [...one.modifiers, ...other.modifiers] };
}
