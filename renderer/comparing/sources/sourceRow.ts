import type { Statement } from '../../../shared/compare/statement.ts';
import type { Day } from '../../../shared/figure/calendar.ts';
import type { DayBy } from '../statementDays.ts';

/** What an outlet or a speaker says on a day: the newest of its statements that is not refuted. */
export interface SourceRow {
  readonly key: string;
  /** Of the outlet or the speaker; null where the article names none. */
  readonly name: string | null;
  /** Where rows are those of speakers and none is marked: the outlet, which then says it itself. */
  readonly outlet: string | null;
  /** Null where all that it says is refuted. */
  readonly statement: Statement | null;
  /** Refuted statements that are newer, the newest first. */
  readonly refuted: readonly Statement[];
  /** All others up to the day, the newest first. */
  readonly earlier: readonly Statement[];
  /** Where it says the same again: in the same article, or in copies of it. */
  readonly repeats: readonly Statement[];
}

/** A row below its origin, where its statement is a copy of it or the very same one; else one of its own. */
export interface PlacedRow extends SourceRow {
  readonly origin: SourceRow | null;
}

/** Which rows there are, and up to which day. */
export interface RowOptions {
  readonly rowsBy: 'outlet' | 'speaker';
  readonly dayBy: DayBy;
  /** What may have come out after it is left out: a month counts from its last day. */
  readonly untilDay: Day;
}

/** Whether a statement is what a row says, or one of its others. */
export function isIn({ statement, refuted, earlier, repeats }: SourceRow, id: string): boolean {
  return statement?.id === id || [...refuted, ...earlier, ...repeats].some((other) => other.id === id);
}
