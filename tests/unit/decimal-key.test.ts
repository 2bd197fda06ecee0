import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimalOf, negative } from '../../shared/figure/decimal.ts';
import { decimalKey } from '../../shared/model/decimalKey.ts';

const digits = fc.stringMatching(/^\d{1,25}$/);
const decimal = fc
  .tuple(fc.boolean(), digits, fc.option(digits))
  .map(
    ([isNegative, whole, fraction]) =>
      `${isNegative ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`,
  );

const signed = (text: string) =>
  text.startsWith('-') ? negative(decimalOf(text.slice(1))) : decimalOf(text);

test('keys of decimals sort as the numbers do, whatever their length, and equal numbers have equal keys', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const [one, other] = [decimalKey(a), decimalKey(b)];
      expect(one < other ? -1 : one > other ? 1 : 0).toBe(Math.sign(compare(signed(a), signed(b))));
    }),
    { numRuns: 3000 },
  );
  expect(decimalKey('-0.0')).toBe(decimalKey('0'));
  expect(decimalKey('2.50')).toBe(decimalKey('2.5'));
  expect(decimalKey('12345678901234567') < decimalKey('12345678901234568')).toBe(true);
});
