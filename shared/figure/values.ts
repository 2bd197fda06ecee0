import { readBounding } from './bounds.ts';
import { compare, decimalOf, negative, plus, times } from './decimal.ts';
import { type Found, isSign, phraseReader } from './phrases.ts';
import { type Quantity, readQuantity } from './quantities.ts';
import type { Token } from './tokens.ts';

/** Quantities with one unit, and how they go together. */
export interface Values {
  readonly quantities: readonly Quantity[];
  readonly form: 'one' | 'range' | 'list' | 'tolerance';
  /** Words within say that it is approximate. */
  readonly isAbout?: boolean;
}

/** Reads one quantity, or several as the ends of a range or the items of a list, whatever words bound them. */
export function readValues(tokens: readonly Token[], at: number): Found<Values> | null {
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
  if (!opening) return null;
  const [start, isStartAbout] = skipAbout(tokens, opening.end);
  const first = readQuantity(tokens, start);
  const link = first && readClosing(tokens, first.end);
  if (!first || !link || (opening.value === 'from' && link.value === 'and')) return null;
  const [next, isEndAbout] = skipAbout(tokens, link.end);
  const second = readQuantity(tokens, next);
  const pair = second && paired(first.value, second, 'range');
  return pair && { ...pair, value: { ...pair.value, isAbout: isStartAbout || isEndAbout } };
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

/** "From 300 to *about* 400": where the quantity begins, and whether it is said to be approximate. */
function skipAbout(tokens: readonly Token[], at: number): readonly [number, boolean] {
  const before = readQuantity(tokens, at) ? null : readBounding(tokens, at);
  return before?.value.modifiers.includes('IsApproximate') ? [before.end, true] : [at, false];
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
  if (first.number.kind === 'ordinal' || first.number.kind !== last.number.kind) return null;
  if (first.unit !== null && last.unit !== null && !isSameUnit(first.unit, last.unit)) return null;
  // "It rose 3.5 per cent to 12,000"
  if (first.unit !== null && last.unit === null && !first.isMoney) return null;
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
