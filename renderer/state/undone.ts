import type { Change, Committed } from '../../shared/model/history.ts';
import type { HistoryDetails } from '../../shared/model/historyDetails.ts';

/** What was undone or redone. */
export interface Undone {
  readonly kind: 'undo' | 'redo';
  /** What the action had done, in the first place. */
  readonly details: HistoryDetails;
  /** What has changed now. */
  readonly changes: readonly Change[];
  /** How many more there were than are told. */
  readonly untold?: Committed['untold'];
  /** Where that is, behind the words that it is about: “ in “Title””, “ in 3 articles”, or nothing. */
  readonly where: string;
}

/** How many changes there were of one kind of thing, told or not. */
export function countOf({ changes, untold }: Undone, what: keyof NonNullable<Committed['untold']>): number {
  return changes.filter(({ entity }) => entity === what).length + (untold?.[what] ?? 0);
}
