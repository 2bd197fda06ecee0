/**
 * A word in small letters, without what writers of its language may leave out: the vowel signs and hamzas of Arabic, the
 * points of Hebrew, the joint of Persian, the stress of Russian. For comparing only, as its length may change.
 */
export function foldWord(word: string, language: string): string {
  // Turkish has an i with and one without a dot, both with capitals of their own.
  const small = (language === 'tr' ? word.replace(/İ/g, 'i').replace(/I/g, 'ı') : word).toLowerCase();
  if (/^[\x20-\x7e]*$/.test(small)) return small;
  if (language === 'ru' || language === 'uk') return foldLetters(withoutLatin(small), language);
  // “ק״מ” as it is typed on most keyboards.
  const typed = language === 'he' ? small.replace(/״/g, '"').replace(/׳/g, "'") : small;
  return foldLetters(typed, language);
}

/** The same for a text with other signs in it, whose capital letters stay. */
export function foldLetters(text: string, language: string): string {
  const plain = text.normalize('NFC').replace(/[’ʼ]/g, "'");
  if (language === 'ar' || language === 'fa') return foldArabic(plain, language);
  if (language === 'he') return plain.replace(/[\u0591-\u05c7]/g, '');
  return language === 'ru' ? plain.replace(/\u0301/g, '').replace(/ё/g, 'е') : plain;
}

function foldArabic(word: string, language: string): string {
  const bare = word
    .replace(/[\u064b-\u0655\u0640\u200c]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ة/g, 'ه');
  return language === 'ar' ? bare.replace(/[ئؤ]/g, 'ی') : bare;
}

const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};

/** Latin letters among Cyrillic ones, which look the same (“мiльйони”). */
const withoutLatin = (word: string): string =>
  word.replace(/[aceiopxy]/g, (letter) => lookalikes[letter] ?? letter);
