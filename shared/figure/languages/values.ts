import { compare, decimalOf, negative, plus, times } from '../decimal.ts';
import { afterHyphen, type Found, isSign, setOf } from '../phrases.ts';
import type { Bounding, Grammar } from './grammar.ts';
import type { Piece } from './lex.ts';
import { type ReadNumber, readNumber } from './numbers.ts';

/** A number with its unit. */
interface Amount {
  readonly number: ReadNumber;
  readonly unit: string | null;
}

/** A figure with the words that bound it; a single value has one amount. */
export interface BoundedValue {
  readonly first: Amount;
  readonly last: Amount;
  readonly isRange: boolean;
  readonly bounding: Exclude<Bounding, 'about'> | null;
  readonly isAbout: boolean;
  /** Where the number itself starts, behind the words that bound it (an index). */
  readonly core: number;
}

/** Words before a figure that count as one; more are a mistake or an attack. */
const maxWords = 6;

/** Reads a figure from a piece on, with bounding words before it; null where none starts here. */
export function readBounded(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
): Found<BoundedValue> | null {
  let bounding: BoundedValue['bounding'] = null;
  let [isAbout, start] = [false, at];
  for (let count = 0; count < maxWords; count += 1) {
    const values = readValues(pieces, start, grammar, bounding !== null || isAbout);
    if (values)
      return {
        value: { ...values.value, bounding, isAbout: isAbout || values.value.isAbout },
        end: values.end,
      };
    const before = grammar.before(pieces, start);
    if (before) {
      if (before.value === 'about') isAbout = true;
      else if (bounding !== null) return null;
      else bounding = before.value;
      start = before.end;
    } else if (count > 0 && grammar.leads.has(pieces[start]?.text ?? '')) {
      start += 1;
    } else return null;
  }
  return null;
}

type Values = Omit<BoundedValue, 'bounding'>;

function readValues(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  isBounded: boolean,
): Found<Values> | null {
  const between = readBetween(pieces, at, grammar);
  if (between) return between;
  const first = readAmount(pieces, at, grammar, isBounded);
  if (!first) return null;
  const link = grammar.to(pieces, first.end);
  const isApart =
    link && isSign(pieces[first.end], '-') && pieces[first.end]?.isGlued !== pieces[link.end]?.isGlued;
  const second = link && !isApart ? readAmount(pieces, link.end, grammar, false) : null;
  if (!second) return { value: valuesOf(first.value, first.value, false, at), end: first.end };
  return paired(first.value, second, false, at);
}

function valuesOf(first: Amount, last: Amount, isRange: boolean, core: number, isAbout = false): Values {
  const about = isAbout || first.number.form === 'about' || last.number.form === 'about';
  return { first, last, isRange, core, isAbout: about };
}

/** “Zwischen 95 und 110”, “de 3 à 4 millions”. */
function readBetween(pieces: readonly Piece[], at: number, grammar: Grammar): Found<Values> | null {
  const opening = grammar.between(pieces, at);
  if (!opening) return null;
  const [start, isAbout] = skipAbout(pieces, opening.end, grammar);
  const first =
    readAmount(pieces, start, grammar, true) ??
    (grammar.leads.has(pieces[start]?.text ?? '') ? readAmount(pieces, start + 1, grammar, true) : null);
  const closing = first && closingAt(pieces, first.end, opening.value);
  if (!first || closing === null) return readBetweenDigits(pieces, start, opening.value, grammar);
  const [next, isAlso] = skipAbout(pieces, closing, grammar);
  // “Entre el 20 % y *el* 30 %”
  const isLed = grammar.leads.has(pieces[next]?.text ?? '');
  const second =
    readAmount(pieces, next, grammar, true) ?? (isLed ? readAmount(pieces, next + 1, grammar, true) : null);
  return second && paired(first.value, second, isAbout || isAlso, start);
}

