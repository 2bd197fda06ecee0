/**
 * A decimal such as "-2.50" or "11000" as a key that sorts as the numbers do, by code units, in JavaScript and in SQLite: its sign, how
 * many digits it has before the point, and its digits; of a negative number all digits are turned round. Equal numbers have equal keys.
 */
export function decimalKey(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = `${whole}${fraction}`;
  const leading = /^0*/.exec(digits)?.[0].length ?? 0;
  const significant = digits.slice(leading).replace(/0+$/, '');
  if (significant === '') return '1';
  const magnitude = `${String(whole.length - leading + zeroMagnitude).padStart(9, '0')}${significant}`;
  if (!decimal.startsWith('-')) return `2${magnitude}`;
  return `0${magnitude.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
}

/** Further than any decimal of a workspace is long. */
const zeroMagnitude = 500_000_000;
