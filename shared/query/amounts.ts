import { readCardinal } from '../figure/cardinals.ts';
import { compare, type Decimal, decimalOf, decimalText, negative } from '../figure/decimal.ts';
import { readNumeral, readPointed } from '../figure/numerals.ts';
import { plainOf } from '../figure/plain.ts';
import { tokensOf } from '../figure/tokens.ts';
import { type Compared, readCompared } from './compared.ts';
import { Problem } from './problem.ts';
import type { Value } from './tokens.ts';

/** Reads the value of `figure:`: `>10000`, `100..200`, `1.500!`. Throws a `Problem`. */
export function readAmounts(value: Value): Compared<string> {
  return readCompared(
    value,
    expected,
    (piece) => {
      const amount = amountOf(piece.text);
      if (amount === null) throw new Problem(piece.place(), expected);
      return amount;
    },
    (one, other) => compare(signed(one), signed(other)) < 0,
  );
}

const expected = 'A figure is compared with a number, for example figure:>10000.';

/**
 * The decimal that words mean which are one number and nothing else, in any digits and with any separators: “1500” of `1,500`,
 * `1.500`, `1 500`, `١٥٠٠` and “fifteen hundred”. Null for all other words, ranges and amounts with a unit.
 */
export function amountOf(words: string): string | null {
  const text = plainOf(words).trim();
  if (!/\p{N}|\p{L}/u.test(text) || text.length > maxLength) return null;
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  const digits = text.slice(sign.length).trimStart();
  const numeral = /^[\d.]/.test(digits) ? (readPointed(digits, 0) ?? readNumeral(digits, 0)) : null;
  if (numeral?.end !== digits.length) return amountInWords(text);
  return decimalText(sign === '-' ? negative(numeral.value) : numeral.value);
}

/** More than any number in words. */
const maxLength = 100;

/** “fifteen hundred”, “1.5 million”, “10k”: a name with a number in it is not that number. */
function amountInWords(text: string): string | null {
  const tokens = tokensOf(text);
  const found = readCardinal(tokens, 0);
  return found?.end === tokens.length ? decimalText(found.value.value) : null;
}

function signed(decimal: string): Decimal {
  return decimal.startsWith('-') ? negative(decimalOf(decimal.slice(1))) : decimalOf(decimal);
}
