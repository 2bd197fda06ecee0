/** How much of a part is repeated, in UTF-16 code units: an annotation may hold a whole book. */
const maxPartLength = 5000;

/**
 * The parts of a citation in quotation marks, on one line: what is left out between them is “[…]”, and quotation marks inside are
 * single ones (Chicago Manual of Style, 13.30 and 13.50).
 */
export function quotation(parts: readonly string[]): string {
  const words = parts.map((part) => oneLine(shortenedInside(part))).join(' […] ');
  return `“${isolated(nested(bare(words)))}”`;
}

/**
 * Any words on one line, without what would change the reading order of the words around them; those that are written from right to
 * left are set apart (UAX #9, isolates), so that the marks of punctuation next to them stay where they belong.
 */
export function oneLine(words: string): string {
  return words
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
}

/** Sets words apart where some of them are written from right to left. */
export function isolated(words: string): string {
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function shortenedInside(part: string): string {
  if (part.length <= maxPartLength) return part;
  return `${part.slice(0, maxPartLength).replace(/[\ud800-\udbff]$/, '')} […]`;
}

/** Without the quotation marks around all of it, which the citation sets itself. */
function bare(words: string): string {
  const inside = words.slice(1, -1);
  const [first = '', last = ''] = [words.at(0), words.at(-1)];
  const isQuoted = pairs.some(([open, close]) => first === open && last === close);
  return words.length > 2 && isQuoted && !/[“”„"«»]/.test(inside) ? inside.trim() : words;
}

const pairs = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['"', '"'],
] as const;

/** Double quotation marks become single ones and those inside of them double ones; without double ones all stays as it is. */
function nested(words: string): string {
  if (!/[“”„"]/.test(words)) return words;
  const signs = [...words];
  const open: string[] = [];
  return signs
    .map((sign, index) => {
      const isInWord = isLetter(signs[index - 1]) && isLetter(signs[index + 1]);
      return turnedOver(sign, open, isInWord);
    })
    .join('');
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign);
}

/** `open` are the marks that have not been closed yet; an apostrophe in a word closes none. */
function turnedOver(sign: string, open: string[], isInWord: boolean): string {
  switch (sign) {
    case '"':
      return "'";
    case '„':
      open.push(sign);
      return '‚';
    case '“':
      // In German it closes.
      if (open.at(-1) === '„') open.pop();
      else open.push(sign);
      return '‘';
    case '”':
      open.pop();
      return '’';
    case '‘':
      open.push(sign);
      return '“';
    case '’':
      if (open.at(-1) !== '‘' || isInWord) return sign;
      open.pop();
      return '”';
    default:
      return sign;
  }
}
