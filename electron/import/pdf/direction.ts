import type { Item } from './items.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const letter = /\p{L}/gu;

/** True for text with more letters that are written from right to left than of others. */
export function isRightToLeft(text: string): boolean {
  return 2 * count(text, rightToLeft) > count(text, letter);
}

/** True for text with letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return count(text, rightToLeft) > 0;
}

/**
 * The items of a line as they are read: the line's own direction decides their order, and words of the other direction
 * keep theirs, with what is between them (Unicode UAX #9, rule L2, undone).
 */
export function inReadingOrder(items: readonly Item[], isRtl: boolean): readonly Item[] {
  const sorted = (isRtl ? splitHosts(items) : items).toSorted((a, b) => a.left - b.left || a.right - b.right);
  const read: Item[] = [];
  let against: Item[] = [];
  let neutral: Item[] = [];
  for (const item of isRtl ? sorted.toReversed() : sorted) {
    const direction = directionOf(item.text);
    if (direction === null) {
      if (against.length > 0) neutral.push(item);
      else read.push(item);
    } else if ((direction === 'rtl') === isRtl) {
      read.push(...against.reverse(), ...neutral, item);
      against = [];
      neutral = [];
    } else {
      against.push(...neutral, item);
      neutral = [];
    }
  }
  return [...read, ...against.reverse(), ...neutral];
}

function count(text: string, kind: RegExp): number {
  return text.match(kind)?.length ?? 0;
}

function directionOf(text: string): 'ltr' | 'rtl' | null {
  if (count(text, rightToLeft) > 0) return 'rtl';
  return count(text, letter) > 0 || /\d/.test(text) ? 'ltr' : null;
}

/** LibreOffice draws a line of Arabic as a whole and then its full stops in between: such a line is cut at the space there. */
function splitHosts(items: readonly Item[]): readonly Item[] {
  const isPart = ({ text }: Item): boolean => directionOf(text) !== null || text.trim() === '';
  const parts = items.filter(isPart);
  const signs = items.filter((item) => !isPart(item));
  if (signs.length * parts.length > maxComparisons) return items;
  for (const sign of signs) {
    const index = parts.findIndex((part) => part.left < sign.left && part.right > sign.right);
    const host = parts[index];
    const at = host ? spaceNear(host, sign) : -1;
    if (!host || at === -1) continue;
    const [before, behind] = [host.text.slice(0, at), host.text.slice(at)];
    parts.splice(
      index,
      1,
      { ...host, text: before, left: sign.right },
      { ...host, text: behind, right: sign.left },
    );
  }
  return [...parts, ...signs];
}

/** A line of text has a hundred items at most; with very many signs and parts it is none. */
const maxComparisons = 100_000;

/** The index of the space nearest to a sign in an item that is read from the right, or -1 when there is none near. */
function spaceNear(host: Item, sign: Item): number {
  const share = (host.right - sign.right) / (host.right - host.left);
  const guess = Math.round(share * host.text.length);
  for (let distance = 0; distance <= 6; distance += 1) {
    if (host.text[guess - distance] === ' ') return guess - distance;
    if (host.text[guess + distance] === ' ') return guess + distance;
  }
  return -1;
}

const mirrored = new Map([...'()[]{}«»‹›'].map((sign, index, all) => [sign, all[index ^ 1] ?? sign]));
const brackets = /[()[\]{}«»‹›]/g;
const closing = ')]}»›';

/**
 * Puts a right-to-left line, in which white space is single spaces, into the order in which it is written: accents without the gap before them; brackets not as they are drawn,
 * where they would close before they open; and where a font gives the letters of the Arabic ligature lam-alef in the
 * order of their places, what can be meant no other way: an article before an alef, and “ال” as a whole word.
 */
export function asWritten(text: string): string {
  const signs = text.match(brackets) ?? [];
  const isDrawn = signs.length > 1 && closing.includes(signs[0] ?? '');
  return (isDrawn ? text.replace(brackets, (sign) => mirrored.get(sign) ?? sign) : text)
    .replace(/\s+(?=\p{M})/gu, '')
    .replace(/(\S)([([{«]) +/g, '$1 $2')
    .replace(/(?<!\p{L})([وفبك]?)ا([اأإآ])ل/gu, '$1ال$2')
    .replace(/(?<![\p{L}\p{M}])ال(?![\p{L}\p{M}])/gu, 'لا');
}
