import type { Bound } from '../figure/card.ts';
import { decimalText } from '../figure/decimal.ts';
import { unitAfter } from '../figure/unitWords.ts';
import { groupedDigits } from '../text/groupedDigits.ts';
import { decimalOfFraction, type Fraction } from './fraction.ts';

/** What was calculated, to be said in words. */
export interface Said {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly unit: string | null;
  readonly isApproximate: boolean;
}

/** “17 to 23 more”, “5 fewer”, “the same”, “from 3 fewer to 4 more”, “at least 2,000 km more”, “no bound”. */
export function differenceWords({ lower, upper, unit, isApproximate }: Said): string {
  const less = unit === null ? 'fewer' : 'less';
  const amount = (bounds: Pick<Said, 'lower' | 'upper'>) => rangeWords(bounds, unit);
  if (!lower && !upper) return 'no bound';
  const [low, high] = [lower && signOf(lower), upper && signOf(upper)];
  if (low !== null && low >= 0 && high === null)
    return about(isApproximate, openUpwards(lower, amount, 'more'));
  if (high !== null && high <= 0 && low === null)
    return about(isApproximate, openUpwards(opposite(upper), amount, less));
  if (low === 0 && high === 0) return about(isApproximate, 'the same');
  if (low !== null && low >= 0) return about(isApproximate, `${amount({ lower, upper })} more`);
  if (high !== null && high <= 0)
    return about(isApproximate, `${amount({ lower: opposite(upper), upper: opposite(lower) })} ${less}`);
  const down = lower && oneWords(opposite(lower), unit);
  const up = upper && oneWords(upper, unit);
  if (down === null) return about(isApproximate, `${atMost(upper, up)} more, with no bound below`);
  if (up === null) return about(isApproximate, `${atMost(lower, down)} ${less}, with no bound above`);
  return about(isApproximate, `from ${down} ${less} to ${up} more`);
}

function atMost(bound: Bound | null, words: string | null): string {
  return bound?.inclusive ? `at most ${words}` : `${words}`;
}

function openUpwards(
  bound: Bound | null,
  amount: (bounds: Pick<Said, 'lower' | 'upper'>) => string,
  more: string,
): string {
  if (bound && signOf(bound) === 0) return bound.inclusive ? `the same or ${more}` : more;
  return `${amount({ lower: bound, upper: null })} ${more}`;
}

/** “2.06 to 2.92 times”, “at least 1.2 times”, “no bound”. */
export function ratioWords({ lower, upper, isApproximate }: Said): string {
  const isOpenBelow = lower === null || (signOf(lower) === 0 && upper === null);
  if (isOpenBelow && upper === null) return 'no bound';
  const isAnyBelow = lower !== null && signOf(lower) === 0 && !lower.inclusive;
  return about(isApproximate, `${rangeWords({ lower: isAnyBelow ? null : lower, upper }, null)} times`);
}

function about(isApproximate: boolean, words: string): string {
  if (!isApproximate || words === 'no bound') return words;
  return /^\d/.test(words) ? `about ${words}` : `roughly ${words}`;
}

/** “17 to 23”, “at least 5”, “over 5”, “at most 9”, “over 5 and under 9 km”. */
function rangeWords({ lower, upper }: Pick<Said, 'lower' | 'upper'>, unit: string | null): string {
  const low = lower && `${lower.inclusive ? 'at least' : 'over'} ${numberWords(lower, unit)}`;
  const high = upper && `${upper.inclusive ? 'at most' : 'under'} ${numberWords(upper, unit)}`;
  if (!lower || !upper) return low ?? high ?? '';
  if (!lower.inclusive || !upper.inclusive)
    return `${lower.inclusive ? 'at least' : 'over'} ${numberWords(lower, null)} and ${high}`;
  if (lower.value === upper.value) return numberWords(lower, unit);
  return `${numberWords(lower, null)} to ${numberWords(upper, unit)}`;
}

/** One end alone: “3 km”, and “under 3 km” where it is not reached. */
function oneWords(bound: Bound, unit: string | null): string {
  return bound.inclusive ? numberWords(bound, unit) : `under ${numberWords(bound, unit)}`;
}

function numberWords({ value }: Bound, unit: string | null): string {
  const digits = groupedDigits(value).replace('-', '−');
  return unit === null ? digits : `${digits} ${unitAfter(value, unit)}`;
}

function signOf({ value }: Bound): number {
  return /^-?0*(?:\.0*)?$/.test(value) ? 0 : value.startsWith('-') ? -1 : 1;
}

function opposite(bound: Bound): Bound;
function opposite(bound: Bound | null): Bound | null;
function opposite(bound: Bound | null): Bound | null {
  if (!bound || signOf(bound) === 0) return bound;
  return { ...bound, value: bound.value.startsWith('-') ? bound.value.slice(1) : `-${bound.value}` };
}

/** “33 − 16 to 35 − 12”; one alone where only one side has a bound, or both are worked out alike. */
export function workingWords(
  sign: '−' | '÷',
  lower: readonly [Fraction, Fraction] | null | undefined,
  upper: readonly [Fraction, Fraction] | null | undefined,
): string | null {
  const [low, high] = [lower && oneWorking(sign, lower), upper && oneWorking(sign, upper)];
  if (low && high && low !== high) return `${low} to ${high}`;
  return low ?? high ?? null;
}

function oneWorking(sign: string, [first, second]: readonly [Fraction, Fraction]): string {
  const by = fractionWords(second);
  return `${fractionWords(first)} ${sign} ${by.startsWith('−') ? `(${by})` : by}`;
}

function fractionWords(value: Fraction): string {
  return groupedDigits(decimalText(decimalOfFraction(value, 6, 'below'))).replace('-', '−');
}
