import { amountWords } from '../model/attributeWords.ts';
import { groupedDigits } from '../text/groupedDigits.ts';
import type { ComparedFigure } from './card.ts';

/** What is said of a value: its bounds, its unit and its modifiers. */
export type Said = Pick<ComparedFigure, 'lower' | 'upper' | 'unit' | 'modifiers'>;

/** A figure’s value as a person says it: “at least 31”, “12 to 16 km”, “about 25”, “a mean of 12”. */
export function figureWords({ lower, upper, unit, modifiers }: Said): string {
  if (!lower && !upper) return 'no number';
  const amount =
    amountWords({ ...(lower && { lower }), ...(upper && { upper }), ...(unit !== null && { unit }) }) ?? '';
  const value = modifiers.includes('IsApproximate')
    ? lower && upper
      ? `about ${amount}`
      : `${amount} or so`
    : amount;
  if (modifiers.includes('IsMedian')) return `a median of ${value}`;
  return modifiers.includes('IsMean') ? `a mean of ${value}` : value;
}

/** The same in signs, for where there is little room: “≥ 31”, “> 20”, “12–16”, “≈ 25”. */
export function figureSigns({ lower, upper, unit, modifiers }: Said): string {
  const signs = signsOf(lower, upper);
  const amount = unit === null ? signs : `${signs} ${unit}`;
  return modifiers.includes('IsApproximate') ? `≈ ${amount}` : amount;
}

function signsOf(lower: Said['lower'], upper: Said['upper']): string {
  const low = lower && `${lower.inclusive ? '≥' : '>'} ${minus(groupedDigits(lower.value))}`;
  const high = upper && `${upper.inclusive ? '≤' : '<'} ${minus(groupedDigits(upper.value))}`;
  if (!lower || !upper) return low ?? high ?? '?';
  if (!lower.inclusive || !upper.inclusive) return `${low}, ${high}`;
  const [from, to] = [minus(groupedDigits(lower.value)), minus(groupedDigits(upper.value))];
  if (lower.value === upper.value) return from;
  return from.startsWith('−') || to.startsWith('−') ? `${from} to ${to}` : `${from}–${to}`;
}

const minus = (digits: string): string => digits.replace('-', '−');
