import { alphabets, type Ideographs, ideographic, type Language } from './languages.ts';

/** How well a text fits a language. */
export interface Fit {
  /** Natural logarithm of how likely its characters outside of ASCII are in running text of the language. */
  readonly logLikelihood: number;
  /** Which share of them (0 to 1) is at home in the language. */
  readonly atHome: number;
}

/** The names of all encodings that are looked for by what texts look like in them. */
export const statisticalEncodings: readonly string[] = [
  ...new Set([...ideographic, ...alphabets].flatMap(({ encodings }) => encodings)),
];

/** How well a text that was decoded with this encoding fits the language, of those it served, that it fits best. */
export function bestFit(text: string, encoding: string): Fit {
  const found = new Set<string>(
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/(?<![^\s])[a-z]+(?=[\s.,;:])/g),
  );
  const fits = models.flatMap((model) => {
    const { language, words } = model;
    const rank = language.encodings.indexOf(encoding);
    if (rank === -1) return [];
    // The less usual encodings of a language have to fit better: each is half as likely as the one before.
    const prior = rank * Math.log(0.5) + words.filter((word) => found.has(word)).length * Math.log(3);
    return [measure(text, model, prior)];
  });
  return fits.reduce((best, other) => (other.logLikelihood > best.logLikelihood ? other : best));
}

/** What precedes and follows a character decides as much as the character. */
type Likelihood = (character: string, before: string, after: string) => number;

interface Model {
  readonly language: { readonly encodings: readonly string[] };
  /** In lower case. */
  readonly words: readonly string[];
  readonly likelihood: Likelihood;
  /** A character that is less likely than this is not at home. */
  readonly homely: number;
}

function measure(text: string, { likelihood, homely }: Model, prior: number): Fit {
  let logLikelihood = prior;
  let count = 0;
  let atHome = 0;
  let before = ' ';
  let character = '';
  for (const after of text) {
    if (character > '\u007f') {
      const share = likelihood(character, before, after);
      logLikelihood += Math.log(share);
      count += 1;
      if (share >= homely) atHome += 1;
    }
    before = character || ' ';
    character = after;
  }
  if (character > '\u007f') {
    const share = likelihood(character, before, ' ');
    logLikelihood += Math.log(share);
    count += 1;
    if (share >= homely) atHome += 1;
  }
  return { logLikelihood, atHome: count === 0 ? 1 : atHome / count };
}

const models: readonly Model[] = [
  ...ideographic.map((language) => ({
    language,
    words: [],
    likelihood: ideographicLikelihood(language),
    homely: 2e-5,
  })),
  ...alphabets.map((language) => ({
    language,
    words: language.words?.split(' ') ?? [],
    likelihood: alphabeticLikelihood(language),
    homely: 3e-4,
  })),
];

function ideographicLikelihood({ classes }: Ideographs): Likelihood {
  const known = new Map<string, number>();
  const plain = (character: string) => {
    const found = classes.find(({ members }) => members.test(character));
    return found ? found.share / found.size : unusual(character);
  };
  return (character) => {
    const share = known.get(character) ?? plain(character);
    known.set(character, share);
    return share;
  };
}

function alphabeticLikelihood({ letters, words }: Language): Likelihood {
  const isLatin = words !== undefined;
  const order = new Map([...letters].map((letter, rank) => [letter, rank]));
  const total = [...letters].reduce((sum, _, rank) => sum + 1 / (rank + 3), 0);
  const share = (letter: string) => {
    const rank = order.get(letter);
    if (rank !== undefined) return (0.9 * (1 / (rank + 3))) / total;
    // A foreign name or a sign of another kind; its own script is no surprise in the other scripts.
    return isLetter(letter) ? 1e-4 : 0;
  };
  return (character, before, after) => {
    if (!isLetter(character))
      return isMark(character) ? share(character) || 1e-6 : sign(character, before, after);
    const small = character.toLowerCase();
    const isCapital = character !== small && !order.has(character);
    const plain = isSameScript(character, isLatin) ? share(isCapital ? small : character) : 1e-6;
    return plain * capitalFactor(isCapital, before, character) * neighbourFactor(isLatin, before, after);
  };
}

/** Capitals begin words or stand among capitals; a wrong Cyrillic encoding swaps them with small letters. */
function capitalFactor(isCapital: boolean, before: string, character: string): number {
  if (!isCapital) return isLetter(before) && isUpper(before) && hasCase(character) ? 0.5 : 1;
  if (!isLetter(before)) return 0.15;
  return isUpper(before) ? 0.1 : 0.005;
}

/** Accented letters stand among plain ones; letters of other scripts never do, and stand next to their own kind. */
function neighbourFactor(isLatin: boolean, before: string, after: string): number {
  const latinNeighbours = Number(/[A-Za-z]/.test(before)) + Number(/[A-Za-z]/.test(after));
  if (!isLatin) return latinNeighbours === 0 ? 1 : 0.02;
  if (latinNeighbours > 0) return 1;
  return isLetter(before) || isLetter(after) ? 0.1 : 0.3;
}

/** Punctuation and signs as newspapers use them. */
function sign(character: string, before: string, after: string): number {
  const isInside = isLetter(before) && isLetter(after);
  if (character === '’' && !isLetter(before) && isLetter(after)) return 2e-5;
  if ('“”„«»‘’‚‹›'.includes(character)) return isInside && character !== '’' ? 2e-4 : 0.01;
  if ('–—…·•\u00a0'.includes(character)) return 0.008;
  if ('،؛؟\u0640\u200c'.includes(character)) return 0.01;
  if ('°№€£§©®™½¼¾²³±×¡¿ºª\u00ad'.includes(character)) return isInside ? 2e-5 : 0.001;
  return isInside ? unusual(character) / 10 : unusual(character);
}

function unusual(character: string): number {
  if (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u.test(character)) return 1e-9;
  return isLetter(character) ? 2e-6 : 1e-5;
}

function isSameScript(character: string, isLatin: boolean): boolean {
  return /\p{Script=Latin}/u.test(character) === isLatin;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isMark(character: string): boolean {
  return /\p{M}/u.test(character);
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

function hasCase(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}
