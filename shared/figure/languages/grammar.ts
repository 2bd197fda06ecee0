import { type Decimal, decimalOf } from '../decimal.ts';
import { phraseReader, type Reader, setOf } from '../phrases.ts';
import { foldLetters } from './foldWord.ts';
import { compiledUnits } from './units.ts';

/** What words around a number say of it; “about” leaves both ends at the number itself. */
export type Bounding = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'about';

type BoundingWords = Readonly<Partial<Record<Bounding, string>>>;

/**
 * The words of one language that is written with spaces, as a person writes them down. Phrases are separated by “ | ”,
 * single words by white space; values follow “=”. All in small letters as `foldWord` leaves them.
 */
export interface LanguageTable {
  /** The decimal sign; the other one of comma and point groups thousands. */
  readonly decimal: ',' | '.';
  /** Three digits behind a decimal sign leave open whether they are thousands, even before a scale. */
  readonly isDecimalUnsure?: boolean;
  /** Numbers below a thousand, as words; what is 100 multiplies if `hundred` lists it. */
  readonly numbers: string;
  readonly hundred?: string;
  /** Whether ones come before tens (“fünfundzwanzig”). */
  readonly isInverted?: boolean;
  /** Whether numbers are written as one word (“dreihundertfünf”). */
  readonly isCompound?: boolean;
  /** Numbers of several words (“quatre - vingt=80”). */
  readonly numberPhrases?: string;
  /** Whether sixty and eighty take up to nineteen more (“soixante-dix”). */
  readonly hasScores?: boolean;
  /** Whether a stroke between digits is a decimal sign. */
  readonly isSlashDecimal?: boolean;
  /** Whether words of bounding behind a number have to be right behind it or its unit. */
  readonly isAfterClose?: boolean;
  /** Whether ten takes ones (“on altı”). */
  readonly takesOnesAfterTen?: boolean;
  /** What multiplies, with the power of ten. */
  readonly scales: string;
  /** Nouns that count (“Dutzend”, “trentaine”): in the singular about so many, or exactly where listed as dozens. */
  readonly dozens?: string;
  readonly collectives?: string;
  /** Plurals without a number (“Hunderte”): at least two of them. */
  readonly plurals: string;
  /** Of those, forms that are a singular behind words of bounding (“более тысячи”). */
  readonly genitives?: string;
  /** Whole phrases with a value (“anderthalb”, “die hälfte”). */
  readonly fixed: string;
  /** Lower halves of fractions (“drittel=3”). */
  readonly parts: string;
  /** How other lower halves end (“-stel”). */
  readonly partEnding?: string;
  /** Ordinals of ones, which make one of the tens before them (“двадцать первый”). */
  readonly ordinals?: string;
  /** Words for a half behind a number or its unit (“und eine halbe”). */
  readonly andHalf: string;
  readonly and: string;
  readonly point?: string;
  /** The one before a scale or a collective (“eine Million”). */
  readonly one: string;
  readonly before: BoundingWords;
  readonly after: BoundingWords;
  /** Pairs around two numbers: “zwischen … und”. */
  readonly between: string;
  /** Words between two numbers that make a range. */
  readonly to: string;
  readonly units: string;
  /** Two of a unit in one word (“שעתיים=hour”). */
  readonly duals?: string;
  /** What stands before the number and is its unit (“yüzde”). */
  readonly unitsBefore?: string;
  /** Beginnings of adjectives behind a number and a hyphen (“-jähriger”), with the unit. */
  readonly adjectives?: string;
  readonly per: string;
  /** Twelve patterns. */
  readonly months: string;
  /** Twelve more, of the Solar Hijri calendar. */
  readonly solarMonths?: string;
  /** Words before a date, and before a year alone. */
  readonly dateLeads: string;
  readonly yearLeads: string;
  /** Words behind a year (“году”). */
  readonly yearWords?: string;
  /** Words of the time of day behind a number. */
  readonly clock?: string;
  /** Between a number and what is counted, or a noun and its number. */
  readonly of: string;
  /** Words before a figure that say nothing of it. */
  readonly leads: string;
  /** How participles end that say nothing of the number behind them (“fueron derribados 14 drones”). */
  readonly passives?: string;
  /** Words right before a number that make years of it (“בן 42”). */
  readonly ages?: string;
  /** How nouns end that a share behind them is of (“oyların yüzde 7’si”). */
  readonly genitiveNoun?: string;
  /** Words that what is counted does not go beyond. */
  readonly stops: string;
  /** Words that say something of the number which is not read here: with them there is no card. */
  readonly doubt: string;
}