/** “Entre 80 mil e 100 mil”: what closes the first number could also go on with it, were the next one not in digits. */
function readBetweenDigits(
  pieces: readonly Piece[],
  start: number,
  closings: readonly string[],
  grammar: Grammar,
): Found<Values> | null {
  if (pieces[start]?.kind !== 'number') return null;
  for (let at = start + 1; at < start + 4; at += 1) {
    const closing = closingAt(pieces, at, closings);
    if (closing === null || pieces[closing]?.kind !== 'number') continue;
    const first = readAmount(pieces.slice(0, at), start, grammar, true);
    const second = readAmount(pieces, closing, grammar, true);
    return first?.end === at && second ? paired(first.value, second, false, start) : null;
  }
  return null;
}

function skipAbout(pieces: readonly Piece[], at: number, grammar: Grammar): readonly [number, boolean] {
  const start = grammar.leads.has(pieces[at]?.text ?? '') ? at + 1 : at;
  const before = grammar.before(pieces, start);
  return before?.value === 'about' ? [before.end, true] : [at, false];
}

/** Behind a closing of several words; “*” is nothing. */
function closingAt(pieces: readonly Piece[], at: number, closings: readonly string[]): number | null {
  for (const closing of closings) {
    const words = closing.split(' ');
    if (words.every((word, index) => pieces[at + index]?.text === word)) return at + words.length;
  }
  return null;
}

function paired(first: Amount, second: Found<Amount>, isAbout: boolean, core: number): Found<Values> | null {
  const last = second.value;
  if (first.number.form === 'atLeast' || last.number.form === 'atLeast') return null;
  if (
    first.unit !== null &&
    last.unit !== null &&
    first.unit !== last.unit &&
    !last.unit.startsWith(`${first.unit}/`)
  )
    return null;
  const start = { ...first, unit: last.unit ?? first.unit, number: likeLast(first.number, last.number) };
  if (compare(start.number.value, last.number.value) > 0) return null;
  const end = { ...last, unit: start.unit };
  return { value: valuesOf(start, end, true, core, isAbout), end: second.end };
}

/** “3 bis 4 Millionen”: the first number shares the multiplier of the second. */
function likeLast(first: ReadNumber, last: ReadNumber): ReadNumber {
  const isShared =
    compare(first.multiplier, decimalOf(1)) === 0 &&
    compare(last.multiplier, decimalOf(1)) > 0 &&
    compare(first.value, decimalOf(1000)) < 0 &&
    compare(times(first.value, last.multiplier), last.value) <= 0;
  return isShared ? { ...first, value: times(first.value, last.multiplier), isUnsure: false } : first;
}

const two: ReadNumber = {
  value: decimalOf(2),
  multiplier: decimalOf(1),
  kind: 'count',
  form: 'exact',
  isUnsure: false,
};

/** A number with its unit before or behind it: “300 km”, “%40”, “€3 Mrd.”, “42-jährig”. */
function readAmount(
  pieces: readonly Piece[],
  at: number,
  grammar: Grammar,
  isBounded: boolean,
): Found<Amount> | null {
  const dual = grammar.duals.get(pieces[at]?.text ?? '');
  if (dual !== undefined) return { value: { number: two, unit: dual }, end: at + 1 };
  const before = grammar.unitBefore(pieces, at);
  let start = before?.end ?? at;
  const minus = pieces[start];
  const isInWords = negatives.has(minus?.text ?? '');
  const isNegative =
    pieces[start + 1]?.kind === 'number' &&
    (isInWords || (isSign(minus, '-') && pieces[start + 1]?.isGlued === true));
  if (isNegative && !isInWords && minus?.isGlued && !before) return null;
  if (isNegative) start += 1;
  if (isInsideName(pieces, start)) return null;
  const number = readNumber(pieces, start, grammar, isBounded);
  if (!number || isTime(pieces, number.end, grammar)) return null;
  const signed = isNegative ? { ...number.value, value: negative(number.value.value) } : number.value;
  if (before)
    return withPer(pieces, { value: { number: signed, unit: before.value }, end: number.end }, grammar);
  const unit = readUnit(pieces, number.end, grammar);
  // “Moins 5 degrés”, but “moins 5 millions” is a loss.
  if (isNegative && isInWords && !/^[°%]/.test(unit?.value ?? '')) return null;
  // “Ein Mann”: an article, unless a length of time is bounded.
  const isArticle = number.end === start + 1 && grammar.one.has(pieces[start]?.text ?? '');
  if (isArticle && !(unit && (isBounded || wholeUnits.has(unit.value)))) return null;
  if (!unit) {
    if (!mayEnd(pieces, number.end)) return null;
    return { value: { number: signed, unit: null }, end: number.end };
  }
  const also = grammar.andHalf(pieces, unit.end);
  const value = also ? plus(signed.value, { digits: 5n, places: 1 }) : signed.value;
  const amount = { number: { ...signed, value }, unit: unit.value };
  return withPer(pieces, { value: amount, end: also?.end ?? unit.end }, grammar);
}

