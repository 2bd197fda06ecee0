import type { Range } from '../../../shared/model/segment.ts';
import type { AllSaid } from '../said.ts';
import type { Structure } from '../structure.ts';
import type { Line } from './lines.ts';

/** One article of a delivery. */
export interface FoundArticle {
  /** Its headline in the text, where it is there. */
  readonly headline?: Range | undefined;
  /** What else is its text, in order and apart from each other (UTF-16 of the delivery, half-open). */
  readonly body: readonly Range[];
  readonly said: AllSaid;
  /** Where it ends in the delivery, with all that belongs to it. */
  readonly until?: number | undefined;
}

/** A delivery of a news archive: one text that holds articles with their particulars. */
export interface Delivery {
  /** “Nexis”. */
  readonly producer: string;
  readonly articles: readonly FoundArticle[];
}

/** Recognises the deliveries of one archive by its own marks. */
export interface Producer {
  /** Cheap: whether a text has a mark without which it is none of these. Must be linear in the text. */
  readonly mark: RegExp;
  /** The articles of a text, or null where it is not certainly such a delivery. */
  readonly find: (lines: readonly Line[], structure: Structure) => Delivery | null;
}

/** Said in a line that has a label: “the line “Byline:” of the delivery”. */
export function inLine(label: string): string {
  return `the line “${label}” of the delivery`;
}

/** Said by its place above the text. */
export const inHead = 'the lines above the article in the delivery';
