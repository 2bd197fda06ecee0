import type { Annotation } from '../model/annotation.ts';

/** What an annotation with the tag “figure” may carry. */
export type FigureAttributes = Extract<Annotation, { readonly tag: 'figure' }>['attributes'];

/** One of MeasEval's modifiers, as the model lists them. */
export type Modifier = NonNullable<FigureAttributes['modifiers']>[number];

/** One end of a figure: a decimal as text ("11000", "-2.5"), and whether the value itself belongs to the figure. */
export interface Bound {
  readonly value: string;
  readonly inclusive: boolean;
}

/** A range `[start, end)` of the phrase, in UTF-16 code units. */
export interface PhraseRange {
  readonly start: number;
  readonly end: number;
}

/** The words that say when a figure held, and what they mean; a date that cannot be told is null, with the reason. */
export type AsOf = PhraseRange &
  ({ readonly date: string; readonly reason: null } | { readonly date: null; readonly reason: string });

/** What happened to those who are counted; killed or injured stays one. */
export type Property =
  | 'killed'
  | 'injured'
  | 'killedOrInjured'
  | 'missing'
  | 'rescued'
  | 'detained'
  | 'displaced'
  | 'infected'
  | 'captured';

/** What the words of one figure say. Whatever they do not say is null; nothing here is a guess. */
export interface FigureCard {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  /** A symbol ("km", "%"), a word in the singular ("year", "barrel") or a currency (ISO 4217); null for a count. */
  readonly unit: string | null;
  /** In the order of the model. */
  readonly modifiers: readonly Modifier[];
  /** What is counted or measured. */
  readonly measuredEntity: PhraseRange | null;
  /** What happened to what is counted, where the words name it. */
  readonly measuredProperty: Property | null;
  readonly asOf: AsOf | null;
}

/** The card of a phrase that says nothing the grammar knows. */
export const emptyCard: FigureCard = {
  lower: null,
  upper: null,
  unit: null,
  modifiers: [],
  measuredEntity: null,
  measuredProperty: null,
  asOf: null,
};
