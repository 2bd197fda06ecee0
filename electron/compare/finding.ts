/** How far finding is: so many of so many articles are read. */
export interface FindingProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Finds something in a whole workspace, from what is kept in memory and what was written since; yields between steps of a few milliseconds.
 * One that is not run to its end has read for the next one.
 */
export type Finding<Found> = () => Generator<FindingProgress, Found>;
