import type { Bound } from '../../../shared/figure/card.ts';
import type { DrawableFigure } from './intervalLayout.ts';

/**
 * A figure as there is room for it beside its mark: “≥ 31”, “> 20”, “21 to 27”, “> 30, < 36”, “≈ 25”; null where it has no bound. With all
 * its digits: nothing is rounded.
 */
export function shortSign({ lower, upper, modifiers }: DrawableFigure): string | null {
  const words = withoutAbout(lower, upper);
  return words !== null && modifiers.includes('IsApproximate') ? `≈ ${words}` : words;
}

function withoutAbout(lower: Bound | null, upper: Bound | null): string | null {
  if (lower && upper) {
    if (lower.value === upper.value) return grouped(lower.value);
    if (lower.inclusive && upper.inclusive) return `${grouped(lower.value)} to ${grouped(upper.value)}`;
    return `${above(lower)}, ${below(upper)}`;
  }
  return lower ? above(lower) : upper && below(upper);
}

const above = ({ value, inclusive }: Bound) => `${inclusive ? '≥' : '>'} ${grouped(value)}`;
const below = ({ value, inclusive }: Bound) => `${inclusive ? '≤' : '<'} ${grouped(value)}`;

/** A decimal as text with its thousands set apart: “11,000.5”, “−2.5”. */
function grouped(value: string): string {
  const [whole = '', fraction] = value.replace('-', '−').split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
