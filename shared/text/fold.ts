import { lowerBound } from '../lists.ts';
import { digitOf } from './digits.ts';

/**
 * How much of a character counts: `base` its letter alone, as UCA compares at primary strength (no case, no
 * diacritics); `digits` the same with the digits of all scripts alike, as UCA has them, too (`٢` is `2`), and the Arabic signs within
 * numbers the European ones; `exact` all of it. Any way composed and decomposed forms are alike, a run of white space is one
 * space, typographic quotes and dashes are the ASCII ones, and invisible characters (soft hyphens, joiners, bidi
 * controls) are dropped.
 */
export type FoldLevel = 'base' | 'digits' | 'exact';

/** A text as a search sees it, and the way back from there to the text itself. All offsets in UTF-16 code units. */
export interface FoldedText {
  readonly text: string;
  /** Where the original text goes on at a folded offset, behind what was left out there; null inside of a character. */
  readonly startOf: (offset: number) => number | null;
  /** Where the original text before a folded offset ends, in front of what was left out there; null as above. */
  readonly endOf: (offset: number) => number | null;
}

/**
 * Folds a well-formed text, once for each article: 2 MB of ASCII take about 10 ms. The way back is a list of the
 * places where folding makes the text shorter or longer, so that plain text costs no memory beside its own.
 */
export function foldText(text: string, level: FoldLevel): FoldedText {
  const single = singles[level];
  const map = new PlaceMap();
  // There is always room for the rest of the text, unit by unit.
  let units = new Uint16Array(text.length + spareUnits);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const known = single[unit];
    // Nearly all of every text goes this way: one code unit becomes one, and nothing joins it.
    if (
      known &&
      !(next >= firstJoiner && joins(next)) &&
      (unit !== space || isAlone(next, units[length - 1]))
    ) {
      units[length] = known;
      length += 1;
      at += 1;
      continue;
    }
    const end = endOfUnit(text, at);
    const folded = foldUnit(text.slice(at, end), level);
    if (end - at === 1 && folded.length === 1 && folded !== ' ') single[unit] = folded.charCodeAt(0);
    // White space goes on behind something invisible.
    const kept = folded === ' ' && units[length - 1] === space ? '' : folded;
    const isPlain = kept.length === end - at;
    if (!isPlain) map.add(length, at);
    units = withRoom(units, length, kept.length + text.length - end);
    for (let index = 0; index < kept.length; index += 1) units[length + index] = kept.charCodeAt(index);
    length += kept.length;
    if (!isPlain) map.add(length, end);
    at = end;
  }
  map.add(length, text.length);
  return {
    text: stringOf(units.subarray(0, length)),
    startOf: (offset) => map.startOf(offset),
    endOf: (offset) => map.endOf(offset),
  };
}

const space = 0x20;
/** Nothing below joins the character before it. */
const firstJoiner = 0x300;

/** What single code units become, as far as it is known: 0 means that a closer look is needed. */
const singles: Readonly<Record<FoldLevel, Uint16Array>> = {
  base: asciiTable(true),
  digits: asciiTable(true),
  exact: asciiTable(false),
};

function asciiTable(lowerCase: boolean): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = space; unit < 0x7f; unit += 1) {
    const letter = String.fromCharCode(unit);
    table[unit] = (lowerCase ? letter.toLowerCase() : letter).charCodeAt(0);
  }
  return table;
}

/** Whether a space is between two characters that are surely no white space. */
function isAlone(next: number, last: number | undefined): boolean {
  return next > space && next < 0x7f && last !== space;
}

/** For each code unit: 0 not looked at yet, 1 it never joins, 2 it may join the character before it. */
const joining = new Uint8Array(0x10000);

/** High surrogates are said to join: the closer look sees the whole character. */
function joins(unit: number): boolean {
  joining[unit] ||=
    (unit >= 0xd800 && unit <= 0xdbff) || isJamo(unit) || isSoundMark(unit) || isMark(unit) ? 2 : 1;
  return joining[unit] === 2;
}

/** Of half-width katakana: `ﾞ` and `ﾟ`, which are letters to Unicode, though they are marks at full width. */
const isSoundMark = (unit: number): boolean => unit === 0xff9e || unit === 0xff9f;

const isMark = (codePoint: number): boolean => /^\p{M}$/u.test(String.fromCodePoint(codePoint));

/** The vowels and final consonants of decomposed Hangul. */
const isJamo = (codePoint: number): boolean => codePoint >= 0x1160 && codePoint <= 0x11ff;

/** A syllable, or a part of one. */
const isHangul = (unit: number): boolean =>
  (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xac00 && unit <= 0xd7a3);

/** A run of white space, or a character with what joins it. */
function endOfUnit(text: string, at: number): number {
  if (isWhitespace(text.charCodeAt(at))) {
    let end = at + 1;
    while (isWhitespace(text.charCodeAt(end))) end += 1;
    return end;
  }
  let end = at + sizeOf(text.codePointAt(at));
  for (let next = text.codePointAt(end); next !== undefined; next = text.codePointAt(end)) {
    if (next < firstJoiner || !(next > 0xffff ? isMark(next) : joins(next))) break;
    if (isJamo(next) ? !isHangul(text.charCodeAt(end - 1)) : foldUnit(text.charAt(at), 'exact') === '') break;
    end += sizeOf(next);
  }
  return end;
}

/** What `\s` matches, and U+0085, but not U+FEFF, which is invisible. */
function isWhitespace(unit: number): boolean {
  if (unit < 0x85) return unit === space || (unit >= 0x09 && unit <= 0x0d);
  return spaces.has(unit);
}

