/** How many hashes a sketch holds. */
const sketchSize = 4;

/** Sentences shorter than this, in UTF-16 code units, stand in many articles: “It rained.” */
const shortest = 24;

/**
 * A text in a few numbers (32 bits, unsigned): the smallest hashes of its sentences (bottom-k, Broder 1997). Of two texts
 * that share most of their sentences the sketches share a number, nearly always: with four, 97 in a hundred where they
 * share 60 % of all sentences of either. Made for ten thousand texts at once, so sentences end roughly, at a full stop.
 */
export function sketchOf(text: string): readonly number[] {
  const smallest: number[] = [];
  let hash = seed;
  let length = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : lineFeed;
    if (isEnd(code)) {
      if (length >= shortest) keep(smallest, mixed(hash));
      hash = seed;
      length = 0;
    } else if (code > space) {
      hash = Math.imul(hash ^ code, 0x01000193);
      length += 1;
    }
  }
  return smallest;
}

const seed = 0x811c9dc5;
const lineFeed = 10;
const space = 32;

/** A line's end, or . ! ? and the full stops of Chinese, Hindi and Arabic. */
function isEnd(code: number): boolean {
  return (
    code === lineFeed ||
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x3002 ||
    code === 0x0964 ||
    code === 0x061f
  );
}

function keep(smallest: number[], hash: number): void {
  if (smallest.includes(hash)) return;
  if (smallest.length < sketchSize) smallest.push(hash);
  else {
    const largest = smallest.indexOf(Math.max(...smallest));
    if (hash < (smallest[largest] ?? 0)) smallest[largest] = hash;
  }
}

/** The last step of MurmurHash3: FNV alone leaves the low bits of short texts alike. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
