import type { Range } from '../model/segment.ts';
import { type FoldedText, foldText, stringOf } from './fold.ts';

/**
 * Folds a well-formed text to its words: no case, no diacritics, and no punctuation, so that `U.S.` is `US`,
 * `North-Korea` is `North Korea`, and quotes do not count. Punctuation inside words (full stops, apostrophes, middle dots) is dropped; all other punctuation is a space. Within a number it stays, and so does the sign before it, for
 * 3.5 is not 35 and 11,000 not 11 000; so do the signs that are read as words (`%`, `&`, `#`, `@`, `§`) and all symbols.
 */
export function foldLoosely(text: string): FoldedText {
  const folded = foldText(text, 'base');
  const base = folded.text;
  const units = new Uint16Array(base.length);
  // Where each unit is in the folded text, and where that ends.
  const places = new Uint32Array(base.length + 1);
  let length = 0;
  const add = (unit: number, place: number): void => {
    units[length] = unit;
    places[length] = place;
    length += 1;
  };
  for (let at = 0; at < base.length; at += 1) {
    const unit = base.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === letter || isOfNumber(base, at)) add(unit, at);
    else if (kind === separating || (unit === fullStop && base.charCodeAt(at + 1) === fullStop)) {
      if (units[length - 1] !== space) add(space, at);
    }
  }
  places[length] = base.length;
  return {
    text: stringOf(units.subarray(0, length)),
    startOf: (offset) => folded.startOf(places[offset] ?? base.length),
    endOf: (offset) => folded.endOf(offset === 0 ? 0 : (places[offset - 1] ?? base.length) + 1),
  };
}

/** A range (UTF-16, half-open) without the punctuation and the white space at its ends; as it is when it holds no more. */
export function withoutOuterPunctuation(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /[\p{P}\s]/u.test(text.charAt(start))) start += 1;
  while (start < end && /[\p{P}\s]/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : range;
}

const space = 0x20;
const fullStop = 0x2e;
const hyphen = 0x2d;

const letter = 1;
/** Not there at all. */
const silent = 2;
/** A space. */
const separating = 3;

/** For each UTF-16 code unit one of the three, or 0 where it was not looked at yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  kinds[unit] ||= findKind(String.fromCharCode(unit));
  return kinds[unit] ?? letter;
}

/** Folding has made all apostrophes one; the Hebrew ones stand in acronyms. */
function findKind(character: string): number {
  if (/[.'·・׳״]/.test(character)) return silent;
  return /[\p{P}\s]/u.test(character) && !/[%‰‱&#@§]/.test(character) ? separating : letter;
}

/** Whether punctuation is between two digits, or is the sign before the first one. */
function isOfNumber(base: string, at: number): boolean {
  const unit = base.charCodeAt(at);
  if (unit === space || !isDigit(base.charCodeAt(at + 1))) return false;
  const before = base.charCodeAt(at - 1);
  if (isDigit(before)) return true;
  return unit === hyphen && (at === 0 || kindOf(before) === separating);
}

/** Of ASCII: folding makes other scripts' full-width digits these. */
function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
