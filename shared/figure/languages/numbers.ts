import { compare, type Decimal, decimalOf, divided, isWhole, plus, times } from '../decimal.ts';
import { afterHyphen, type Found, isSign, setOf } from '../phrases.ts';
import { splitCompound } from './compounds.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './lex.ts';

/** A number, and what the first number of a range may take from it: “3 bis 4 Millionen”. */
export interface ReadNumber {
  readonly value: Decimal;
  readonly multiplier: Decimal;
  readonly kind: 'count' | 'share';
  /** Whether the words say “about” or a plural without a number (“hundreds”). */
  readonly form: 'exact' | 'about' | 'atLeast';
  /** Digits that leave open whether they are thousands, and no scale that settles it. */
  readonly isUnsure: boolean;
}

const one = decimalOf(1);
const half: Decimal = { digits: 5n, places: 1 };
const two = decimalOf(2);

/** Reads one number in digits or words, or a fraction, or a plural that stands for one. */
export function readNumber(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  isBounded: boolean,
): Found<ReadNumber> | null {
  return (
    readFixed(pieces, at, grammar) ??
    readShare(pieces, at, grammar) ??
    readPlural(pieces, at, grammar, isBounded) ??
    readCollective(pieces, at, grammar) ??
    readCardinal(pieces, at, grammar)
  );
}

function found(value: Decimal, end: number, also: Partial<ReadNumber> = {}): Found<ReadNumber> {
  return { value: { value, multiplier: one, kind: 'count', form: 'exact', isUnsure: false, ...also }, end };
}

/** “Anderthalb Millionen”, “die Hälfte”. */
function readFixed(pieces: readonly Piece[], at: number, grammar: Grammar): Found<ReadNumber> | null {
  const fixed = grammar.fixed(pieces, at);
  if (!fixed) return null;
  const scale = readScale(pieces, fixed.end, grammar);
  if (scale) return found(times(fixed.value, scale.value), scale.end, { multiplier: scale.value });
  return found(fixed.value, fixed.end, { kind: compare(fixed.value, one) < 0 ? 'share' : 'count' });
}

/** “Zwei Drittel”, “3/4” with a scale behind it, “ein Viertel”. */
function readShare(pieces: readonly Piece[], at: number, grammar: Grammar): Found<ReadNumber> | null {
  const piece = pieces[at];
  const upper =
    grammar.one.has(piece?.text ?? '') && piece?.kind === 'word'
      ? 1
      : (grammar.numbers.get(piece?.text ?? '') ?? (piece?.numeral ? Number(piece.raw) : Number.NaN));
  const isBare =
    grammar.parts.has(piece?.text ?? '') &&
    !grammar.numbers.has(piece?.text ?? '') &&
    !places.has(piece?.text ?? '');
  const next = isBare ? at : afterHyphen(pieces, at + 1);
  const lower = grammar.parts.get(pieces[next]?.text ?? '');
  if (lower === undefined) return null;
  const numerator = isBare ? 1 : upper;
  if (!(numerator > 0 && numerator < lower) || (isBare && lower > 2 && lower !== 4 && lower !== 3))
    return null;
  const value = divided(decimalOf(numerator), BigInt(lower));
  const scale = readScale(pieces, next + 1, grammar);
  if (scale) return found(times(value, scale.value), scale.end, { multiplier: scale.value });
  return found(value, next + 1, { kind: 'share' });
}

/** Places in a row and rounds of a cup, where nothing counts them: “terzo”, “cuartos de final”. */
const places = setOf('terzo terzi quarto quarti cuarto cuartos quartos quarts derde vierde');

/** “Hunderte”, “cientos de miles”; a genitive is a singular where words of bounding govern it. */
function readPlural(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  isBounded: boolean,
): Found<ReadNumber> | null {
  const text = pieces[at]?.text ?? '';
  // “Yüz binlerce”
  const ofTwo = grammar.plurals.get(`${text}_${pieces[at + 1]?.text}`);
  let value = ofTwo ?? grammar.plurals.get(text);
  if (value === undefined) return null;
  let end = at + (ofTwo ? 2 : 1);
  for (;;) {
    const next = grammar.of.has(pieces[end]?.text ?? '') ? end + 1 : end;
    const word = pieces[next]?.text ?? '';
    const factor = grammar.scales.get(word) ?? grammar.plurals.get(word);
    if (factor === undefined) break;
    value = times(value, factor);
    end = next + 1;
  }
  const isSingular = isBounded && grammar.genitives.has(text);
  // “Более тысячи двухсот” goes on.
  if (isSingular && grammar.numbers.has(pieces[end]?.text ?? '')) return null;
  if (isSingular) return found(value, end);
  return found(times(value, two), end, { form: 'atLeast' });
}

