import type { RuleId } from './suggestion.ts';

/** A rule of a suggester, or a band of the model’s scores. */
export interface Rule {
  readonly id: RuleId;
  /** As a person reads it in lists: “quote, verb after it”. */
  readonly label: string;
  /** Of the development set: how many of its suggestions were right (overlapping, of the right kind), of how many. */
  readonly right: number;
  readonly of: number;
}

/** All rules; the numbers are written by `npm run bench:suggest -- --write-precision`. */
export const rules: readonly Rule[] = [];
