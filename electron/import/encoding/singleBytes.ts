import { kinds, kindsOf } from './characters.ts';
import { decodeAs } from './decodeAs.ts';
import type { Language } from './languages.ts';
import { alphabets } from './languages.ts';

/** How well bytes fit a language in an encoding. */
export interface Fit {
  /** Natural logarithm of how likely its characters outside of ASCII are in running text of the language. */
  readonly logLikelihood: number;
  /** Which share of them (0 to 1) is at home in the language. */
  readonly atHome: number;
}

/** Encodings with one byte a character that are looked for by what texts look like in them. */
export const singleByteEncodings: readonly string[] = [
  ...new Set(alphabets.flatMap(({ encodings }) => encodings)),
];

/** The character of each byte in an encoding, as UTF-16 code units; U+FFFD where it has none. */
export function charactersOf(encoding: string): Uint16Array {
  const present = tables.get(encoding);
  if (present) return present;
  const table = Uint16Array.from(
    { length: 256 },
    (_, byte) => decodeAs(Uint8Array.of(byte), encoding, { isLenient: true })?.charCodeAt(0) ?? 0xfffd,
  );
  tables.set(encoding, table);
  return table;
}

const tables = new Map<string, Uint16Array>();

/** What precedes and follows a character decides as much as the character: bits of a context. */
const contexts = {
  letterBefore: 1,
  upperBefore: 2,
  asciiBefore: 4,
  digitBefore: 8,
  letterAfter: 16,
  asciiAfter: 32,
  digitAfter: 64,
} as const;
const contextCount = 128;

/** A byte above 0x7f in a context, and how often it is there. */
interface Cell {
  readonly byte: number;
  readonly context: number;
  readonly times: number;
}

/** What a byte adds to the context of its neighbours. */
interface Neighbours {
  readonly asBefore: Uint8Array;
  readonly asAfter: Uint8Array;
}

const neighbours = new Map<string, Neighbours>();

function neighboursIn(encoding: string): Neighbours {
  const present = neighbours.get(encoding);
  if (present) return present;
  const made = { asBefore: new Uint8Array(256), asAfter: new Uint8Array(256) };
  for (const [byte, unit] of charactersOf(encoding).entries()) {
    const is = kindsOf(unit);
    const isAscii = (is & kinds.asciiLetter) !== 0;
    if (is & kinds.letter) {
      const upper = is & kinds.upper ? contexts.upperBefore : 0;
      made.asBefore[byte] = contexts.letterBefore | upper | (isAscii ? contexts.asciiBefore : 0);
      made.asAfter[byte] = contexts.letterAfter | (isAscii ? contexts.asciiAfter : 0);
    } else if (byte >= 0x30 && byte <= 0x39) {
      made.asBefore[byte] = contexts.digitBefore;
      made.asAfter[byte] = contexts.digitAfter;
    }
  }
  neighbours.set(encoding, made);
  return made;
}

/** All zero outside of `countInContexts`. */
const counts = new Uint32Array(128 * contextCount);

function countInContexts(bytes: Uint8Array, encoding: string): readonly Cell[] {
  const { asBefore, asAfter } = neighboursIn(encoding);
  const seen: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const before = at === 0 ? 0 : (asBefore[bytes[at - 1] ?? 0] ?? 0);
    const after = at + 1 === bytes.length ? 0 : (asAfter[bytes[at + 1] ?? 0] ?? 0);
    const cell = (byte - 0x80) * contextCount + (before | after);
    const count = counts[cell] ?? 0;
    if (count === 0) seen.push(cell);
    counts[cell] = count + 1;
  }
  return seen.map((cell) => {
    const times = counts[cell] ?? 0;
    counts[cell] = 0;
    return { byte: 0x80 + Math.floor(cell / contextCount), context: cell % contextCount, times };
  });
}

/**
 * How well bytes that were read in this encoding fit the language, of those it served, that it fits best. `words` are those of
 * ASCII letters alone that the text has, in lower case.
 */
export function bestFit(bytes: Uint8Array, encoding: string, words: ReadonlySet<string>): Fit {
  const characters = charactersOf(encoding);
  const cells = countInContexts(bytes, encoding);
  let best: Fit = { logLikelihood: Number.NEGATIVE_INFINITY, atHome: 0 };
  for (const model of models) {
    const rank = model.language.encodings.indexOf(encoding);
    if (rank === -1) continue;
    // The less usual encodings of a language have to fit better: each is half as likely as the one before.
    const prior =
      rank * Math.log(0.5) +
      (rare.test(encoding) ? Math.log(0.05) : 0) +
      model.words.filter((word) => words.has(word)).length * Math.log(3);
    const fit = measure(cells, characters, model, prior);
    if (fit.logLikelihood > best.logLikelihood) best = fit;
  }
  return best;
}

