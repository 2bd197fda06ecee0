import { type Bounding, joined, type Limit, readBounding, readBoundingAfter } from './bounds.ts';
import type { Modifier } from './card.ts';
import { compare, type Decimal } from './decimal.ts';
import type { FigureNumber } from './numbers.ts';
import { type Found, phraseReader } from './phrases.ts';
import type { Token } from './tokens.ts';
import { readValues, type Values } from './values.ts';

/** The values that a figure may have: a point where both ends are the same one. */
export interface Interval {
  readonly lower: End | null;
  readonly upper: End | null;
  readonly unit: string | null;
  readonly isMoney: boolean;
  readonly kind: FigureNumber['kind'];
  readonly modifiers: readonly Modifier[];
}

/** One end of an interval. */
export interface End {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** Reads a figure with the words that bound it: "over 11,000", "between 3 and 4 million", "3,000 or more". */
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
  for (let start = at, phrases = 0; !values; phrases += 1) {
    const before = phrases < maxPhrasesBefore ? readBounding(tokens, start) : null;
    if (!before) return null;
    bounding = joined(bounding, before.value);
    start = before.end;
    values = readValues(tokens, start);
  }
  const after = readBoundingAfter(tokens, values.end);
  const all = after ? joined(bounding, after.value) : bounding;
  return { value: bounded(values.value, all), end: after?.end ?? values.end };
}

/** More phrases than this stand before no number; hostile input has thousands. */
const maxPhrasesBefore = 8;

function bounded({ quantities, form, isAbout = false }: Values, { limit, modifiers }: Bounding): Interval {
  const [first, last] = [quantities[0], quantities.at(-1)];
  if (!first || !last) throw new Error('A figure without a number.');
  const numbers = quantities.map(({ number }) => number.value).sort(compare);
  const isAtLeast = quantities.some(({ number }) => number.vagueness === 'atLeast');
  const isVague = isAbout || quantities.some(({ number }) => number.vagueness !== 'exact');
  const ends = endsOf(numbers, limit, isAtLeast);
  return {
    ...ends,
    unit: last.unit ?? first.unit,
    isMoney: first.isMoney || last.isMoney,
    kind: first.number.kind,
    modifiers: [
      ...modifiers,
      ...(isVague ? ['IsApproximate' as const] : []),
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
