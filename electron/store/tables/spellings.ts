import { foldText } from '../../../shared/text/fold.ts';

/**
 * Words of a search with their numbers in every way in which the index may have them: the digits of each script, and with or without
 * separators between thousands (which part the words of the index, as a space does). As they are where they hold no digit.
 */
export function spellingsOf(words: string): readonly string[] {
  if (!/\p{Nd}/u.test(words)) return [words];
  const typed = foldText(words, 'digits').text;
  const plain = typed.replace(grouped, (number) => number.replace(/\D/g, ''));
  const parted = plain.replace(/\d{4,}/g, (number) => number.replace(/\d(?=(?:\d{3})+$)/g, '$& '));
  const inAnyDigits = [typed, plain, parted].flatMap((spelling) =>
    zeros.map((zero) => withDigits(spelling, zero)),
  );
  // Each but once: what is asked for twice would count twice in the order of what is found.
  return [...new Set(inAnyDigits.map((spelling) => spelling.replace(/[,.'،]/g, ' ')))];
}

const grouped = /(?<![\d.,'،])[1-9]\d{0,2}([,.'،])\d{3}(?:\1\d{3})*(?![\d]|[.,'،]\d)/g;

/**
 * The zeros of the scripts that write numbers with digits of their own (Unicode 15, Nd): Latin, Arabic, Persian, Devanagari, Bengali,
 * Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Burmese and Khmer.
 */
const zeros = [
  ...[0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xe50, 0xed0, 0xf20, 0x1040, 0x17e0],
];

function withDigits(words: string, zero: number): string {
  return words.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
