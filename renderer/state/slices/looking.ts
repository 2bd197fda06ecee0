import type { AskingState } from './asking.ts';
import type { ReadingState } from './reading.ts';
import type { RoomEvents, RoomState } from './room.ts';
import type { Slice } from './slice.ts';

/** A cell of the counts: a value of each of two fields, as a query writes it, and in words. */
export interface PickedCell {
  readonly row: PickedValue;
  readonly column: PickedValue;
  readonly count: number;
}

/** Null as a value: all of them, in a row or a column of sums. */
interface PickedValue {
  readonly field: string;
  readonly value: string | null;
  readonly words: string;
}

/** What a person looks at among answers, while the article that they come from waits for them. */
export interface LookingState {
  /** The article that was being read when the asking began: `here` in a query. The inspector opens others meanwhile. */
  readonly hereId: string | null;
  /** The cell whose answers are shown beside the counts. */
  readonly cell: PickedCell | null;
}

export interface LookingEvents {
  readonly 'cell-picked': { readonly cell: PickedCell | null };
}

export const looking: Slice<
  LookingState,
  LookingEvents & RoomEvents & { readonly 'query-typed': object; readonly 'view-chosen': object },
  RoomState & AskingState & Pick<ReadingState, 'open'>
> = {
  initial: { hereId: null, cell: null },
  on: {
    // Who comes back from a hit goes on with what was asked.
    'room-entered': ({ hereId, room, open, asking }, { room: next }) =>
      next === 'asking' && room !== 'asking' && !asking.isReturning
        ? { hereId: open?.article.id ?? hereId }
        : {},
    'cell-picked': (_before, { cell }) => ({ cell }),
    'query-typed': () => ({ cell: null }),
    'view-chosen': () => ({ cell: null }),
  },
};
