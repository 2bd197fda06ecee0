import { setOf } from '../phrases.ts';

/**
 * Whether a phrase whose language is not known can be read as English without the risk that it is another language: its
 * letters are those of English, each word before and between its numbers is one that English figures have there, and no
 * word behind them goes on with the number in another language.
 */
export function isSafeInEnglish(phrase: string): boolean {
  if (/[^\P{L}a-zA-Z]/u.test(phrase) || /\d\.\d{3}(?!\d)/.test(phrase)) return false;
  const words = [...phrase.matchAll(/[a-zA-Z]+|\d+/g)].map(([word]) => word.toLowerCase());
  const isNumber = (word: string) => /^\d/.test(word) || amounts.has(word);
  const last = words.findLastIndex(isNumber);
  if (last < 0) return false;
  return (
    words.slice(0, last).every((word) => isNumber(word) || around.has(word)) &&
    !words.slice(last + 1).some((word) => elsewhere.has(word))
  );
}

const amounts = setOf(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
  thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million billion trillion dozen dozens half third
  thirds quarter quarters bn
`);

/** What may stand before and between the numbers of an English figure. */
const around = setOf(`
  the a an of and to or about around some roughly approximately nearly almost over under above below more less fewer greater higher lower
  than at least most up no not as many much between from another its their these those first exactly only just well all total only
  per cent percent us dollars pounds euros minimum maximum average aged further additional extra other but km miles years days weeks months
  hours minutes early mid late january february march april may june july august september october november december by on in since
`);

/** What goes on with a number in other languages that are written with the letters of English. */
const elsewhere = setOf(`
  och og und et y e i ja en ve ou oder eller o u tot til till bis do dan atau sau vagy lub mehr meer mais plus mer mere fler flere menos
  moins meno minder mindre weniger minst hoogstens mindestens lebih kurang fazla az kadar arasinda triliun milliards
  milliarder milliarden miliardi miljard miljarder miljoen miljoner millionen millones milioni milhoes juta ribu miliar
  tusen duizend mille mil bin tisic tysiecy
`);