const negatives = setOf('minus moins menos meno min минус мінус eksi ناقص منفی מינוס');

/** “8 Uhr”, “14h30”. */
function isTime(pieces: readonly Piece[], at: number, grammar: Grammar): boolean {
  const next = pieces[at];
  if (grammar.clock.has(next?.text ?? '')) return true;
  return (
    next?.text === 'h' &&
    next.isGlued &&
    pieces[at + 1]?.kind === 'number' &&
    pieces[at + 1]?.isGlued === true
  );
}

/** What “a” before it counts one of: “ein Jahr”, but “un jour” is also some day. */
const wholeUnits = setOf('% year month week hour km m kg t ha mile EUR USD GBP RUB UAH');

/** The number in “F-16”, “G7” is a part of a name. */
function isInsideName(pieces: readonly Piece[], at: number): boolean {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  if (piece?.kind !== 'number' || !piece.isGlued) return false;
  // “.08”
  if (before?.kind === 'sign' && /^[.,:/]$/.test(before.text)) return true;
  const joint = isSign(before, '-') && before?.isGlued ? pieces[at - 2] : before;
  return joint?.kind === 'word' && /[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(joint.text);
}

/** Letters, a stop or a sign that are glued to the digits make an ordinal or a name of them: “3e”, “3. Tag”, “3º”. */
function mayEnd(pieces: readonly Piece[], at: number): boolean {
  const [last, next] = [pieces[at - 1], pieces[at]];
  // “1,2 Bn” and “12 B” are more in one language than in another; a “T-72” is a tank.
  const isScale = next !== undefined && (unsureScales.has(next.text) || /^[BT]$/.test(next.text));
  if (last?.kind === 'number' && isScale && !isSign(pieces[at + 1], '-')) return false;
  if (last?.kind !== 'number' || !next?.isGlued) return true;
  if (next.kind === 'word') return next.text.startsWith("'");
  if (next.text === '.') return pieces[at + 1]?.kind !== 'word' && pieces[at + 1]?.kind !== 'number';
  if (next.text === '-') return pieces[at + 1]?.kind === 'number' || pieces[at + 1]?.isGlued === false;
  return !/^[°º:/'‘№#*×^]$/.test(next.text);
}

const unsureScales = setOf('k b bn bln tn tri');

function readUnit(pieces: readonly Piece[], at: number, grammar: Grammar): Found<string> | null {
  const joined = afterHyphen(pieces, at);
  const adjective =
    joined > at ? grammar.adjectives.find(([start]) => pieces[joined]?.text.startsWith(start)) : undefined;
  if (adjective) return { value: adjective[1], end: joined + 1 };
  if (joined > at) return null;
  const start = grammar.of.has(pieces[at]?.text ?? '') ? at + 1 : at;
  return grammar.unit(pieces, at) ?? (start > at ? grammar.unit(pieces, start) : null);
}

const rates: Readonly<Record<string, string>> = { 'km/hour': 'km/h', 'm/second': 'm/s', 'km/second': 'km/s' };

/** “60 Dollar pro Barrel” */
function withPer(pieces: readonly Piece[], amount: Found<Amount>, grammar: Grammar): Found<Amount> {
  if (!grammar.per.has(pieces[amount.end]?.text ?? '')) return amount;
  const per = grammar.unit(pieces, amount.end + 1);
  if (!per || per.value === '%' || amount.value.unit === null) return amount;
  const name = `${amount.value.unit}/${per.value}`;
  return { value: { ...amount.value, unit: rates[name] ?? name }, end: per.end };
}
