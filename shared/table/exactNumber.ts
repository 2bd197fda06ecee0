/** How many significant digits every spreadsheet keeps of a number, and a double at least (IEEE 754, decimal64 to binary64). */
const keptDigits = 15;

/** Whether a decimal such as "-2.50" stays what it is as a number in a spreadsheet and in a script: others are written as words. */
export function isExactNumber(decimal: string): boolean {
  const found = /^-?(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!found) return false;
  const digits = `${found[1]}${found[2] ?? ''}`.replace(/^0+/, '').replace(/0+$/, '');
  const number = Number(decimal);
  return digits.length <= keptDigits && Number.isFinite(number) && (digits === '' || isNormal(number));
}

/** Smaller numbers lose digits in a double. */
function isNormal(number: number): boolean {
  return Math.abs(number) >= 2 ** -1022;
}
