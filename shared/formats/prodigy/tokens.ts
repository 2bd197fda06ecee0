import { countCodePoints } from '../../text/offsets.ts';
import type { Stretch } from '../common/countedText.ts';

/** A token as spaCy has it; offsets in code points. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly id: number;
  /** A space follows, which is no token. */
  readonly ws: boolean;
}

/**
 * Cuts a text into tokens so that each mark begins and ends with one, which Prodigy demands: words, and every other character
 * by itself. As in spaCy the tokens with their spaces are the text again, and more white space is a token too.
 */
export function tokenise(text: string, marks: readonly Stretch[]): readonly Token[] {
  const starts = new Set(marks.map(({ start }) => start));
  const ends = new Set(marks.map(({ end }) => end));
  const tokens: Token[] = [];
  let at = 0;
  let open = '';
  const close = (ws: boolean) => {
    if (open === '') return;
    const points = countCodePoints(open);
    tokens.push({ text: open, start: at - points, end: at, id: tokens.length, ws });
    open = '';
  };
  let isAfterToken = false;
  for (const { 0: piece } of text.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu)) {
    for (const character of piece) {
      if (open !== '' && (starts.has(at) || ends.has(at))) close(false);
      const isSpace = character === ' ' && open === '' && isAfterToken;
      if (isSpace && !starts.has(at) && !ends.has(at + 1)) {
        const last = tokens.at(-1);
        if (last) tokens[tokens.length - 1] = { ...last, ws: true };
        isAfterToken = false;
      } else {
        open += character;
        isAfterToken = true;
      }
      at += 1;
    }
    close(false);
  }
  return tokens;
}

/** Finds the tokens that a mark begins and ends with; `token_end` is inclusive. */
export function makeTokenFinder(tokens: readonly Token[]) {
  const byStart = new Map(tokens.map(({ start, id }) => [start, id]));
  const byEnd = new Map(tokens.map(({ end, id }) => [end, id]));
  return ({ start, end }: Stretch) => ({
    token_start: byStart.get(start) ?? null,
    token_end: byEnd.get(end) ?? null,
  });
}
