import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';

/**
 * What the three columns show: an article that is read, the library as a desk, the answers to a query, one actor, or
 * what articles say side by side. What each shows
 * in particular is in a slice of its own.
 */
export type Room = 'reading' | 'desk' | 'asking' | 'actor' | 'comparing';

export interface RoomState {
  readonly room: Room;
}

export interface RoomEvents {
  readonly 'room-entered': { readonly room: Room };
}

/** An article that is opened is there to be read. */
export const room: Slice<RoomState, RoomEvents & Pick<CommonEvents, 'started'>> = {
  initial: { room: 'reading' },
  on: {
    started: () => ({ room: 'reading' }),
    'room-entered': (_before, { room }) => ({ room }),
  },
};
