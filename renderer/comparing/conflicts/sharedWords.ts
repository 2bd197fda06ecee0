import { type DiffPart, diffWords } from '../../../shared/anchor/wordDiff.ts';
import { wordsOf } from '../../../shared/text/words.ts';

/** The longest words that two claims have in common, for a heading; null where they share next to nothing. */
export function sharedWords(a: string, b: string): string | null {
  const shared = diffWords(a, b)
    .filter(({ kind }) => kind === 'same')
    .map(({ text }) => trimmed(text))
    .toSorted((one, other) => other.length - one.length)[0];
  return shared !== undefined && wordsOf(shared).length > 1 && shared.length >= shortest
    ? capital(shared)
    : null;
}

/** Fewer letters than these are “of the” and “in a”. */
const shortest = 8;

/** A text in pieces, with those that the other one does not have. */
export interface WordPiece {
  readonly text: string;
  readonly isLit: boolean;
}

/** Two texts with the words lit in which they differ. */
export function differingWords(
  a: string,
  b: string,
): { readonly a: readonly WordPiece[]; readonly b: readonly WordPiece[] } {
  const parts = diffWords(a, b);
  const side = (own: DiffPart['kind']): readonly WordPiece[] =>
    parts
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text }) => ({ text, isLit: kind === own }));
  return { a: side('removed'), b: side('added') };
}

/** With a capital at the start, which other scripts do not have. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Without signs and white space around the words. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
