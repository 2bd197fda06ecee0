import type { Token } from '../tokens.ts';
import { hashUnits, hashWord } from './hash.ts';
import { lookUp, type OpenLexicon } from './lexicon.ts';

/** How a word is written. */
export const letters = {
  sign: 0,
  number: 1,
  small: 2,
  initial: 3,
  capitals: 4,
  mixed: 5,
  uncased: 6,
} as const;

/** What the features need of a word as it is written (“Ministry”), worked out once for each text. */
export interface Form {
  /** Equal for all spellings of the word in capital and small letters: its index among the words of the text. */
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly letters: number;
  readonly word: number;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly cluster: number;
  readonly middle: number;
  readonly coarse: number;
  readonly flags: number;
  readonly band: number;
  /** Whether a name may hold it between two words with capitals (“of”, “and the”, “&”). */
  readonly isJoint: boolean;
}

/** The forms of all tokens of a text; equal words share one. `wordCount`: how many words there are, however written. */
export function readForms(
  tokens: readonly Token[],
  lexicon: OpenLexicon,
): { readonly forms: readonly Form[]; readonly wordCount: number } {
  const known = new Map<string, Form>();
  const indexes = new Map<string, number>();
  const forms = tokens.map(({ text, kind }) => {
    const there = known.get(text);
    if (there) return there;
    const lower = text.toLowerCase();
    const index = indexes.get(lower) ?? indexes.size;
    indexes.set(lower, index);
    const form = makeForm(text, lower, index, kind, lexicon);
    known.set(text, form);
    return form;
  });
  return { forms, wordCount: indexes.size };
}

/** The form of no word: before the first and behind the last one. */
export const noForm: Form = {
  index: -1,
  text: '',
  lower: '',
  letters: letters.sign,
  word: 1,
  shape: 1,
  prefix2: 0,
  prefix3: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
  cluster: 0,
  middle: 0,
  coarse: 0,
  flags: 0,
  band: 0,
  isJoint: false,
};

const joints: ReadonlySet<string> = new Set(
  "of the and for de la le les du des del della di da do dos das von van der den bin ibn al el ul e et y & - – . ' ’ in on to at with without against sur en".split(
    ' ',
  ),
);

function makeForm(
  text: string,
  lower: string,
  index: number,
  kind: Token['kind'],
  lexicon: OpenLexicon,
): Form {
  const end = lower.length;
  let place = lookUp(lexicon, lower);
  // “U.S.” is looked up as “us” is not: with its dots, then without them; “co-operation” by its last part.
  if (place < 0 && kind === 'word') place = lookUpParts(lexicon, lower);
  const cluster = place < 0 ? 0 : (lexicon.clusters[place] as number);
  return {
    index,
    text,
    lower,
    letters: lettersOf(text, lower, kind),
    word: hashWord(lower),
    shape: shapeOf(text, lower, kind),
    prefix2: hashUnits(lower, 0, 2),
    prefix3: hashUnits(lower, 0, 3),
    suffix2: hashUnits(lower, Math.max(0, end - 2), end),
    suffix3: hashUnits(lower, Math.max(0, end - 3), end),
    suffix4: hashUnits(lower, Math.max(0, end - 4), end),
    cluster,
    middle: lexicon.middle[cluster] as number,
    coarse: lexicon.coarse[cluster] as number,
    flags: place < 0 ? 0 : (lexicon.flags[place] as number),
    band: place < 0 ? 0 : (lexicon.bands[place] as number),
    isJoint: joints.has(lower),
  };
}

function lookUpParts(lexicon: OpenLexicon, lower: string): number {
  const hyphen = Math.max(lower.lastIndexOf('-'), lower.lastIndexOf('‐'));
  if (hyphen > 0) return lookUp(lexicon, lower.slice(hyphen + 1));
  if (lower.endsWith('.')) return lookUp(lexicon, lower.slice(0, -1));
  const plain = withoutMarks(lower);
  return plain === lower ? -1 : lookUp(lexicon, plain);
}

/** “tōkyō” as “tokyo”: lists of names have most of them in plain letters. */
function withoutMarks(word: string): string {
  return isAscii(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '');
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}

/** “I’m”, “They’re”, “Don’t”: no name, however it begins. */
const contraction = /^(?:i['’]|\p{L}+['’](?:re|ve|ll|m|d|t)$)/u;

function lettersOf(text: string, lower: string, kind: Token['kind']): number {
  if (kind === 'sign') return letters.sign;
  if (kind === 'number') return letters.number;
  if (contraction.test(lower)) return letters.small;
  const upper = text.toUpperCase();
  if (upper === lower) return letters.uncased;
  if (text === lower) return letters.small;
  const isInitial = text.charCodeAt(0) !== lower.charCodeAt(0);
  if (text === upper)
    return text.length === 1 || (text.length === 2 && text.endsWith('.'))
      ? letters.initial
      : letters.capitals;
  if (isInitial && text.slice(1) === lower.slice(1)) return letters.initial;
  return letters.mixed;
}

/** The word as runs of capitals, small letters, digits and signs, with the length of the first run up to four. */
function shapeOf(text: string, lower: string, kind: Token['kind']): number {
  if (kind === 'sign') return hashUnits(text, 0, text.length);
  let shape = 7;
  let before = 0;
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const type = unit >= 48 && unit <= 57 ? 1 : unit !== lower.charCodeAt(at) ? 2 : unit < 65 ? unit : 3;
    run = type === before ? run + 1 : 1;
    if (type !== before || (type === 2 && run <= 4)) shape = Math.imul(shape, 31) + type;
    before = type;
  }
  return shape | 0;
}
