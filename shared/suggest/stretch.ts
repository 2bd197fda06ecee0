import type { Range } from '../model/segment.ts';

/** A stretch of the text and the tokens in it, `[first, last)`. */
export interface Stretch extends Range {
  readonly first: number;
  readonly last: number;
}
