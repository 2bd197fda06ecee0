import type { Tag } from '../model/tag.ts';
import type { AnswerFacts } from './facts.ts';

/**
 * How a column’s cells are meant: words; a decimal; an ISO 8601 day, as precise as it is known; an ISO 8601 instant in UTC;
 * words that begin with a code of a list; an interval as `interval.ts` writes it.
 */
export type ColumnKind = 'words' | 'number' | 'day' | 'instant' | 'code' | 'interval';

/** One column of a table of annotations. */
export interface Column {
  /** As settings, scripts and the table in JSON name it. */
  readonly id: string;
  readonly label: string;
  readonly kind: ColumnKind;
  /** The annotations that can have something in it. */
  readonly tags: readonly Tag[];
  /** What is in it; null where nothing is known. */
  readonly read: (facts: AnswerFacts) => string | null;
  /** It holds sentences rather than names. */
  readonly isLong?: true;
  /** The column by whose cells it is sorted, where that is not by its own. */
  readonly sortedAs?: Column;
}

/** Several things in one cell; null where there are none. */
export function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}
