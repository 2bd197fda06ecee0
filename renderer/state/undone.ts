import type { Change } from '../../shared/model/history.ts';
import type { HistoryDetails } from '../../shared/model/historyDetails.ts';

/** What was undone or redone. */
export interface Undone {
  readonly kind: 'undo' | 'redo';
  /** What the action had done, in the first place. */
  readonly details: HistoryDetails;
  /** What has changed now. */
  readonly changes: readonly Change[];
  /** Where that is, behind the words that it is about: “ in “Title””, “ in 3 articles”, or nothing. */
  readonly where: string;
}
