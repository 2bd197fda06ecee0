import type { Bound, Modifier } from '../figure/card.ts';

/** A figure as it is compared: what it may be, of what, and when. Whatever is not known is null; nothing here is a guess. */
export interface ComparedFigure {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  /** As a figure card has it: a symbol, a word in the singular or a currency (ISO 4217); null for a count. */
  readonly unit: string | null;
  readonly modifiers: readonly Modifier[];
  /** What is counted or measured, and what happened to it, in words. */
  readonly entity: string | null;
  readonly property: string | null;
  /**
   * ISO 8601: a day, a month, a year, or `start/end`; null where the figure says nothing of it. Words that give no date (“since the war
   * began”) say that it was some other time than that of publication.
   */
  readonly asOf: string | null;
  /** The day of publication (ISO 8601), which stands for a missing as-of. */
  readonly published: string | null;
}

/** What two figures are to each other: one value can be both, none can, or they are not about one thing at one time. */
export type Relation = 'compatible' | 'conflicting' | 'incomparable';

/** One question that was asked of two figures, or (`actor`, `words`, `polarity`) of two claims, with what each says and what came out of it. */
export interface Step {
  readonly about:
    | 'entity'
    | 'property'
    | 'kind'
    | 'unit'
    | 'time'
    | 'values'
    | 'actor'
    | 'words'
    | 'polarity';
  readonly a: string;
  readonly b: string;
  /** `ordered`: two times of a total that only grows. `apart`: no value is in both. */
  readonly verdict: 'same' | 'part' | 'ordered' | 'meets' | 'apart' | 'different';
}

/** The relation of two figures with its reason in words, and the questions that led to it, in their order. */
export interface Comparison {
  readonly relation: Relation;
  readonly reason: string;
  readonly steps: readonly Step[];
}
