/**
 * A number as people write it, as a decimal such as "11000" or "-2.5", or null where it is none. Digits may be grouped
 * by commas, spaces or apostrophes, three by three; a comma is never the decimal sign, for "3,500" must mean one thing.
 */
export function readDecimal(typed: string): string | null {
  const text = typed.trim().replace(/^[−–]/, '-');
  const isGrouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d{1,3}(?:[\s’']\d{3})+(?:\.\d+)?$/.test(text);
  const digits = isGrouped ? text.replace(/[,\s’']/g, '') : text;
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : null;
}