/** A table made ready for reading. */
export interface Grammar {
  /** A primary subtag of BCP 47. */
  readonly language: string;
  readonly table: LanguageTable;
  readonly numbers: ReadonlyMap<string, number>;
  readonly hundred: ReadonlySet<string>;
  readonly numberPhrase: Reader<Decimal>;
  readonly scales: ReadonlyMap<string, Decimal>;
  readonly collectives: ReadonlyMap<string, { readonly value: Decimal; readonly isAbout: boolean }>;
  readonly plurals: ReadonlyMap<string, Decimal>;
  readonly genitives: ReadonlySet<string>;
  readonly fixed: Reader<Decimal>;
  readonly parts: ReadonlyMap<string, number>;
  readonly partEnding: RegExp | null;
  readonly ordinals: RegExp | null;
  readonly andHalf: Reader<true>;
  readonly and: ReadonlySet<string>;
  readonly point: ReadonlySet<string>;
  readonly one: ReadonlySet<string>;
  readonly before: Reader<Bounding>;
  readonly after: Reader<Bounding>;
  readonly between: Reader<readonly string[]>;
  readonly to: Reader<true>;
  readonly unit: Reader<string>;
  readonly duals: ReadonlyMap<string, string>;
  readonly unitBefore: Reader<string>;
  readonly adjectives: readonly (readonly [string, string])[];
  readonly per: ReadonlySet<string>;
  readonly months: readonly RegExp[];
  readonly solarMonths: readonly RegExp[];
  readonly dateLeads: ReadonlySet<string>;
  readonly yearLeads: ReadonlySet<string>;
  readonly yearWords: ReadonlySet<string>;
  readonly clock: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly passives: RegExp | null;
  readonly ages: ReadonlySet<string>;
  readonly genitiveNoun: RegExp | null;
  readonly stops: ReadonlySet<string>;
  readonly doubt: ReadonlySet<string>;
  /** All words that a number or its bounding may begin with, for languages that join small words to them. */
  readonly known: ReadonlySet<string>;
}

/** Makes a table ready for reading; takes a few milliseconds, so the caller keeps it. */
export function compile(written: LanguageTable, language: string): Grammar {
  const table = folded(written, language);
  const counts = (words: string | undefined, isAbout: boolean) =>
    [...valuesOf(words)].map(([word, value]) => [word, { value: decimalOf(value), isAbout }] as const);
  const units = compiledUnits(table.units, table.unitsBefore);
  return {
    language,
    table,
    numbers: new Map([...valuesOf(table.numbers)].map(([word, value]) => [word, Number(value)])),
    hundred: wordsOf(table.hundred),
    numberPhrase: valuedPhrases(table.numberPhrases),
    scales: new Map([...valuesOf(`K=3 M=6 ${table.scales}`)].map(([word, power]) => [word, powerOf(power)])),
    collectives: new Map([...counts(table.dozens, false), ...counts(table.collectives, true)]),
    plurals: new Map([...valuesOf(table.plurals)].map(([word, value]) => [word, decimalOf(value)])),
    genitives: wordsOf(table.genitives),
    fixed: valuedPhrases(table.fixed),
    parts: new Map([...valuesOf(table.parts)].map(([word, value]) => [word, Number(value)])),
    partEnding: endingOf(table.partEnding),
    ordinals: endingOf(table.ordinals),
    andHalf: truths(table.andHalf),
    and: wordsOf(table.and),
    point: wordsOf(table.point),
    one: wordsOf(table.one),
    before: boundingReader(table.before, signsBefore),
    after: boundingReader(table.after, signsAfter),
    between: phraseReader(betweenOf(table.between)),
    to: truths(`${table.to} | - | ~`),
    ...units,
    duals: new Map(valuesOf(table.duals)),
    adjectives: [...valuesOf(table.adjectives)].sort(([a], [b]) => b.length - a.length),
    per: wordsOf(table.per),
    months: monthsOf(table.months),
    solarMonths: monthsOf(table.solarMonths),
    dateLeads: wordsOf(table.dateLeads),
    yearLeads: wordsOf(table.yearLeads),
    yearWords: wordsOf(table.yearWords),
    clock: wordsOf(table.clock),
    of: wordsOf(table.of),
    leads: wordsOf(table.leads),
    passives: endingOf(table.passives),
    ages: wordsOf(table.ages),
    genitiveNoun: endingOf(table.genitiveNoun),
    stops: wordsOf(table.stops),
    doubt: wordsOf(table.doubt),
    known: knownOf(table),
  };
}

