import type { Token } from './tokens.ts';

/** What was read from a token on, and the token behind it (an index). */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

export type Reader<T> = (tokens: readonly Token[], at: number) => Found<T> | null;

/** A reader of fixed phrases ("no more than"), where the longest match counts; signs are separate. */
export function phraseReader<T>(phrases: Iterable<readonly [string, T]>): Reader<T> {
  const byFirstWord = new Map<string, (readonly [readonly string[], T])[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    const list = byFirstWord.get(words[0] ?? '') ?? [];
    byFirstWord.set(
      words[0] ?? '',
      [...list, [words, value] as const].sort(([a], [b]) => b.length - a.length),
    );
  }
  return (tokens, at) => {
    const token = tokens[at];
    for (const [words, value] of token ? (byFirstWord.get(token.text) ?? []) : []) {
      const end = matchWords(tokens, at, words);
      if (end !== null) return { value, end };
    }
    return null;
  };
}

/** The token behind the given words (small letters), or null where others stand. A hyphen may join two. */
function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let next = at;
  for (const word of words) {
    if (next > at && word !== '-' && isSign(tokens[next], '-')) next += 1;
    if (tokens[next]?.text !== word) return null;
    next += 1;
  }
  return next;
}

/** Whether the token is this sign. */
export function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

/** Whether one of the words is there. */
export function isWord(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && words.has(token.text);
}

/** The token behind a hyphen that joins two words ("three-day", "two-thirds"), or the same one. */
export function afterHyphen(tokens: readonly Token[], at: number): number {
  return isSign(tokens[at], '-') && tokens[at]?.isGlued && tokens[at + 1]?.isGlued ? at + 1 : at;
}

/** Words between white space as a set, which is made once for the same words: many readers ask inside of their work. */
export function setOf(words: string): ReadonlySet<string> {
  const known = sets.get(words);
  if (known) return known;
  const made = new Set(words.trim().split(/\s+/));
  sets.set(words, made);
  return made;
}

const sets = new Map<string, ReadonlySet<string>>();
