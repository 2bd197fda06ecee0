import {
  baseOf,
  between,
  digit,
  ending,
  ideograph,
  kindOf,
  letter,
  signOf,
  silent,
  unspaced,
} from './letters.ts';

/**
 * A text as the row of its words, each as a hash of 32 bits; where no spaces part words, each character counts as one. Case, accents,
 * punctuation and white space do not count.
 */
export interface Words {
  readonly hashes: Int32Array;
  /** `spaced` words, single characters of two kinds, numbers. */
  readonly kinds: Uint8Array;
  /** Behind each sentence or line, how many words come before it: half-open, ascending. */
  readonly sentences: Int32Array;
  /** 1 for each of them that ends with its line, as a headline does, and not with a stop. */
  readonly isLine: Uint8Array;
}

const spaced = 1;
export const numeral = 2;
export const character = 3;
export const shortCharacter = 4;

/** Reads a text in one pass. */
export function wordsOf(written: string): Words {
  // Hangul as letters, as some systems write it, is put together to syllables; all else is compared without what is parted from it.
  const text = /[\u1100-\u11ff]/.test(written) ? written.normalize('NFC') : written;
  if (text.length > roomForHashes.length) {
    roomForHashes = new Int32Array(text.length * 2);
    roomForKinds = new Uint8Array(text.length * 2);
  }
  const [hashes, kinds] = [roomForHashes, roomForKinds];
  const sentences: number[] = [];
  const isLine: number[] = [];
  let count = 0;
  let ended = 0;
  let hash = seed;
  /** What the word is made of that has begun. */
  let open = between;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = at < text.length ? signOf(text.charCodeAt(at)) : ending;
    const kind = kindOf(sign);
    if (kind === open) {
      if (open !== between) hash = Math.imul(hash ^ baseOf(sign), prime);
      continue;
    }
    if (kind === silent) continue;
    if (open !== between) {
      hashes[count] = mixed(hash);
      kinds[count] = open === digit ? numeral : spaced;
      count += 1;
      hash = seed;
      open = between;
    }
    if (kind === letter || kind === digit) {
      hash = Math.imul(hash ^ baseOf(sign), prime);
      open = kind;
    } else if (kind === ideograph || kind === unspaced) {
      hashes[count] = mixed(Math.imul(seed ^ baseOf(sign), prime));
      kinds[count] = kind === ideograph ? character : shortCharacter;
      count += 1;
    } else if (kind === ending && count > ended) {
      sentences.push(count);
      isLine.push(isBreak(text, at) ? 1 : 0);
      ended = count;
    }
  }
  return {
    hashes: hashes.slice(0, count),
    kinds: kinds.slice(0, count),
    sentences: Int32Array.from(sentences),
    isLine: Uint8Array.from(isLine),
  };
}

/** Whether a line, or the text, ends at a place. */
function isBreak(text: string, at: number): boolean {
  const unit = at < text.length ? text.charCodeAt(at) : 0x0a;
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** Where words are put while a text is read: to make room for each text takes longer than to read it. */
let roomForHashes = new Int32Array(1 << 16);
let roomForKinds = new Uint8Array(1 << 16);

/** The sentences of a text, each as a hash of its words. */
export function sentencesOf({ hashes, sentences }: Words): Int32Array {
  let start = 0;
  return sentences.map((end) => {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x9e3779b1) + 1;
    start = end;
    return mixed(hash);
  });
}

/** FNV-1a (Fowler, Noll, Vo). */
const seed = 0x811c9dc5;
const prime = 0x01000193;

/** The last step of MurmurHash3: FNV alone leaves the low bits of short words alike. */
export function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
