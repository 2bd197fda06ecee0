import { type Decimal, decimalOf, divided } from '../decimal.ts';
import { plainOf } from '../plain.ts';
import type { Token } from '../tokens.ts';
import { foldWord } from './foldWord.ts';
import type { Grammar, LanguageTable } from './grammar.ts';

/** A token of a phrase; a number in digits may be unsure: “3,500” where the comma is the decimal sign. */
export interface Piece extends Token {
  readonly isUnsure: boolean;
}

/**
 * Splits a phrase into words, numbers in digits by the language’s own separators, and signs (UTF-16, half-open). Linear
 * in the phrase’s length.
 */
export function piecesOf(phrase: string, language: string, grammar: Grammar): readonly Piece[] {
  const plain = plainOf(phrase);
  const pieces: Piece[] = [];
  for (let at = 0; at < plain.length; ) {
    if (/\s/.test(plain.charAt(at))) {
      at += 1;
      continue;
    }
    const isGlued = pieces.at(-1)?.end === at;
    const numeral = readNumeral(plain, at, grammar.table);
    if (numeral) {
      const { value, end, isUnsure } = numeral;
      pieces.push(piece(plain, at, end, isGlued, value ? 'number' : 'sign', value, isUnsure));
      at = end;
      continue;
    }
    const end = wordEnd(plain, at, language);
    if (end > at) {
      for (const [from, to] of cut(plain, at, end, language, grammar)) {
        const isEnding = language === 'tr' && from > at;
        const raw = plain.slice(from, to);
        // “35 M€” is millions, “35 m” metres.
        const word = (isEnding ? "'" : '') + (/^[KMBT]$/.test(raw) ? raw : foldWord(raw, language));
        const glued = pieces.at(-1)?.end === from;
        pieces.push({ ...piece(plain, from, to, glued, 'word', null, false), text: word });
      }
      at = end;
      continue;
    }
    // “כ-300”, “ל-110”: the hyphen behind a small word is a part of its spelling.
    const isSpelling =
      language === 'he' && plain.charAt(at) === '-' && pieces.at(-1)?.text.length === 1 && isGlued;
    if (isSpelling && pieces.at(-1)?.kind === 'word') {
      at += 1;
      continue;
    }
    const size = /^(?:>=|<=)/.test(plain.slice(at, at + 2)) || (plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    pieces.push(piece(plain, at, at + size, isGlued, 'sign', null, false));
    at += size;
  }
  return pieces;
}

function piece(
  plain: string,
  start: number,
  end: number,
  isGlued: boolean,
  kind: Token['kind'],
  numeral: Decimal | null,
  isUnsure: boolean,
): Piece {
  const raw = plain.slice(start, end);
  return { kind, text: raw.toLowerCase(), raw, start, end, isGlued, numeral, isUnsure };
}

const letters = /[\p{L}\p{M}\u200c]+/uy;

/** Where a word ends: inner apostrophes belong to it, or end it where small words are elided (“d’euros”). */
function wordEnd(plain: string, at: number, language: string): number {
  const isSuffix = language === 'tr' && plain.charAt(at) === "'" && /\d/.test(plain.charAt(at - 1));
  letters.lastIndex = isSuffix ? at + 1 : at;
  if (!letters.test(plain)) return at;
  let end = letters.lastIndex;
  if (isSuffix) return end;
  while (/['"״׳]/.test(plain.charAt(end))) {
    if (language === 'fr' || language === 'it') return plain.charAt(end) === "'" ? end + 1 : end;
    letters.lastIndex = end + 1;
    const isInner = plain.charAt(end) !== '"' || language === 'he';
    if (!isInner || !letters.test(plain)) return end;
    end = letters.lastIndex;
  }
  return end;
}

const clitics: Readonly<Record<string, RegExp>> = {
  ar: /^(?:[وف]?[بلك]|[وف])/,
  he: /^(?:ו?[בלכמשה]|ו)/,
};

/** Arabic and Hebrew write “and”, “to”, “about” as one word with the next: cut off where the rest is a known word. */
function cut(
  plain: string,
  start: number,
  end: number,
  language: string,
  grammar: Grammar,
): readonly (readonly [number, number])[] {
  const whole = [[start, end] as const];
  if (language === 'tr') return cutEnding(plain, start, end, grammar);
  const pattern = clitics[language];
  if (!pattern || grammar.known.has(foldWord(plain.slice(start, end), language))) return whole;
  const word = plain.slice(start, end);
  const longest = pattern.exec(word)?.[0].length ?? 0;
  for (let length = longest; length > 0; length -= 1) {
    const rest = foldWord(word.slice(length), language);
    const isBeforeDigits = rest === '' && /[\d-]/.test(plain.charAt(end));
    if (rest === '' ? isBeforeDigits : grammar.known.has(rest)) {
      const parts = length === 2 ? [1, 1] : [1];
      const cuts: [number, number][] = [];
      let from = start;
      for (const part of parts) {
        cuts.push([from, from + part]);
        from += part;
      }
      if (from < end) cuts.push([from, end]);
      return cuts;
    }
  }
  return whole;
}

/** Turkish puts endings on a number’s last word too: “40 binden fazla”. */
function cutEnding(
  plain: string,
  start: number,
  end: number,
  grammar: Grammar,
): readonly (readonly [number, number])[] {
  const word = foldWord(plain.slice(start, end), 'tr');
  const isUnit = (text: string) =>
    grammar.unit([piece(text, 0, text.length, false, 'word', null, false)], 0) !== null;
  const isNumber = (text: string) =>
    grammar.scales.has(text) ||
    grammar.numbers.has(text) ||
    parts.has(text) ||
    people.has(text) ||
    (text.length > 3 && isUnit(text));
  if (grammar.known.has(word)) return [[start, end]];
  for (let length = 3; length < word.length; length += 1) {
    if (isNumber(word.slice(0, length)) && ending.test(word.slice(length)))
      return [
        [start, start + length],
        [start + length, end],
      ];
  }
  return [[start, end]];
}

/** Last words of fractions. */
const parts: ReadonlySet<string> = new Set(['yarısı', 'biri', 'ikisi', 'üçü', 'dördü']);

/** What is counted most: “20 kişiden az”. */
const people: ReadonlySet<string> = new Set(['kişi', 'insan', 'asker', 'sivil']);

const ending = /^(?:s[ıiuü]|[dt][ea]n|y?[eaiıuü]|n?[ıiuü]n|(?:s?[ıiuü])?nd[ea]n)$/;

interface Numeral {
  /** Null where the digits are no number: a date, a score, a version. */
  readonly value: Decimal | null;
  readonly end: number;
  readonly isUnsure: boolean;
}

const fractionSigns = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
// Behind a space three digits may be another number: “2 155-mm”.
const spaced = /\d{1,3}(?: \d{3}(?!\d|mm|-\p{L}))+(?:[.,]\d+)?(?![\d:/]|[.,']\d)/uy;
const joined = /\d+(?:[.,'/:]\d+)*/y;
const quotient = /^(\d{1,2})\/(\d{1,2})$/;
const day = /^(?:\d{4}-\d{2}-\d{2})(?!\d)/;

function readNumeral(
  plain: string,
  at: number,
  { decimal, isSlashDecimal = false }: LanguageTable,
): Numeral | null {
  const sign = plain.charAt(at);
  if (fractionSigns.includes(sign)) return { value: ofSign(sign), end: at + 1, isUnsure: false };
  if (!/\d/.test(sign)) return null;
  const date = day.exec(plain.slice(at, at + 11));
  if (date) return { value: null, end: at + date[0].length, isUnsure: false };
  spaced.lastIndex = at;
  const withSpaces = spaced.exec(plain)?.[0];
  joined.lastIndex = at;
  const digits = withSpaces ?? joined.exec(plain)?.[0] ?? '';
  const end = at + digits.length;
  const after = plain.charAt(end);
  if (after !== '' && fractionSigns.includes(after) && /^\d+$/.test(digits)) {
    const part = ofSign(after);
    const places = part.places;
    const value = { digits: BigInt(digits) * 10n ** BigInt(places) + part.digits, places };
    return { value, end: end + 1, isUnsure: false };
  }
  if (digits.length > 60) return { value: null, end, isUnsure: false };
  return { ...numeralValue(digits, decimal, isSlashDecimal), end };
}

function ofSign(sign: string): Decimal {
  const [upper = '0', lower = '1'] = sign.normalize('NFKD').split('⁄');
  return divided(decimalOf(upper), BigInt(lower));
}

function numeralValue(
  digits: string,
  decimal: string,
  isSlashDecimal: boolean,
): Pick<Numeral, 'value' | 'isUnsure'> {
  const parted = quotient.exec(digits);
  if (parted) {
    const [upper, lower] = [Number(parted[1]), Number(parted[2])];
    // “۳/۵ میلیون” is 3.5 million; alone it may be three fifths.
    if (isSlashDecimal) return { value: decimalOf(`${parted[1]}.${parted[2]}`), isUnsure: true };
    const isPart = upper > 0 && upper < lower && (lower <= 10 || lower === 12 || lower === 20);
    return { value: isPart ? divided(decimalOf(upper), BigInt(lower)) : null, isUnsure: false };
  }
  if (/[/:]/.test(digits)) return { value: null, isUnsure: false };
  const parts = digits.split(/[., ']/);
  const separators = [...digits.replace(/\d/g, '')];
  const last = separators.at(-1);
  const whole = parts.join('');
  if (last === undefined) return { value: decimalOf(whole), isUnsure: false };
  const areGroups = parts[0] !== '0' && (parts[0]?.length ?? 0) <= 3;
  const fraction = parts.at(-1) ?? '';
  const isGrouped = (from: readonly string[]) => areGroups && from.every((part) => part.length === 3);
  const asDecimal = decimalOf(`${parts.slice(0, -1).join('')}.${fraction}`);
  const kinds = new Set(separators);
  if (kinds.size === 2 && (last === ',' || last === '.')) {
    const isMixed = separators.indexOf(last) === separators.length - 1 && isGrouped(parts.slice(1, -1));
    return { value: isMixed ? asDecimal : null, isUnsure: false };
  }
  if (kinds.size !== 1) return { value: null, isUnsure: false };
  if (separators.length > 1 || last === ' ' || last === "'") {
    return { value: isGrouped(parts.slice(1)) ? decimalOf(whole) : null, isUnsure: false };
  }
  if (last !== decimal && isGrouped(parts.slice(1))) return { value: decimalOf(whole), isUnsure: false };
  return { value: asDecimal, isUnsure: isGrouped(parts.slice(1)) };
}
