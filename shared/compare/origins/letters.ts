import { digitOf } from '../../text/digits.ts';

/** What a UTF-16 code unit is when a text is read for its words alone. */
export const between = 0;
/** Left out of a word: accents, joiners, soft hyphens. */
export const silent = 1;
export const letter = 2;
export const digit = 3;
/** Ends a sentence, or a line. */
export const ending = 4;
/** Chinese and Japanese characters: a word has one or two, and no space ends it. */
export const ideograph = 5;
/** A letter of Thai, Lao, Khmer or Burmese: a word has four or five, and no space ends it. */
export const unspaced = 6;

/** What a code unit is, and above these three bits what it is compared as; 255 where it was not looked at yet. */
const signs = new Int32Array(0x10000).fill(255);

/**
 * What a code unit is in its lowest three bits (`kindOf`), and in the others what it is compared as (`baseOf`): a letter without case and
 * accents, a digit of whatever script as the one of ASCII.
 */
export function signOf(unit: number): number {
  const sign = signs[unit] ?? between;
  return sign === 255 ? look(unit) : sign;
}

/** What a code unit is, of its sign. */
export function kindOf(sign: number): number {
  return sign & 7;
}

/** What a code unit is compared as, of its sign. */
export function baseOf(sign: number): number {
  return sign >>> 3;
}

function look(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = findKind(unit, character);
  const base = kind === digit ? (digitOf(character) ?? character).charCodeAt(0) : fold(unit, character);
  // None is 255: what has all three lowest bits is no kind.
  const sign = base * 8 + kind;
  signs[unit] = sign;
  return sign;
}

function findKind(unit: number, character: string): number {
  if (/[.!?。！？؟۔।\n\r\u2028\u2029…｡]/.test(character)) return ending;
  // Of a pair of surrogates the first one says whether it is a rarer Chinese character; others, such as emoji, are no words.
  if (unit >= 0xd840 && unit <= 0xd8c3) return ideograph;
  if (unit >= 0xd800 && unit <= 0xdbff) return between;
  if (unit >= 0xdc00 && unit <= 0xdfff) return silent;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u.test(character)) return ideograph;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character))
    return /[\p{L}\p{M}]/u.test(character) ? unspaced : between;
  if (isSilent.test(character)) return silent;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? letter : between;
}

/** Accents, vowel signs that are left out as often as not, what joins or parts letters, and the Arabic stroke that makes a word longer. */
const isSilent = /\p{Script=Inherited}|\p{Cf}|(?=\p{Script=Arabic}|\p{Script=Hebrew})\p{Mn}|ـ/u;

/** A Hangul syllable would come apart into its letters, of which only the first would count. */
function fold(unit: number, character: string): number {
  if (unit >= 0xac00 && unit <= 0xd7a3) return unit;
  return character.normalize('NFKD').toLowerCase().charCodeAt(0);
}