const spaces: ReadonlySet<number> = new Set([
  ...[0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
]);

const sizeOf = (codePoint: number | undefined): number => ((codePoint ?? 0) > 0xffff ? 2 : 1);

const known: Readonly<Record<FoldLevel, Map<string, string>>> = {
  base: new Map(),
  digits: new Map(),
  exact: new Map(),
};
/** Longer ones are rare; and a longer slice would keep the whole text that it was cut from in memory. */
const maxKnownLength = 12;

function foldUnit(unit: string, level: FoldLevel): string {
  const found = known[level].get(unit);
  if (found !== undefined) return found;
  const folded = isWhitespace(unit.charCodeAt(0)) ? ' ' : plain(counting[level](unit));
  if (unit.length <= maxKnownLength) known[level].set(unit, folded);
  return folded;
}

/** What counts of a character at each level. */
const counting: Readonly<Record<FoldLevel, (unit: string) => string>> = {
  base: baseOf,
  digits: (unit) => asciiDigits(baseOf(unit)),
  exact: (unit) => unit,
};

/** Canonically composed, without what is invisible, and with the signs of a typewriter. */
function plain(unit: string): string {
  return unit
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
    .replace(/[‘’‚‛′ʼ‹›]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/⁄/g, '/');
}

/** The letter alone: compatibility forms taken apart, marks and case gone (`ẞ` is only `ss` by way of `ß`). */
function baseOf(unit: string): string {
  const letters = withoutMarks(unit.normalize('NFKD')).toLowerCase().toUpperCase().toLowerCase();
  return withoutMarks(letters.normalize('NFKD'))
    .replace(/ς/g, 'σ')
    .replace(/[ð-ʯ]/g, latinBase)
    .normalize('NFC');
}

/** With the digits of ASCII, and its signs in place of the Arabic decimal and thousands separators. */
function asciiDigits(letters: string): string {
  return letters
    .replace(/\p{Nd}/gu, (digit) => digitOf(digit) ?? digit)
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/٪/g, '%');
}

/**
 * Drops the marks that have no weight of their own at primary strength: accents, points, tone marks, but not the
 * vowel signs of Indic scripts and Thai (the two halves of `ำ` among them), and neither those that make another
 * letter: `й`, and `が`.
 */
function withoutMarks(decomposed: string): string {
  return decomposed.replace(/(?<!и)\u0306|(?![\u0306\u0e4d\u0ecd\u3099\u309a])\p{M}/giu, (mark) =>
    isBaseOf(`x${mark}`, 'x') ? '' : mark,
  );
}

/** `ø`, `ł` and `đ` do not decompose, but are `o`, `l` and `d` at primary strength. */
function latinBase(letter: string): string {
  return [...'abcdefghijklmnopqrstuvwxyz'].find((base) => isBaseOf(letter, base)) ?? letter;
}

/**
 * Made on first use: the collation of the Unicode root at primary strength. English is the root; `und` would fall back to
 * the machine's own locale, and to a Danish one `ø` is no `o`.
 */
let primary: Intl.Collator | undefined;

function isBaseOf(letter: string, base: string): boolean {
  primary ??= new Intl.Collator('en', { sensitivity: 'base' });
  return primary.compare(letter, base) === 0;
}

/** How much longer folding makes a text before the list of its units has to grow. */
const spareUnits = 1024;

function withRoom(units: Uint16Array<ArrayBuffer>, length: number, needed: number): Uint16Array<ArrayBuffer> {
  if (length + needed <= units.length) return units;
  const grown = new Uint16Array((length + needed) * 1.25 + spareUnits);
  grown.set(units.subarray(0, length));
  return grown;
}

/** The text that UTF-16 code units make. */
export function stringOf(units: Uint16Array): string {
  const pieces: string[] = [];
  // As many as may be handed over as arguments at once; the cast is true: `apply` takes whatever is like an array.
  for (let start = 0; start < units.length; start += 8192)
    pieces.push(String.fromCharCode.apply(null, units.subarray(start, start + 8192) as unknown as number[]));
  return pieces.join('');
}

/**
 * Folded offset → offset in the original: pairs of places, both in order. Between two pairs that lie equally far
 * apart on either side the text was folded unit by unit; otherwise they enclose one character.
 */
class PlaceMap {
  private folded: Uint32Array = new Uint32Array(16);
  private original: Uint32Array = new Uint32Array(16);
  private length = 1;

  add(folded: number, original: number): void {
    const last = this.length - 1;
    if (this.folded[last] === folded && this.original[last] === original) return;
    if (this.length === this.folded.length) {
      this.folded = grown(this.folded);
      this.original = grown(this.original);
    }
    this.folded[this.length] = folded;
    this.original[this.length] = original;
    this.length += 1;
  }

  startOf(offset: number): number | null {
    return this.at(this.countBelow(offset + 1) - 1, offset);
  }

  endOf(offset: number): number | null {
    const index = this.countBelow(offset);
    return this.at(this.folded[index] === offset ? index : index - 1, offset);
  }

  private at(index: number, offset: number): number | null {
    const { folded, original } = this;
    const start = folded[index] ?? 0;
    const place = original[index] ?? 0;
    if (offset === start) return place;
    const isPlain = (folded[index + 1] ?? 0) - start === (original[index + 1] ?? 0) - place;
    return isPlain ? place + offset - start : null;
  }

  /** How many pairs have a folded offset below this one. */
  private countBelow(offset: number): number {
    return lowerBound(this.length, (index) => (this.folded[index] ?? 0) < offset);
  }
}

function grown(list: Uint32Array): Uint32Array {
  const next = new Uint32Array(list.length * 2);
  next.set(list);
  return next;
}
