import type { Range } from '../../model/segment.ts';

/** The value of an attribute in another tool's file. */
export type ForeignValue = string | number | boolean | readonly string[];

/** A mark as another tool has it, under the names of that tool; offsets are UTF-16 of the article's canonical text. */
export interface ForeignSpan {
  /** The file's own id for it, unique in its article. */
  readonly id: string;
  readonly label: string;
  /** At least one, in text order, not overlapping each other, inside of the text, none splitting a surrogate pair. */
  readonly segments: readonly Range[];
  /** Left out where the format has no attributes at all: then `own` alone knows them. */
  readonly attributes?: Readonly<Record<string, ForeignValue>>;
  /** Left out where the format has no notes. */
  readonly note?: string | null;
  /** Left out where the format does not tell suggestions from decisions. */
  readonly status?: 'accepted' | 'suggested' | 'rejected';
  readonly createdBy?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  /** What Glossator itself put beside what the format can say (`own.ts`), as it is in the file: not checked yet. */
  readonly own?: unknown;
}

/** A relation as another tool has it. */
export interface ForeignLink {
  readonly label: string;
  /** Ids of spans: of the same article, else of another article of the file. */
  readonly from: string;
  readonly to: string;
  /** See `ForeignSpan.own`. */
  readonly own?: unknown;
}

/** A document as another tool has it. */
export interface ForeignArticle {
  /** What the file calls it; becomes the file name of its source. */
  readonly name: string;
  /** Canonical: LF only, well-formed, not empty (`canonical.ts`). */
  readonly text: string;
  readonly title?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly url?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  /** What else the file says of the document, verbatim, a line each: it goes into the article's note. */
  readonly remarks?: readonly string[];
  readonly spans: readonly ForeignSpan[];
  readonly links: readonly ForeignLink[];
  /** See `ForeignSpan.own`. */
  readonly own?: unknown;
}

/** What a file of another tool holds. */
export interface Foreign {
  readonly articles: readonly ForeignArticle[];
}
