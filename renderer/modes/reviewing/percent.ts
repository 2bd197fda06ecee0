/** A proportion (0 to 1) in per cent with one decimal, rounded down: what is above 95% says so only where it is. */
export function percent(proportion: number): string {
  return `${onePlace(proportion)}%`;
}

/** The same without the sign. */
export function onePlace(proportion: number): string {
  return (Math.floor(proportion * 1000 + 1e-6) / 10).toFixed(1).replace(/\.0$/, '');
}
