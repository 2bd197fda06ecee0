import { monthNamesOf } from '../../dates/monthNames.ts';
import { claimWordsOf } from './languages/index.ts';
import type { ClaimWords } from './languages/table.ts';

/** What reading a claim has to know of a language, ready to be looked up. Words are folded as `foldClaim` folds them. */
export interface Lexicon {
  readonly language: string;
  /** Words have no spaces between them: each ideograph counts by itself. */
  readonly isCompact: boolean;
  readonly small: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** Negators of the verb, as keys, where another one beside them turns nothing back. */
  readonly concord: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns and nouns as stems. */
  readonly things: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly speaking: RegExp | null;
  readonly open: RegExp | null;
  readonly openBehind: RegExp | null;
  readonly narrowing: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
  /** Days, months and other words of time, by what they mean. */
  readonly times: ReadonlyMap<string, string>;
  /** The class of words of which only one can be meant, and which of them. */
  readonly apart: ReadonlyMap<string, number>;
  readonly denying: RegExp | null;
  readonly anyone: ReadonlySet<string>;
  /** Empty where who comes first tells nothing of who does it. */
  readonly passive: ReadonlySet<string>;
  readonly unnamed: RegExp | null;
  /** Phrases with a negator in them that turn nothing round; in a language without spaces, whole words that look so. */
  readonly idle: RegExp | null;
  /** What may be parted from a verb, at its beginning. */
  readonly parted: RegExp | null;
  /** What brings the forms of a word together; the word is folded. */
  readonly stem: (word: string) => string;
  /** Of languages without spaces: the words that are looked for at each place, the longest first. */
  readonly cut: RegExp | null;
}

const compact = new Set(['zh', 'ja']);
const none: ClaimWords = {
  small: '',
  negators: '',
  pronouns: '',
  endings: '',
  alike: '',
  apart: '',
  narrowing: '',
  numbers: '',
  weekdays: '',
  times: '',
  denying: '(?!)',
};

const ready = new Map<string, Lexicon>();

/** The lexicon of a language (primary subtag of BCP 47); an empty one for a language that is not read. */
export function lexiconOf(language: string | null): Lexicon {
  const code = language ?? '';
  const known = ready.get(code);
  if (known) return known;
  const made = compile(code, claimWordsOf[code] ?? none);
  ready.set(code, made);
  return made;
}

