/** The words of an entity that count when it is asked whether another one may be the same: in small letters, in the singular, without articles. */
export function countingWords(entity: string | null): readonly string[] {
  const words =
    (entity ?? '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !articles.has(word)).map(singular))];
}

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'all']);

function singular(word: string): string {
  if (/^[a-z]{3,}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * Whether two entities differ in so few words that they may be the same thing, which only a person can tell: one has a few words more
 * (“crew”, “crew of the ferry”), or a word is spelled a little differently. “Pupils in Aln” and “pupils in Byre” are not alike.
 */
export function areAlmostAlike(a: readonly string[], b: readonly string[]): boolean {
  const [onlyA, onlyB] = [a.filter((word) => !b.includes(word)), b.filter((word) => !a.includes(word))];
  const shared = a.length - onlyA.length;
  if (shared === 0 && a.length + b.length > 2) return false;
  if (onlyA.length === 0 || onlyB.length === 0)
    return shared > 0 && onlyA.length + onlyB.length <= Math.max(maxMore, shared);
  return onlyA.length === onlyB.length && onlyA.every((word, at) => isSpelledAlike(word, onlyB[at] ?? ''));
}

/** A name may have so many words more, or as many as are shared. */
const maxMore = 3;

/** One letter more, less or other in a word of five letters at least; numbers are never alike. */
function isSpelledAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 1 || /\p{N}/u.test(one + other)) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return short.slice(same + (short.length === long.length ? 1 : 0)) === long.slice(same + 1);
}