/** What texts are hardly ever in today: those of DOS and of the old Macintosh, and of single countries. */
const rare = /^(?:ibm(?!866)|x-mac|mac|kz-|koi8-t)/;

interface Model {
  readonly language: Language;
  readonly words: readonly string[];
  /** By letter. */
  readonly shares: ReadonlyMap<string, number>;
  readonly isLatin: boolean;
}

const models: readonly Model[] = alphabets.map((language) => {
  const shares = language.shares.split(' ').map(Number);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    language,
    words: language.words?.split(' ') ?? [],
    shares: new Map([...language.letters].map((letter, at) => [letter, (0.9 * (shares[at] ?? 0)) / total])),
    isLatin: language.words !== undefined,
  };
});

/** A character that is less likely than this is not at home. */
const homely = 3e-4;

function measure(cells: readonly Cell[], characters: Uint16Array, model: Model, prior: number): Fit {
  let logLikelihood = prior;
  let count = 0;
  let atHome = 0;
  const judges: ((context: number) => number)[] = [];
  for (const { byte, context, times } of cells) {
    judges[byte] ??= judgeOf(characters[byte] ?? 0xfffd, model);
    const share = judges[byte](context);
    logLikelihood += times * Math.log(share);
    count += times;
    if (share >= homely) atHome += times;
  }
  return { logLikelihood, atHome: count === 0 ? 1 : atHome / count };
}

/** Gives how likely a character is in the language, by its context. */
function judgeOf(unit: number, { shares, isLatin }: Model): (context: number) => number {
  const character = String.fromCharCode(unit);
  const is = kindsOf(unit);
  if (is & kinds.mark) {
    const share = shares.get(character) ?? 1e-6;
    return () => share;
  }
  if (!(is & kinds.letter)) return (context) => sign(character, is, context);
  const small = character.toLowerCase();
  const isCapital = character !== small && !shares.has(character);
  // A foreign name or a sign of another kind; its own script is no surprise in the other scripts.
  const isOwn = ((is & kinds.latin) !== 0) === isLatin;
  const plain = isOwn ? (shares.get(isCapital ? small : character) ?? 1e-4) : 1e-6;
  return (context) =>
    plain *
    capitalFactor(isCapital, (is & kinds.cased) !== 0, context) *
    neighbourFactor(isLatin, context) *
    digitFactor(context);
}

/** Capitals begin words or stand among capitals; a wrong Cyrillic encoding swaps them with small letters. */
function capitalFactor(isCapital: boolean, isCased: boolean, context: number): number {
  const isAfterCapital = (context & contexts.upperBefore) !== 0;
  if (!isCapital) return isAfterCapital && isCased ? 0.5 : 1;
  if (!(context & contexts.letterBefore)) return 0.15;
  return isAfterCapital ? 0.1 : 0.005;
}

/** Accented letters stand among plain ones; letters of other scripts never do, and stand next to their own kind. */
function neighbourFactor(isLatin: boolean, context: number): number {
  const hasAscii = (context & (contexts.asciiBefore | contexts.asciiAfter)) !== 0;
  if (!isLatin) return hasAscii ? 0.02 : 1;
  if (hasAscii) return 1;
  return context & (contexts.letterBefore | contexts.letterAfter) ? 0.1 : 0.3;
}

/** Letters seldom touch digits. */
function digitFactor(context: number): number {
  return context & (contexts.digitBefore | contexts.digitAfter) ? 0.1 : 1;
}

/** Punctuation and signs as newspapers use them. */
function sign(character: string, is: number, context: number): number {
  const hasBefore = (context & contexts.letterBefore) !== 0;
  const hasAfter = (context & contexts.letterAfter) !== 0;
  const isInside = hasBefore && hasAfter;
  if (character === '’' && isInside) return context & contexts.asciiAfter ? 0.06 : 0.01;
  if (character === '’' && !hasBefore && hasAfter) return 2e-5;
  if ('£€'.includes(character) && context & contexts.digitAfter && !hasBefore) return 0.02;
  if ('“”„«»‘’‚‹›'.includes(character)) return isInside ? 2e-4 : 0.01;
  if ('–—…·•\u00a0'.includes(character)) return 0.008;
  if ('،؛؟\u0640\u200c'.includes(character)) return 0.01;
  if ('°№€£§©®™½¼¾²³±×¡¿ºª\u00ad'.includes(character)) return isInside ? 2e-5 : 0.001;
  return isInside ? unusual(is) / 10 : unusual(is);
}

function unusual(is: number): number {
  return is & kinds.unused ? 1e-9 : 1e-5;
}
