/**
 * A decimal digit of whatever script as the one of ASCII; null for anything else. Unicode encodes the digits of a script in a row from zero
 * to nine, and such rows may adjoin (UAX #44).
 */
export function digitOf(character: string): string | null {
  if (!isDigit.test(character)) return null;
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (isDigit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}

const isDigit = /^\p{Nd}$/u;
