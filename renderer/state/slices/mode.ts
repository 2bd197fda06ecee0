import type { ReadingState } from './reading.ts';
import type { RoomEvents } from './room.ts';
import type { Slice } from './slice.ts';

/** What the state knows of a mode (`modes/mode.ts` has the rest of it). */
export interface ModeKind {
  readonly name: string;
  /** Whether the mode is over: its annotation has gone, say, or another one was picked. Asked after each event. */
  ends(data: unknown, state: ReadingState): boolean;
}

/** A mode that a person is in, and how far they have come in it. */
export interface ActiveMode {
  readonly kind: ModeKind;
  readonly data: unknown;
}

export interface ModeState {
  /** Only one at a time: the keyboard belongs to the one that was begun last, so another would only seem to go on. */
  readonly mode: ActiveMode | null;
}

export interface ModeEvents {
  readonly 'mode-changed': { readonly mode: ActiveMode | null };
}

/** Modes are of the article that is read: going elsewhere leaves them. */
export const mode: Slice<ModeState, ModeEvents & RoomEvents> = {
  initial: { mode: null },
  on: {
    'mode-changed': (_before, event) => ({ mode: event.mode }),
    'room-entered': () => ({ mode: null }),
  },
};
