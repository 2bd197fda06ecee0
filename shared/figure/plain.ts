/**
 * The phrase with digits of every script as ASCII digits, all dashes as "-", all spaces as one kind, and straight
 * quotes: as long as the phrase itself, so that every offset (UTF-16) is one in the phrase.
 */
export function plainOf(phrase: string): string {
  return phrase.replace(/[^\x20-\x7e]/g, (character) => {
    const digit = digitOf(character);
    return digit ?? signs.get(character) ?? character;
  });
}

/** The value of a decimal digit of the Basic Multilingual Plane: Unicode lays the ten digits of a script in a row. */
function digitOf(character: string): string | null {
  if (!isDigit(character)) return null;
  let value = 0;
  const code = character.charCodeAt(0);
  while (value < 9 && isDigit(String.fromCharCode(code - value - 1))) value += 1;
  return String(value);
}

const isDigit = (character: string): boolean => /\p{Nd}/u.test(character);

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': '‐‑‒–—―−－',
    ' ': '\t\n\r\u00a0\u2007\u2009\u202f\u3000',
    "'": '‘’ʼ＇',
    ',': '，٬',
    '.': '．٫·',
    '%': '％٪﹪',
    $: '＄',
    '~': '≈∼～〜≃',
    '≥': '⩾',
    '≤': '⩽',
    '<': '＜',
    '>': '＞',
    '+': '＋',
    '¥': '￥',
    '£': '￡',
    '₩': '￦',
    '/': '⁄∕',
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);
