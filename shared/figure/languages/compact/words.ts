/** Words with what they mean, found at a place of a text; of several that fit, the longest. */
export interface Words<T> {
  readonly all: readonly (readonly [string, T])[];
  /** The word that starts here (UTF-16), in small or capital letters; null where none does. */
  readonly at: (text: string, at: number) => readonly [string, T] | null;
  /** The word that ends before this place. */
  readonly endingAt: (text: string, end: number) => readonly [string, T] | null;
}

/** Indexes words by their first and last letters, so that a look-up tries a few of them only. */
export function wordsWith<T>(entries: Iterable<readonly [string, T]>): Words<T> {
  const all = [...entries].sort(([a], [b]) => b.length - a.length);
  const byFirst = Map.groupBy(all, ([word]) => word.charAt(0));
  const byLast = Map.groupBy(all, ([word]) => word.charAt(word.length - 1));
  return {
    all,
    at: (text, at) => {
      const first = text.charAt(at);
      const isLatin = first >= 'A' && first <= 'Z';
      for (const entry of byFirst.get(isLatin ? first.toLowerCase() : first) ?? []) {
        const [word] = entry;
        if (text.startsWith(word, at)) return entry;
        if (text.slice(at, at + word.length).toLowerCase() === word) return entry;
      }
      return null;
    },
    endingAt: (text, end) => {
      for (const entry of byLast.get(text.charAt(end - 1)) ?? []) {
        if (text.endsWith(entry[0], end)) return entry;
      }
      return null;
    },
  };
}