/** “Une trentaine”, “zwei Dutzend”, “medio centenar”. */
function readCollective(pieces: readonly Piece[], at: number, grammar: Grammar): Found<ReadNumber> | null {
  const first = pieces[at];
  const isOne = first !== undefined && grammar.one.has(first.text);
  const start = isOne ? at + 1 : at;
  const direct = grammar.collectives.get(pieces[start]?.text ?? '');
  if (direct) return withScale(pieces, start + 1, grammar, direct.value, direct.isAbout);
  const count = isOne ? null : readCardinal(pieces, at, grammar);
  const counted = count && grammar.collectives.get(pieces[count.end]?.text ?? '');
  if (!count || !counted || compare(count.value.value, decimalOf(100)) >= 0) return null;
  return withScale(pieces, count.end + 1, grammar, times(count.value.value, counted.value), false);
}

function withScale(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  value: Decimal,
  isAbout: boolean,
): Found<ReadNumber> {
  const scale = readScale(pieces, grammar.of.has(pieces[at]?.text ?? '') ? at + 1 : at, grammar);
  const form = isAbout ? 'about' : 'exact';
  return scale ? found(times(value, scale.value), scale.end, { form }) : found(value, at, { form });
}

/** All scales in a row: “mil millones”. */
function readScale(pieces: readonly Piece[], at: number, grammar: Grammar): Found<Decimal> | null {
  let [value, end]: [Decimal | null, number] = [null, at];
  for (;;) {
    const start = afterHyphen(pieces, end);
    const factor = grammar.scales.get(pieces[start]?.text ?? '');
    if (!factor) return value && { value, end };
    value = value ? times(value, factor) : factor;
    end = skipStop(pieces, start);
  }
}

/** “2,5 Mio. Euro”: the stop of an abbreviation. */
function skipStop(pieces: readonly Piece[], at: number): number {
  const stop = pieces[at + 1];
  const isShort = (pieces[at]?.text.length ?? 9) <= 4 && isSign(stop, '.') && stop?.isGlued === true;
  return isShort && pieces[at + 2] !== undefined ? at + 2 : at + 1;
}

/** One atom of a number in words. */
interface Atom {
  readonly value: number;
  readonly end: number;
}

interface Part {
  readonly value: Decimal;
  readonly scale: Decimal;
}

/**
 * Reads a cardinal: “dreihundertfünf”, “dos mil quinientos”, “2 bin 500”, “1,5 Millionen”. Each addend has to fit in
 * what the one before it left open, so that two numbers side by side are never added.
 */
function readCardinal(pieces: readonly Piece[], at: number, grammar: Grammar): Found<ReadNumber> | null {
  const state: State = {
    parts: [],
    group: null,
    room: null,
    isUnsure: false,
    isDigits: false,
    hasScale: false,
  };
  let end = at;
  for (;;) {
    const start = end === at ? at : afterAnd(pieces, end, grammar);
    const next = readScalePart(pieces, start, grammar, state) ?? readAddend(pieces, start, grammar, state);
    if (next === null) break;
    end = next;
  }
  if (end === at) return null;
  const total = [...state.parts.map(({ value }) => value), ...(state.group ? [state.group] : [])].reduce(
    plus,
  );
  // “Vingt-trois cinquièmes” is a fraction that is not read.
  const next = pieces[end]?.text ?? '';
  if (grammar.parts.has(next) || (grammar.partEnding?.test(next) && pieces[end]?.kind === 'word'))
    return null;
  if (state.room === 10 && grammar.ordinals?.test(pieces[afterAnd(pieces, end, grammar)]?.text ?? ''))
    return null;
  const { parts } = state;
  const multiplier = parts.length === 1 && !state.group ? (parts[0]?.scale ?? one) : one;
  const also = grammar.andHalf(pieces, end);
  const isUnsure = state.isUnsure && (!state.hasScale || grammar.table.isDecimalUnsure === true);
  if (also && !state.isUnsure) {
    const scale = readScale(pieces, also.end, grammar);
    if (scale && multiplier === one)
      return found(times(plus(total, half), scale.value), scale.end, { multiplier: scale.value });
    return found(plus(total, times(half, multiplier)), also.end);
  }
  return readDecimals(pieces, end, grammar, total) ?? found(total, end, { multiplier, isUnsure });
}

interface State {
  parts: Part[];
  /** What is below the last scale so far. */
  group: Decimal | null;
  /** The next addend of the group has to be below it; null: anything. */
  room: number | null;
  isUnsure: boolean;
  isDigits: boolean;
  hasScale: boolean;
}

/** “Zwei *und* zwanzig”: goes on only if a number follows. */
function afterAnd(pieces: readonly Piece[], at: number, grammar: Grammar): number {
  const joint = afterHyphen(pieces, at);
  return grammar.and.has(pieces[joint]?.text ?? '') ? afterHyphen(pieces, joint + 1) : joint;
}

