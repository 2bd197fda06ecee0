/** One end of a figure's interval; `value` is a decimal as text. */
interface Bound {
  readonly value: string;
  readonly inclusive: boolean;
}

/**
 * Says what is wrong with the two ends of a figure's interval, or null: no number may lie between ends that are turned
 * round, nor between equal ones of which one is left out (MeasEval: a point value has both ends in common).
 */
export function checkBounds({
  lower,
  upper,
}: {
  readonly lower?: Bound | undefined;
  readonly upper?: Bound | undefined;
}): string | null {
  if (!lower || !upper) return null;
  const order = compareDecimals(lower.value, upper.value);
  if (order > 0) return `the lower bound ${lower.value} is above the upper bound ${upper.value}`;
  if (order === 0 && !(lower.inclusive && upper.inclusive))
    return `both bounds are ${lower.value}, so both must be inclusive`;
  return null;
}

/** The order of two decimals such as "-2.50" and "11000", exactly: a number would lose digits. */
function compareDecimals(a: string, b: string): number {
  const scale = Math.max(fractionOf(a).length, fractionOf(b).length);
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(decimal: string, scale: number): bigint {
  const [whole = ''] = decimal.split('.');
  return BigInt(`${whole}${fractionOf(decimal).padEnd(scale, '0')}`);
}

function fractionOf(decimal: string): string {
  return decimal.split('.')[1] ?? '';
}
