import { type ComponentType, type ReactNode, useLayoutEffect, useRef } from 'react';
import { ActorRoom } from '../actors/page/ActorRoom.tsx';
import { Asking } from '../asking/Asking.tsx';
import { Comparing } from '../comparing/Comparing.tsx';
import { Desk } from '../desk/Desk.tsx';
import type { Room } from '../state/slices/room.ts';
import { useStore } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/**
 * What each room besides reading shows in the three columns: a navigation, a main, which has the focus target `room`, and an
 * aside.
 */
const others: Readonly<Partial<Record<Room, ComponentType>>> = {
  desk: Desk,
  asking: Asking,
  actor: ActorRoom,
  comparing: Comparing,
};

/** The room that a person is in. Reading stays as it was left, unseen and out of reach, while they are in another one. */
export function Rooms({ children: reading }: { readonly children: ReactNode }) {
  const room = useStore((state) => state.room);
  const Other = others[room];
  const last = useRef(room);
  useLayoutEffect(() => {
    if (last.current === room) return;
    last.current = room;
    if (!focusTarget(room === 'reading' ? 'article.text' : 'room')) focusTarget('article');
  }, [room]);
  return (
    <>
      <div className="reading" data-left={Other !== undefined || undefined}>
        {reading}
      </div>
      {Other && <Other />}
    </>
  );
}