function readScalePart(pieces: readonly Piece[], at: number, grammar: Grammar, state: State): number | null {
  const piece = pieces[at];
  const isOne = grammar.one.has(piece?.text ?? '') && state.group === null && !isSign(pieces[at + 1], '-');
  const scaleAt = isOne && grammar.scales.has(pieces[at + 1]?.text ?? '') ? at + 1 : at;
  const scale = grammar.scales.get(pieces[scaleAt]?.text ?? '');
  if (!scale || pieces[scaleAt]?.kind !== 'word') return null;
  const before = state.parts.at(-1);
  const bigger = state.parts.filter((part) => compare(part.scale, scale) > 0);
  const smaller = state.parts.filter((part) => compare(part.scale, scale) <= 0);
  const values = [...smaller.map(({ value }) => value), ...(state.group ? [state.group] : [])];
  if (smaller.length > 0 && before && compare(before.scale, scale) === 0) return null;
  // “Mille” behind a finished number is another one; behind a scale it multiplies: “mil millones”.
  if (scaleAt > at && values.length > 0) return null;
  const sum = values.length === 0 ? one : values.reduce(plus);
  const factor = smaller.length === 1 && !state.group ? times(scale, smaller[0]?.scale ?? one) : scale;
  state.parts = [...bigger, { value: times(sum, scale), scale: factor }];
  state.group = null;
  state.room = null;
  state.hasScale = true;
  return skipStop(pieces, scaleAt);
}

function readAddend(pieces: readonly Piece[], at: number, grammar: Grammar, state: State): number | null {
  const piece = pieces[at];
  const limit = state.parts.at(-1)?.scale;
  const fits = (value: Decimal) => !limit || compare(value, limit) < 0;
  if (piece?.numeral) {
    const isPart = limit ? isWhole(piece.numeral) && !piece.isUnsure && !isSign(pieces[at + 1], '-') : true;
    if (state.group !== null || !fits(piece.numeral) || !isPart) return null;
    state.group = piece.numeral;
    state.room = 0;
    state.isUnsure = piece.isUnsure;
    state.isDigits = true;
    return at + 1;
  }
  if (piece?.kind !== 'word' || state.isDigits) return null;
  const isHundred = grammar.hundred.has(piece.text);
  if (isHundred && state.group !== null && state.room !== null) {
    const count = Number(state.group.digits);
    if (count >= 1 && count < 100 && state.group.places === 0) {
      state.group = times(state.group, decimalOf(100));
      state.room = 100;
      return at + 1;
    }
    return null;
  }
  const atom = atomAt(pieces, at, grammar);
  if (!atom) return null;
  const value = decimalOf(atom.value);
  if (!fits(value)) return null;
  const before = state.group;
  // “مليونان” is two millions: what follows is below one.
  if (before === null && atom.value >= 1000 && grammar.table.isCompound !== true) {
    const scale = [9, 6, 3].map((power) => 10 ** power).find((power) => atom.value >= power) ?? 1;
    state.parts = [...state.parts, { value, scale: decimalOf(scale) }];
    state.hasScale = true;
    return atom.end;
  }
  if (before === null) {
    state.group = value;
    state.room = roomAfter(atom.value, grammar);
    return atom.end;
  }
  const isTurned =
    grammar.table.isInverted === true &&
    atom.value >= 20 &&
    atom.value < 100 &&
    atom.value % 10 === 0 &&
    before.places === 0 &&
    before.digits % 100n > 0n &&
    before.digits % 100n < 10n &&
    grammar.and.has(pieces[at - 1]?.text ?? '');
  if (!isTurned && !(state.room !== null && atom.value < state.room)) return null;
  state.group = plus(before, value);
  state.room = isTurned ? 0 : roomAfter(atom.value, grammar);
  return atom.end;
}

function atomAt(pieces: readonly Piece[], at: number, grammar: Grammar): Atom | null {
  const phrase = grammar.numberPhrase(pieces, at);
  if (phrase) return { value: Number(phrase.value.digits), end: phrase.end };
  const text = pieces[at]?.text ?? '';
  const value = grammar.numbers.get(text);
  if (value !== undefined) return { value, end: at + 1 };
  if (!grammar.table.isCompound) return null;
  const compound = splitCompound(text, grammar);
  if (compound === null) return null;
  return { value: compound, end: at + 1 };
}

/** What may follow an addend within its group: ones after tens, tens after hundreds. */
function roomAfter(value: number, grammar: Grammar): number {
  if (value >= 1000) return value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : 0;
  if (value >= 100) return value % 100 === 0 ? 100 : 0;
  if (grammar.table.hasScores && (value === 60 || value === 80)) return 20;
  return (value >= 20 || grammar.table.takesOnesAfterTen === true) && value > 0 && value % 10 === 0 ? 10 : 0;
}

/** “Zwei Komma fünf”, with a scale behind it. */
function readDecimals(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  whole: Decimal,
): Found<ReadNumber> | null {
  if (!grammar.point.has(pieces[at]?.text ?? '')) return null;
  let [digits, end] = ['', at + 1];
  for (;;) {
    const piece = pieces[end];
    const value = piece?.numeral ? Number(piece.raw) : grammar.numbers.get(piece?.text ?? '');
    if (value === undefined || value > 9) break;
    digits += String(value);
    end += 1;
  }
  if (digits === '') return null;
  const value = plus(whole, decimalOf(`0.${digits}`));
  const scale = readScale(pieces, end, grammar);
  return scale ? found(times(value, scale.value), scale.end, { multiplier: scale.value }) : found(value, end);
}