/** A text in small letters without the marks on them, so that writers’ habits do not matter; its length may change. */
export function foldClaim(text: string, language: string): string {
  if (compact.has(language)) return text.normalize('NFKC').toLowerCase();
  const dotted = language === 'tr' ? text.replace(/[İI]/g, 'i').replace(/ı/g, 'i') : text;
  const bare = dotted
    .normalize('NFKD')
    .replace(/\p{M}|[\u0640\u00ad]|\u200c|\u200d/gu, '')
    .toLowerCase();
  const plain = bare
    .replace(/[’ʼ׳]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
  return /[\u0590-\u06ff]/.test(plain)
    ? plain.replace(/[ىیې]/g, 'ي').replace(/ک/g, 'ك').replace(/ة/g, 'ه')
    : plain;
}

function compile(language: string, words: ClaimWords): Lexicon {
  const fold = (text: string): string => foldClaim(text, language);
  const list = (text: string): readonly string[] =>
    fold(text)
      .split(/[\s,|]+/)
      .filter((word) => word !== '');
  const isCompact = compact.has(language);
  const stem = isCompact ? (word: string) => word : stemmer(words, fold);
  const small = new Set(list(words.small));
  const negators = new Set(list(words.negators));
  const pronouns = new Set(list(words.pronouns));
  const numbers = new Map(list(words.numbers).map((word, value) => [word, String(value)] as const));
  const times = timesOf(language, words, fold);
  const idleWords = isCompact ? list(words.idle ?? '') : groups(fold(words.idle ?? ''));
  return {
    language,
    isCompact,
    small,
    negators,
    concord: new Set(list(words.concord ?? '').map(stem)),
    pronouns,
    things: new Set(list(words.things ?? '').map(stem)),
    bodies: new Set(list(words.bodies ?? '').map(stem)),
    speaking: patternOf(words.speaking, isCompact),
    open: patternOf(words.open, isCompact),
    openBehind: patternOf(words.openBehind, isCompact),
    narrowing: new Set(list(words.narrowing)),
    numbers,
    times,
    apart: apartOf(words, fold, stem),
    anyone: new Set(list(words.anyone ?? '')),
    passive: new Set(list(words.passive ?? '')),
    denying: patternOf(words.denying, isCompact),
    unnamed: patternOf(words.unnamed, isCompact),
    idle:
      idleWords.length === 0
        ? null
        : new RegExp(isCompact ? anyOf(idleWords) : `(?<!\\p{L})${anyOf(idleWords)}(?!\\p{L})`, 'gu'),
    parted: words.parted === undefined ? null : new RegExp(`^(?:${words.parted.replaceAll(' ', '|')})`),
    stem,
    cut: isCompact
      ? new RegExp(anyOf([...small, ...negators, ...pronouns, ...times.keys(), ...idleWords]), 'uy')
      : null,
  };
}

/** A pattern that may be written over several lines, for text that is folded. */
function patternOf(source: string | undefined, isCompact: boolean): RegExp | null {
  if (source === undefined) return null;
  const line = source.replace(/\s*\n\s*/g, '');
  return new RegExp(isCompact ? line : line.normalize('NFKD').replace(/\p{M}/gu, ''), 'u');
}

/** The longest first; whatever is looked for holds no signs of regular expressions. */
function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return `(?:${[...new Set(words)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}

function groups(text: string): readonly string[] {
  return text
    .split('|')
    .map((group) => group.trim().replace(/\s+/g, ' '))
    .filter((group) => group !== '');
}

function timesOf(
  language: string,
  words: ClaimWords,
  fold: (text: string) => string,
): ReadonlyMap<string, string> {
  const days = fold(words.weekdays)
    .split(',')
    .flatMap((forms, index) =>
      forms
        .trim()
        .split(/\s+/)
        .map((form) => [form, `day ${index + 1}`] as const),
    );
  const months = fold(monthNamesOf[language] ?? '')
    .split(',')
    .flatMap((forms, index) =>
      forms
        .trim()
        .split('/')
        // In short they are other words as well: “mar”, “lis”.
        .filter((form, place) => place === 0 || form.length > 3)
        .map((form) => [form, `month ${index + 1}`] as const),
    );
  const others = fold(words.times)
    .split(/\s+/)
    .map((word) => [word, word] as const);
  return new Map([...months, ...others, ...days].filter(([word]) => word !== ''));
}

function apartOf(
  words: ClaimWords,
  fold: (text: string) => string,
  stem: (word: string) => string,
): ReadonlyMap<string, number> {
  return new Map(
    groups(fold(words.apart)).flatMap((group, index) =>
      group.split(' ').map((word) => [stem(word), index] as const),
    ),
  );
}

/** No stem is shorter. */
const shortestStem = 3;

function stemmer(words: ClaimWords, fold: (text: string) => string): (word: string) => string {
  const endings = fold(words.endings)
    .split(/\s+/)
    .filter((ending) => ending !== '')
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const beginnings = fold(words.beginnings ?? '')
    .split(/\s+/)
    .filter((beginning) => beginning !== '')
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // “abgeschaltet” and “abzuschalten” are “abschalten”.
  const parted =
    words.parted === undefined
      ? null
      : new RegExp(`^(${words.parted.replaceAll(' ', '|')})(?:ge|zu)(?=.{3})`);
  const bare = (whole: string): string => {
    const word = parted ? whole.replace(parted, '$1') : whole;
    const beginning = beginnings.find(
      (each) => word.startsWith(each) && word.length - each.length >= shortestStem,
    );
    const rest = word.slice(beginning?.length ?? 0);
    const ending = endings.find(
      (each) =>
        rest.endsWith(each) &&
        rest.length - each.length >= shortestStem &&
        !(each === 's' && rest.endsWith('ss')),
    );
    const stem = rest.slice(0, rest.length - (ending?.length ?? 0));
    // “stopped” is “stop”, “robbed” is “rob”, and “called” stays “call”.
    return (stem.length > 4 && /([bdfgklmnprt])\1$/.test(stem)) ||
      (stem.length === 4 && /([bdgmnpt])\1$/.test(stem))
      ? stem.slice(0, -1)
      : stem;
  };
  const alike = new Map<string, string>();
  for (const group of groups(fold(words.alike))) {
    const forms = group.split(' ');
    const name = `=${forms[0]}`;
    for (const form of forms) for (const key of [form, bare(form)]) if (!alike.has(key)) alike.set(key, name);
  }
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const stem = bare(word);
    const made = alike.get(word) ?? alike.get(stem) ?? stem;
    if (known.size < 200_000) known.set(word, made);
    return made;
  };
}
