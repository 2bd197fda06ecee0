import type { Room } from '../slices/room.ts';
import { dispatch, getState } from '../store.ts';

/** Shows a room in the three columns; the article stays as it was left until a person comes back to read. */
export function enterRoom(room: Room): void {
  if (getState().room !== room) dispatch({ type: 'room-entered', room });
}
