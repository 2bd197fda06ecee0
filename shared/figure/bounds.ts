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
const before: readonly (readonly [Bounding, string])[] = [
  [
    moreThan,
    'over | more than | greater than | larger than | bigger than | higher than | longer than | older than',
  ],
  [
    moreThan,
    'heavier than | faster than | above | exceeding | exceeds | exceeded | in excess of | upwards of | upward of',
  ],
  [
    moreThan,
    'north of | beyond | surpassing | surpassed | topping | topped | > | better than | farther than | further than',
  ],
  [
    moreThan,
    'deeper than | taller than | wider than | well over | just over | well above | just above | past',
  ],
  [atLeast, 'at least | at the least | at the very least | no fewer than | no less than | not less than'],
  [
    atLeast,
    'not fewer than | as few as | as little as | as low as | ≥ | >= | starting at | starting from | no lower than',
  ],
  [
    atLeast,
    'at least or equal to | greater than or equal to | more than or equal to | equal to or greater than',
  ],
  [
    atLeast,
    'equal to or more than | bigger or equal than | greater or equal to | no smaller than | no shorter than',
  ],
  [
    lessThan,
    'under | below | less than | fewer than | lower than | smaller than | short of | shy of | south of | <',
  ],
  [
    lessThan,
    'younger than | shorter than | lighter than | just short of | just shy of | just under | just below | well below',
  ],
  [lessThan, 'well under | slower than | cheaper than'],
  [
    atMost,
    'up to | at most | at the most | at the very most | no more than | not more than | as many as | as much as',
  ],
  [
    atMost,
    'as high as | as long as | ≤ | <= | not exceeding | no greater than | no higher than | no longer than | no larger than',
  ],
  [
    atMost,
    'less than or equal to | fewer than or equal to | equal to or less than | limited to | capped at | no bigger than',
  ],
  [minimum, 'a minimum of | minimum of | a minimum | minimum | min | at a minimum'],
  [maximum, 'a maximum of | maximum of | a maximum | maximum | max | at a maximum'],
  [
    about,
    'about | around | some | roughly | approximately | approx | circa | ca | c | nearly | almost | close to | near',
  ],
  [
    about,
    'nearing | approaching | an estimated | estimated at | estimated | in the region of | in the neighbourhood of',
  ],
  [
    about,
    'in the neighborhood of | on the order of | in the order of | of the order of | something like | ~ | virtually',
  ],
  [
    about,
    'practically | perhaps | maybe | possibly | probably | more or less | give or take | nearly about | just about',
  ],
  [
    mean,
    'an average of | average of | averaging | average | an average | averaged | a mean of | mean of | mean | on average',
  ],
  [median, 'a median of | median of | median | a median'],
];

const fillers =
  'a | an | the | another | additional | an additional | a further | further | extra | an extra | a total of | total of | a combined | combined | a record | record | a whopping | a staggering | a mere | the first | the last | the remaining | the other | first | last | remaining | its | their | his | her | our | all | these | those | other | only | just | exactly | precisely | even | new | as | at | of | equal to | or | anywhere | somewhere';

const readBefore = phraseReader(
  [...before, [nothing, fillers] as const].flatMap(([bounding, phrases]) =>
    phrases.split(' | ').map((phrase) => [phrase, bounding] as const),
  ),
);

/** One phrase before a number that bounds it, shades it or says nothing of it; null where none stands. */
export function readBounding(tokens: readonly Token[], at: number): Found<Bounding> | null {
  const found = readBefore(tokens, at);
  return found && tokens[found.end]?.text === '.' ? { ...found, end: found.end + 1 } : found;
}

const after: readonly (readonly [Bounding, string])[] = [
  [
    atLeast,
    'or more | or greater | or higher | or above | or over | or older | or longer | or better | or larger | and more',
  ],
  [
    atLeast,
    'and above | and over | and up | and older | and higher | + | plus | at least | at the least | at the very least',
  ],
  [minimum, 'minimum | at a minimum | at minimum | min'],
  [
    atMost,
    'or less | or fewer | or under | or below | or lower | or younger | or shorter | or smaller | and under | and below',
  ],
  [atMost, 'at most | at the most | at the very most | or lower | and younger | tops'],
  [maximum, 'maximum | at maximum | at a maximum | max'],
  [
    about,
    'or so | odd | ish | or thereabouts | give or take | more or less | approximately | approx | roughly',
  ],
  [mean, 'on average | in average'],
];

const readAfter = phraseReader(
  after.flatMap(([bounding, phrases]) => phrases.split(' | ').map((phrase) => [phrase, bounding] as const)),
);

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
