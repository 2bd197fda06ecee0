import type { Particular } from '../../shared/model/particulars.ts';
import type { Passage } from '../../shared/transfer/passage.ts';

/** For particulars, in words, the part of the file that each was read from: “the meta tag “author” of the page”. */
type ReadFrom = { readonly [K in Particular]?: string | undefined };

/** What a reader knows of a document besides its text; what it leaves out is not known. */
export interface Particulars {
  readonly title?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  /** What of these the file says of itself in so many words, and where. */
  readonly declared?: ReadFrom;
  /** What of these is a guess, and what it was read from. */
  readonly guessed?: ReadFrom;
  readonly leftOut?: readonly string[];
  readonly passages?: readonly Passage[] | undefined;
  /** Why a person should look at what was left out, in a sentence; left out where the reader is sure. */
  readonly doubt?: string | undefined;
}
