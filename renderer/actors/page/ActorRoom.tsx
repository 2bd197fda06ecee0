import { useEffect } from 'react';
import { InspectorBorder } from '../../inspector/InspectorBorder.tsx';
import { LibraryBorder } from '../../library/LibraryBorder.tsx';
import { readActorFacts, readActorTab } from '../../state/actions/actorPage.ts';
import { enterRoom } from '../../state/actions/room.ts';
import { findActor } from '../../state/ledger.ts';
import { useStore } from '../../state/store.ts';
import { useFocusTarget } from '../../ui/focusTargets.ts';
import { ActorList } from '../list/ActorList.tsx';
import { ActorAside } from './ActorAside.tsx';
import { ActorBody } from './ActorBody.tsx';
import { ActorHead } from './ActorHead.tsx';

/** The page of an entry of the actor ledger: the actors, what this one said and what is said about them, and the entry. */
export function ActorRoom() {
  const actor = useStore((state) => findActor(state.ledger, state.actorPage.actorId));
  useReading(actor?.name ?? null);
  return (
    <>
      <nav ref={useFocusTarget('library')} className="column" aria-label="Actors">
        <div className="library actor-nav">
          <ActorList />
        </div>
        <LibraryBorder />
      </nav>
      <main className="actor-page" aria-label={actor ? `Actor: ${actor.name}` : 'Actor'}>
        {actor ? (
          <>
            <ActorHead actor={actor} />
            <ActorBody key={actor.id} actor={actor} />
          </>
        ) : (
          <div className="actor-gone">
            <p className="hint">This actor has been removed. Choose another one on the left, or undo.</p>
            <button type="button" className="button" onClick={() => enterRoom('reading')}>
              Back to the Article
            </button>
          </div>
        )}
      </main>
      <aside ref={useFocusTarget('inspector')} className="column" aria-label="Entry">
        <InspectorBorder />
        {actor ? <ActorAside key={actor.id} actor={actor} /> : <div className="inspector" />}
      </aside>
    </>
  );
}

/** Reads what the page shows, again when another tab is chosen or anything has changed. */
function useReading(name: string | null): void {
  const actorId = useStore((state) => state.actorPage.actorId);
  const tab = useStore((state) => state.actorPage.tab);
  const order = useStore((state) => state.actorPage.order);
  const isWhole = useStore((state) => state.actorPage.isWhole);
  const changes = useStore((state) => state.actorPage.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: any of them may change the answers
  useEffect(() => {
    if (name !== null) void readActorTab();
  }, [actorId, name, tab, order, isWhole, changes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  useEffect(() => {
    if (name !== null) void readActorFacts();
  }, [actorId, name, changes]);
}
