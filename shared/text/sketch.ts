/** How many hashes a sketch holds. */
const sketchSize = 4;

/** Sentences with fewer letters and signs, in UTF-16 code units, are in many articles: “It rained.” */
const shortest = 40;

/**
 * A text in a few numbers (32 bits, unsigned): the smallest hashes of its longer sentences (bottom-k, Broder 1997). Of
 * two texts that share most of their sentences the sketches share two numbers or more, nearly always: in 97 of a hundred
 * pairs where 80 % of all sentences are shared, in 82 where 60 % are.
 */
export function sketchOf(text: string): readonly number[] {
  const smallest: number[] = [];
  hashSentences(text, shortest, (hash) => {
    if (smallest.includes(hash)) return;
    if (smallest.length < sketchSize) smallest.push(hash);
    else {
      const largest = smallest.indexOf(Math.max(...smallest));
      if (hash < (smallest[largest] ?? 0)) smallest[largest] = hash;
    }
  });
  return smallest;
}

/** How many of two texts' sentences are the same, white space aside, from 0 to 1 (Dice); each counts once. */
export function sentenceShare(a: string, b: string): number {
  const [few, many] = [new Set<number>(), new Set<number>()];
  hashSentences(a, 1, (hash) => few.add(hash));
  hashSentences(b, 1, (hash) => many.add(hash));
  let shared = 0;
  for (const hash of few) if (many.has(hash)) shared += 1;
  return few.size + many.size === 0 ? 0 : (2 * shared) / (few.size + many.size);
}

/** Made for ten thousand texts at once: sentences end at every full stop, for better or worse (FNV-1a over the rest). */
function hashSentences(text: string, least: number, take: (hash: number) => void): void {
  let hash = seed;
  let length = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : lineFeed;
    if (isEnd(code)) {
      if (length >= least) take(mixed(hash));
      hash = seed;
      length = 0;
    } else if (code > space) {
      hash = Math.imul(hash ^ code, 0x01000193);
      length += 1;
    }
  }
}

const seed = 0x811c9dc5;
const lineFeed = 10;
const space = 32;

/** A line's end, or . ! ? and the full stops of Chinese, Hindi and Arabic. */
function isEnd(code: number): boolean {
  // Most characters are letters: they are asked once.
  if (code > 63) return code >= 0x061f && (code === 0x3002 || code === 0x0964 || code === 0x061f);
  return code === 46 || code === lineFeed || code === 63 || code === 33;
}

/** The last step of MurmurHash3: FNV alone leaves the low bits of short texts alike. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
