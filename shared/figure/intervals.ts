import { type Bounding, joined, type Limit, readBounding, readBoundingAfter } from './bounds.ts';
import type { Modifier } from './card.ts';
import { compare, type Decimal, decimalOf, negative, plus, times } from './decimal.ts';
import type { FigureNumber } from './numbers.ts';
import { type Found, isSign, phraseReader } from './phrases.ts';
import { type Quantity, readQuantity } from './quantities.ts';
import type { Token } from './tokens.ts';

/** The values that a figure may have: a point where both ends are the same one. */
export interface Interval {
  readonly lower: End | null;
  readonly upper: End | null;
  readonly unit: string | null;
  readonly isMoney: boolean;
  readonly kind: FigureNumber['kind'];
  readonly modifiers: readonly Modifier[];
}

export interface End {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** Reads a figure with the words that bound it: "over 11,000", "between 3 and 4 million", "2, 5 and 7", "3,000 or more". */
export function readInterval(tokens: readonly Token[], at: number): Found<Interval> | null {
  const first = readBounded(tokens, at);
  if (!first) return null;
  const link = first.value.lower && first.value.upper ? null : readTwoSided(tokens, first.end);
  const second = link && readBounded(tokens, link.end);
  return (second && met(first.value, second)) ?? first;
}

/** An interval with what words behind it add; a limit counts only where none was said before. */
export function alsoBounded(interval: Interval, { limit, modifiers }: Bounding): Interval {
  const all = [...interval.modifiers, ...modifiers];
  const { lower, upper } = interval;
  if (!limit || !lower || !upper) return { ...interval, modifiers: all };
  const inclusive = limit.inclusive;
  const ends =
    limit.side === 'above'
      ? { lower: { ...lower, inclusive }, upper: null }
      : { lower: null, upper: { ...upper, inclusive } };
  return { ...interval, ...ends, modifiers: [...all, 'IsRange'] };
}

/** "More than 10 *and* less than 40" */
const readTwoSided = phraseReader([
  ['and', true],
  ['but', true],
  [', but', true],
  ['or', true],
]);

function met(first: Interval, { value: second, end }: Found<Interval>): Found<Interval> | null {
  if (
    (first.lower === null) === (second.lower === null) ||
    (first.upper === null) === (second.upper === null)
  )
    return null;
  const unit = second.unit ?? first.unit;
  if (first.unit !== null && first.unit !== unit) return null;
  const [lower, upper] = [first.lower ?? second.lower, first.upper ?? second.upper];
  if (!lower || !upper || compare(lower.value, upper.value) > 0) return null;
  const modifiers: Modifier[] = [...first.modifiers, ...second.modifiers];
  return { value: { ...second, lower, upper, unit, modifiers }, end };
}

function readBounded(tokens: readonly Token[], at: number): Found<Interval> | null {
  let bounding: Bounding = { limit: null, modifiers: [] };
  let values = readValues(tokens, at);
  for (let start = at; !values; ) {
    const before = readBounding(tokens, start);
    if (!before) return null;
    bounding = joined(bounding, before.value);
    start = before.end;
    values = readValues(tokens, start);
  }
  const after = readBoundingAfter(tokens, values.end);
  const all = after ? joined(bounding, after.value) : bounding;
  return { value: bounded(values.value, all), end: after?.end ?? values.end };
}

interface Values {
  readonly quantities: readonly Quantity[];
  readonly form: 'one' | 'range' | 'list' | 'tolerance';
}

function bounded({ quantities, form }: Values, { limit, modifiers }: Bounding): Interval {
  const [first, last] = [quantities[0], quantities.at(-1)];
  if (!first || !last) throw new Error('A figure without a number.');
  const numbers = quantities.map(({ number }) => number.value).sort(compare);
  const isAtLeast = quantities.some(({ number }) => number.vagueness === 'atLeast');
  const isAbout = quantities.some(({ number }) => number.vagueness !== 'exact');
  const ends = endsOf(numbers, limit, isAtLeast);
  return {
    ...ends,
    unit: last.unit ?? first.unit,
    isMoney: first.isMoney || last.isMoney,
    kind: first.number.kind,
    modifiers: [
      ...modifiers,
      ...(isAbout ? ['IsApproximate' as const] : []),
      ...(form === 'list' ? ['IsList' as const] : []),
      ...(form === 'range' || form === 'tolerance' || limit || isAtLeast ? ['IsRange' as const] : []),
    ],
  };
}

function endsOf(
  numbers: readonly Decimal[],
  limit: Limit | null,
  isAtLeast: boolean,
): Pick<Interval, 'lower' | 'upper'> {
  const lower = numbers[0] && {
    value: numbers[0],
    inclusive: limit?.side === 'above' ? limit.inclusive : true,
  };
  const upper = numbers.at(-1);
  const highest = upper && { value: upper, inclusive: limit?.side === 'below' ? limit.inclusive : true };
  if (limit?.side === 'below') return { lower: null, upper: isAtLeast ? null : (highest ?? null) };
  if (limit?.side === 'above' || isAtLeast) return { lower: lower ?? null, upper: null };
  return { lower: lower ?? null, upper: highest ?? null };
}

function readValues(tokens: readonly Token[], at: number): Found<Values> | null {
  const between = readBetween(tokens, at);
  if (between) return between;
  const first = readQuantity(tokens, at);
  if (!first) return readPlusMinus(tokens, at);
  return (
    readTolerance(tokens, first) ??
    readRange(tokens, first) ??
    readList(tokens, first) ?? { value: { quantities: [first.value], form: 'one' }, end: first.end }
  );
}

/** "Between … and …", "from … to …", "a range of …". */
function readBetween(tokens: readonly Token[], at: number): Found<Values> | null {
  const opening = readOpening(tokens, at);
  const first = opening && readQuantity(tokens, opening.end);
  if (!first || !opening) return null;
  const link = readClosing(tokens, first.end);
  if (link && (opening.value === 'between' || link.value !== 'and')) {
    const second = readQuantity(tokens, skipBounding(tokens, link.end));
    return second && paired(first.value, second, 'range');
  }
  return readRange(tokens, first);
}

const readOpening = phraseReader<'between' | 'from'>([
  ['between', 'between'],
  ['anywhere between', 'between'],
  ['somewhere between', 'between'],
  ['from', 'from'],
  ['anywhere from', 'from'],
  ['ranging from', 'from'],
  ['ranging between', 'between'],
  ['ranges from', 'from'],
  ['a range of', 'from'],
  ['in the range of', 'from'],
  ['range of', 'from'],
]);

const readClosing = phraseReader<'and' | 'to'>([
  ['and', 'and'],
  ['to', 'to'],
  ['-', 'to'],
  ['through', 'to'],
  ['till', 'to'],
  ['until', 'to'],
  ['up to', 'to'],
]);

/** "From 300 to *about* 400" */
function skipBounding(tokens: readonly Token[], at: number): number {
  return readQuantity(tokens, at) ? at : (readBounding(tokens, at)?.end ?? at);
}

/** "3,000 to 4,000", "10–12 per cent", "one or two". */
function readRange(tokens: readonly Token[], first: Found<Quantity>): Found<Values> | null {
  const link = readLink(tokens, first.end);
  const second = link && readQuantity(tokens, link.end);
  return second && paired(first.value, second, 'range');
}

const readLink = phraseReader([
  ['to', true],
  ['-', true],
  ['~', true],
  ['or', true],
  ['through', true],
  ['till', true],
  ['or even', true],
  ['or perhaps', true],
  ['to about', true],
  ['to around', true],
]);

/** Two ends with one unit, of which the first may lack its unit and its multiplier. */
function paired(first: Quantity, second: Found<Quantity>, form: 'range' | 'list'): Found<Values> | null {
  const start = likeLast(first, second.value);
  return start && { value: { quantities: [start, second.value], form }, end: second.end };
}

/** A quantity that may have its unit and multiplier from the one behind it; null where they do not go together. */
function likeLast(first: Quantity, last: Quantity): Quantity | null {
  if (first.number.kind === 'ordinal' || last.number.kind === 'ordinal') return null;
  if (first.unit !== null && last.unit !== null && !isSameUnit(first.unit, last.unit)) return null;
  const { value, multiplier } = first.number;
  const one = decimalOf(1);
  const isShared =
    compare(multiplier, one) === 0 &&
    compare(last.number.multiplier, one) > 0 &&
    compare(times(value, last.number.multiplier), last.number.value) < 0;
  const shared = isShared ? times(value, last.number.multiplier) : value;
  return { ...first, unit: last.unit ?? first.unit, number: { ...first.number, value: shared } };
}

/** "$3 to $4 a barrel" */
const isSameUnit = (one: string, other: string): boolean => one === other || other.startsWith(`${one}/`);

/** "2, 5 and 7 tanks", "4.5 kg, 6 kg and 13 kg" (MeasEval's IsList): the ends are the smallest and the largest. */
function readList(tokens: readonly Token[], first: Found<Quantity>): Found<Values> | null {
  const quantities = [first.value];
  let end = first.end;
  let isClosed = false;
  while (!isClosed) {
    const closing = readListEnd(tokens, end);
    const next = closing ? closing.end : isSign(tokens[end], ',') ? end + 1 : null;
    const item = next === null ? null : readQuantity(tokens, next);
    if (!item || item.value.number.kind === 'ordinal') break;
    quantities.push(item.value);
    end = item.end;
    isClosed = closing !== null;
  }
  const last = quantities.at(-1);
  if (!isClosed || !last) return null;
  const alike = quantities.map((quantity) => (quantity === last ? quantity : likeLast(quantity, last)));
  return alike.every((quantity) => quantity !== null)
    ? { value: { quantities: alike, form: 'list' }, end }
    : null;
}

const readListEnd = phraseReader([
  ['and', true],
  ['&', true],
  ['or', true],
  [', and', true],
  [', or', true],
]);

/** "12 ± 2 km": the value less and more its tolerance. */
function readTolerance(tokens: readonly Token[], first: Found<Quantity>): Found<Values> | null {
  const sign = readToleranceSign(tokens, first.end);
  const second = sign && readQuantity(tokens, sign.end);
  const value = second && likeLast(first.value, second.value);
  if (!second || !value) return null;
  const tolerance = second.value.number.value;
  const quantities = [negative(tolerance), tolerance].map((difference) => ({
    ...value,
    number: { ...value.number, value: plus(value.number.value, difference) },
  }));
  return { value: { quantities, form: 'tolerance' }, end: second.end };
}

/** "±3 points" */
function readPlusMinus(tokens: readonly Token[], at: number): Found<Values> | null {
  const sign = readToleranceSign(tokens, at);
  const found = sign && readQuantity(tokens, sign.end);
  if (!found) return null;
  const { value } = found;
  const lowest = { ...value, number: { ...value.number, value: negative(value.number.value) } };
  return { value: { quantities: [lowest, value], form: 'tolerance' }, end: found.end };
}

const readToleranceSign = phraseReader([
  ['±', true],
  ['+/-', true],
  ['plus or minus', true],
]);
