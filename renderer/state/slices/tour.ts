import type { Slice } from './slice.ts';

/** The steps of the tour, in their order; `end` says good-bye. */
export const tourSteps = ['tag', 'figure', 'source', 'link', 'everywhere', 'onward', 'end'] as const;
export type TourStep = (typeof tourSteps)[number];

/** How far a person has come in the tour. */
export interface Tour {
  readonly step: TourStep;
  /** The step before was done, and not skipped. */
  readonly hasDone: boolean;
}

export interface TourState {
  /** Null while it is not being taken. */
  readonly tour: Tour | null;
}

export interface TourEvents {
  readonly 'tour-moved': { readonly tour: Tour | null };
}

export const tour: Slice<TourState, TourEvents> = {
  initial: { tour: null },
  on: { 'tour-moved': (_before, event) => ({ tour: event.tour }) },
};
