import { baseOf, between, digit, ending, ideograph, kindOf, letter, silent, unspaced } from './letters.ts';

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
}

const spaced = 1;
export const numeral = 2;
export const character = 3;
export const shortCharacter = 4;

/** Reads a text in one pass. */
export function wordsOf(text: string): Words {
  // A word and what parts it from the next one take two code units at least, a character one.
  const hashes = new Int32Array(text.length);
  const kinds = new Uint8Array(text.length);
  const sentences: number[] = [];
  let count = 0;
  let hash = seed;
  let open = between;
  const close = (): void => {
    if (open === between) return;
    hashes[count] = mixed(hash);
    kinds[count] = open === digit ? numeral : spaced;
    count += 1;
    hash = seed;
    open = between;
  };
  const endSentence = (): void => {
    if (count > (sentences.at(-1) ?? 0)) sentences.push(count);
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === letter || kind === digit) {
      if (open !== kind) close();
      hash = Math.imul(hash ^ baseOf(unit), prime);
      open = kind;
    } else if (kind !== silent) {
      close();
      if (kind === ideograph || kind === unspaced) {
        hashes[count] = mixed(Math.imul(seed ^ baseOf(unit), prime));
        kinds[count] = kind === ideograph ? character : shortCharacter;
        count += 1;
      } else if (kind === ending) endSentence();
    }
  }
  close();
  endSentence();
  return {
    hashes: hashes.slice(0, count),
    kinds: kinds.slice(0, count),
    sentences: Int32Array.from(sentences),
  };
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