function knownOf(table: LanguageTable): ReadonlySet<string> {
  const {
    months,
    numbers,
    numberPhrases,
    scales,
    dozens,
    collectives,
    plurals,
    fixed,
    parts,
    andHalf,
    doubt,
    duals,
  } = table;
  const lists = [
    months,
    numbers,
    numberPhrases,
    scales,
    dozens,
    collectives,
    plurals,
    fixed,
    parts,
    andHalf,
    doubt,
    duals,
  ];
  const bounding = [...Object.values(table.before), ...Object.values(table.after), table.between];
  const words = [...lists, ...bounding].join(' ').match(/[\p{L}\p{M}'"]{2,}/gu);
  return new Set(words);
}

/** The table with its letters as the words of a phrase are compared. */
function folded(table: LanguageTable, language: string): LanguageTable {
  const text = JSON.stringify(table);
  // True because folding changes letters only, never the signs of JSON or the names of keys.
  return JSON.parse(foldLetters(text, language)) as LanguageTable;
}

const signsBefore: BoundingWords = {
  atLeast: '≥ | >=',
  moreThan: '>',
  atMost: '≤ | <=',
  lessThan: '<',
  about: '~ | ±',
};
const signsAfter: BoundingWords = { atLeast: '+' };

function boundingReader(words: BoundingWords, signs: BoundingWords): Reader<Bounding> {
  return phraseReader(
    [words, signs].flatMap((each) =>
      Object.entries(each).flatMap(([bounding, phrases]) =>
        // True because the keys are those of `BoundingWords`.
        phrasesOf(phrases).map((phrase) => [phrase, bounding as Bounding] as const),
      ),
    ),
  );
}

/** One opening may have several closings: “von … bis”, “von … auf”. */
function betweenOf(text: string): readonly (readonly [string, readonly string[]])[] {
  const closings = new Map<string, string[]>();
  for (const pair of phrasesOf(text)) {
    const [opening = '', closing = ''] = pair.split(' … ');
    closings.set(opening, [...(closings.get(opening) ?? []), closing]);
  }
  return [...closings];
}

const truths = (text: string): Reader<true> =>
  phraseReader(phrasesOf(text).map((phrase) => [phrase, true] as const));

/** “Anderthalb=1.5 | …” */
function valuedPhrases(text = ''): Reader<Decimal> {
  return phraseReader(
    phrasesOf(text).map((phrase) => {
      const [words = '', value = ''] = phrase.split('=');
      return [words, decimalOf(value)] as const;
    }),
  );
}

function phrasesOf(text: string): readonly string[] {
  return text
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

function monthsOf(patterns = ''): readonly RegExp[] {
  return (patterns.match(/\S+/g) ?? []).map((month) => new RegExp(`^(?:${month})$`, 'u'));
}

function endingOf(pattern: string | undefined): RegExp | null {
  return pattern ? new RegExp(`(?:${pattern})$`, 'u') : null;
}

function wordsOf(text: string | undefined): ReadonlySet<string> {
  return text ? setOf(text) : new Set();
}

/** “word=value” between white space. */
function* valuesOf(text: string | undefined): Iterable<readonly [string, string]> {
  for (const entry of wordsOf(text)) {
    const [word = '', value = ''] = entry.split('=');
    yield [word, value];
  }
}

const powerOf = (power: string): Decimal => ({ digits: 10n ** BigInt(power), places: 0 });
