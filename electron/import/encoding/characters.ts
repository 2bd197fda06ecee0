/** What a character is, for the question how likely it is beside others: bits that are added up. */
export const kinds = {
  letter: 1,
  upper: 2,
  cased: 4,
  asciiLetter: 8,
  mark: 16,
  latin: 32,
  unused: 64,
} as const;

const known = new Uint8Array(0x10000);
const isKnown = 0x80;

/** The kinds of a character, by its UTF-16 code unit; of half a surrogate pair, none. */
export function kindsOf(unit: number): number {
  const found = known[unit] ?? 0;
  if (found !== 0) return found & ~isKnown;
  const character = String.fromCharCode(unit);
  const isLetter = /\p{L}/u.test(character);
  const all =
    (isLetter ? kinds.letter : 0) |
    (character !== character.toLowerCase() ? kinds.upper : 0) |
    (character.toLowerCase() !== character.toUpperCase() ? kinds.cased : 0) |
    (isLetter && unit < 0x80 ? kinds.asciiLetter : 0) |
    (/\p{M}/u.test(character) ? kinds.mark : 0) |
    (/\p{Script=Latin}/u.test(character) ? kinds.latin : 0) |
    (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u.test(character) ? kinds.unused : 0);
  known[unit] = all | isKnown;
  return all;
}
