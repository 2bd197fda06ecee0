/** The order of two texts by their UTF-16 code units, the same on every machine and never by a locale: below 0, 0 or above 0. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
