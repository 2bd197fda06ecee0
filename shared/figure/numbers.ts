import { type Cardinal, readCardinal } from './cardinals.ts';
import { type Decimal, decimalOf, divided, negative, times } from './decimal.ts';
import { denominatorOf, multipliers, ordinals, roundPlurals, smallNumbers } from './numberWords.ts';
import { afterHyphen, type Found, isSign, isWord, phraseReader, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A number of any form. */
export interface FigureNumber extends Cardinal {
  /** A share is a part of something ("two thirds of", "one in five"); an ordinal is a place in a row ("third"). */
  readonly kind: 'cardinal' | 'share' | 'ordinal';
  /** "A couple" is about two; "several" and "hundreds" are at least so many. */
  readonly vagueness: 'exact' | 'about' | 'atLeast';
}

/** Reads a number of any form. A value that has no end in decimals is rounded to 15 places. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  isMoney = false,
): Found<FigureNumber> | null {
  return (
    readNegative(tokens, at, isMoney) ??
    readRatio(tokens, at) ??
    readPlural(tokens, at) ??
    readFew(tokens, at) ??
    readHalf(tokens, at) ??
    readShare(tokens, at) ??
    readOrdinal(tokens, at) ??
    plain(readCardinal(tokens, at, isMoney))
  );
}

const one = decimalOf(1);

function plain(found: Found<Cardinal> | null): Found<FigureNumber> | null {
  return found && { ...found, value: { ...found.value, kind: 'cardinal', vagueness: 'exact' } };
}

/** "-5", "minus five"; a dash between two words or numbers is none. */
function readNegative(tokens: readonly Token[], at: number, isMoney: boolean): Found<FigureNumber> | null {
  const token = tokens[at];
  const isMinus = isSign(token, '-') && !token?.isGlued && tokens[at + 1]?.isGlued;
  if (!isMinus && !isWord(token, minusWords)) return null;
  const found = plain(readCardinal(tokens, at + 1, isMoney));
  return found && { ...found, value: { ...found.value, value: negative(found.value.value) } };
}

const minusWords = setOf('minus negative');

/** "One in five", "three out of ten": a share where the whole is a round one, a count elsewhere. */
function readRatio(tokens: readonly Token[], at: number): Found<FigureNumber> | null {
  const part = readCardinal(tokens, at);
  const link = part && readRatioLink(tokens, part.end);
  const whole = link && readCardinal(tokens, link.end);
  if (!part || !whole || part.value.value.places > 0) return null;
  const [upper, lower] = [part.value.value.digits, whole.value.value.digits];
  if (!roundWholes.has(String(lower)) || whole.value.value.places > 0 || upper >= lower) return null;
  return { value: share(upper, lower), end: whole.end };
}

const readRatioLink = phraseReader([
  ['in', true],
  ['out of', true],
  ['in every', true],
  ['out of every', true],
  ['of every', true],
  ['- in -', true],
]);
const roundWholes: ReadonlySet<string> = new Set(
  '2 3 4 5 6 7 8 9 10 20 100 1000 10000 100000 1000000'.split(' '),
);

/** "Hundreds", "tens of thousands", "many millions": a plural is at least two. */
function readPlural(tokens: readonly Token[], at: number): Found<FigureNumber> | null {
  const start = tokens[at]?.text === 'many' ? at + 1 : at;
  let value: Decimal = decimalOf(2);
  let end = start;
  for (;;) {
    const next = end > start && tokens[end]?.text === 'of' ? end + 1 : end;
    const factor = roundPlurals.get(tokens[next]?.text ?? '');
    if (factor === undefined || (next === end && end > start)) break;
    value = times(value, { digits: factor, places: 0 });
    end = next + 1;
  }
  return end === start
    ? null
    : { value: { value, multiplier: one, kind: 'cardinal', vagueness: 'atLeast' }, end };
}

/** "Several hundred", "a few thousand", "a couple of dozen", "a pair". */
function readFew(tokens: readonly Token[], at: number): Found<FigureNumber> | null {
  const found = readFewWords(tokens, at);
  if (!found) return null;
  const { count, vagueness } = found.value;
  const from = tokens[found.end]?.text === 'of' ? found.end + 1 : found.end;
  let [value, end] = [decimalOf(count), found.end];
  for (let factor = multipliers.get(tokens[from]?.text ?? ''); factor !== undefined; ) {
    value = times(value, { digits: factor, places: 0 });
    end = Math.max(end, from) + 1;
    factor = multipliers.get(tokens[end]?.text ?? '');
  }
  return { value: { value, multiplier: one, kind: 'cardinal', vagueness }, end };
}

/** Two and three, as Recognizers-Text and Duckling read them. */
const couple = { count: 2, vagueness: 'about' } as const;
const few = { count: 3, vagueness: 'atLeast' } as const;
const readFewWords = phraseReader<Pick<FigureNumber, 'vagueness'> & { readonly count: number }>([
  ['a couple', couple],
  ['couple', couple],
  ['several', few],
  ['a few', few],
  ['few', few],
  ['a handful', few],
  ['quite a few', few],
  ...['a pair', 'pair'].map((words) => [words, { count: 2, vagueness: 'exact' }] as const),
  ...['a trio', 'trio'].map((words) => [words, { count: 3, vagueness: 'exact' }] as const),
]);

/** "Half a million", "half a dozen", "half the country", "half": of a number a number, else a share. */
function readHalf(tokens: readonly Token[], at: number): Found<FigureNumber> | null {
  const start = isWord(tokens[at], articles) && tokens[at + 1]?.text === 'half' ? at + 1 : at;
  if (tokens[start]?.text !== 'half') return null;
  return ofNumber(tokens, afterHyphen(tokens, start + 1), 1n, 2n) ?? { value: share(1n, 2n), end: start + 1 };
}

const articles = setOf('a an');

/** "Two-thirds", "a quarter", "three quarters of a million", "¾"; a lone "a third" only with its "of". */
function readShare(tokens: readonly Token[], at: number): Found<FigureNumber> | null {
  const token = tokens[at];
  if (token?.numeral && /^(?:\d+\/\d+|[¼-¾⅐-⅞])$/.test(token.raw)) {
    if (multipliers.has(tokens[at + 1]?.text ?? '')) return null;
    return {
      value: { value: token.numeral, multiplier: one, kind: 'share', vagueness: 'exact' },
      end: at + 1,
    };
  }
  const bare = token?.text === 'quarter' && multipliers.has(tokens[at + 1]?.text ?? '');
  const upper = bare || isWord(token, articles) ? 1 : (smallNumbers.get(token?.text ?? '') ?? wholeOf(token));
  if (upper === undefined) return null;
  const lowerAt = bare ? at : afterHyphen(tokens, at + 1);
  const word = tokens[lowerAt]?.text ?? '';
  const lower = denominatorOf(word);
  if (lower === null || upper === 0 || /s$/.test(word) !== upper > 1) return null;
  const number = ofNumber(tokens, lowerAt + 1, BigInt(upper), BigInt(lower));
  if (number) return number;
  // "A third attempt" is the one after the second.
  const next = tokens[lowerAt + 1];
  const isPlace = upper === 1 && lower !== 4 && next?.kind === 'word' && !isWord(next, behindShare);
  return isPlace ? null : { value: share(BigInt(upper), BigInt(lower)), end: lowerAt + 1 };
}

/** "A third of", "between a fifth and a third", "a third fewer". */
const behindShare = setOf('of and or to fewer less more lower higher smaller larger bigger');

const isOf = (token: Token | undefined): boolean => token?.text === 'of';

function wholeOf(token: Token | undefined): number | undefined {
  return token?.kind === 'number' && /^\d{1,2}$/.test(token.raw) ? Number(token.raw) : undefined;
}

/** The part of a number: "half a *million*", "a quarter of a *million*", "half-*dozen*". */
function ofNumber(
  tokens: readonly Token[],
  at: number,
  upper: bigint,
  lower: bigint,
): Found<FigureNumber> | null {
  const article = isOf(tokens[at]) ? at + 1 : at;
  const start = isWord(tokens[article], articles) ? article + 1 : article;
  let [factor, end] = [1n, start];
  for (let next = multipliers.get(tokens[end]?.text ?? ''); next !== undefined; ) {
    factor *= next;
    end += 1;
    next = multipliers.get(tokens[end]?.text ?? '');
  }
  if (end === start) return null;
  const value = divided(decimalOf(String(upper * factor)), lower);
  return { value: { value, multiplier: one, kind: 'cardinal', vagueness: 'exact' }, end };
}

function share(upper: bigint, lower: bigint): FigureNumber {
  return {
    value: divided({ digits: upper, places: 0 }, lower),
    multiplier: one,
    kind: 'share',
    vagueness: 'exact',
  };
}

/** "Third", "21st", "twenty-first"; "the first 1,500 troops" and "second-largest" are none. */
function readOrdinal(tokens: readonly Token[], at: number): Found<FigureNumber> | null {
  const tens = smallNumbers.get(tokens[at]?.text ?? '') ?? 0;
  const last = tens >= 20 ? afterHyphen(tokens, at + 1) : at;
  const ones = ordinals.get(tokens[last]?.text ?? '');
  const isCompound = last > at;
  let [value, end] = [0, last + 1];
  if (ones !== undefined && (!isCompound || ones < 10)) value = isCompound ? tens + ones : ones;
  else if (tokens[at]?.numeral?.places === 0 && isOrdinalEnding(tokens[at + 1])) {
    [value, end] = [Number(tokens[at]?.numeral?.digits), at + 2];
  } else return null;
  if (readCardinal(tokens, end)) return null;
  return { value: { value: decimalOf(value), multiplier: one, kind: 'ordinal', vagueness: 'exact' }, end };
}

function isOrdinalEnding(token: Token | undefined): boolean {
  return token?.isGlued === true && /^(?:st|nd|rd|th)$/.test(token.text);
}
