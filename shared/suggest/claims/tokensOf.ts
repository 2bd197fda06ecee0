import type { Range } from '../../model/segment.ts';
import { type Document, stretchAt } from '../document.ts';

/** Tokens `[first, last)`. */
export interface Tokens {
  readonly first: number;
  readonly last: number;
}

/** The tokens of a range, `[first, last)`. */
export function tokensOf({ tokens }: Document, { start, end }: Range): Tokens {
  let first = Math.max(0, stretchAt(tokens, start));
  if ((tokens[first]?.end ?? 0) <= start) first += 1;
  const last = stretchAt(tokens, end - 1) + 1;
  return { first, last: Math.max(first, last) };
}
