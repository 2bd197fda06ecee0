/** The values that a figure allows; a bound is a decimal as text, null where that side is open to infinity. */
export interface Interval {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly isApproximate: boolean;
}

interface Bound {
  readonly value: string;
  readonly inclusive: boolean;
}

/**
 * An interval in the notation of ISO 80000-2, `[31, 36]`, `(11000, +∞)`, with “≈” before it where it is approximate; null where it has no
 * bound at all.
 */
export function writeInterval({ lower, upper, isApproximate }: Interval): string | null {
  if (!lower && !upper) return null;
  const left = lower ? `${lower.inclusive ? '[' : '('}${lower.value}` : '(-∞';
  const right = upper ? `${upper.value}${upper.inclusive ? ']' : ')'}` : '+∞)';
  return `${isApproximate ? '≈' : ''}${left}, ${right}`;
}

/** Reads what `writeInterval` writes; null for anything else. */
export function readInterval(cell: string): Interval | null {
  const found = /^(≈?)([[(])(-∞|-?[\d.]+), (\+∞|-?[\d.]+)([\])])$/.exec(cell);
  if (!found) return null;
  const [, sign, opening, lower = '', upper = '', closing] = found;
  return {
    lower: lower === '-∞' ? null : { value: lower, inclusive: opening === '[' },
    upper: upper === '+∞' ? null : { value: upper, inclusive: closing === ']' },
    isApproximate: sign === '≈',
  };
}
