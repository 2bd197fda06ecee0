import { character, mixed, shortCharacter, type Words } from './words.ts';

/** How many words in a row are compared at a time: about three, for two in a row are in every text about the same thing. */
const runLength = 4;
/** The same in characters, where words are not parted: of Chinese and Japanese, of Thai. */
const runOfCharacters = 6;
const runOfShortCharacters = 12;

/** How many words the run has that begins with a word of this kind. */
export function lengthOfRun(kind: number | undefined): number {
  if (kind === character) return runOfCharacters;
  return kind === shortCharacter ? runOfShortCharacters : runLength;
}

/** The run of words that begins at each word, as a hash; 0 where too few are left. */
export function runsOf({ hashes, kinds }: Pick<Words, 'hashes' | 'kinds'>): Int32Array {
  const runs = new Int32Array(hashes.length);
  for (let at = 0; at < runs.length; at += 1) {
    const end = at + lengthOfRun(kinds[at]);
    if (end > hashes.length) continue;
    let hash = 0;
    for (let each = at; each < end; each += 1) hash = Math.imul(hash ^ (hashes[each] ?? 0), 0x9e3779b1) + 1;
    runs[at] = mixed(hash) || 1;
  }
  return runs;
}
