import { useMemo } from 'react';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { counted } from '../../../shared/text/counting.ts';
import { showActor } from '../../state/actions/actorPage.ts';
import { mergeActors } from '../../state/actions/actors.ts';
import { useStore } from '../../state/store.ts';
import { foldedNames } from '../actorSearch.ts';
import { differences } from './differences.ts';

/** So many are told of. */
const mostTold = 3;

/** Two entries may share a name, but a person should not have to wonder: what differs, the way to the other one, and to one out of both. */
export function Namesakes({ actor }: { readonly actor: ActorEntry }) {
  const { actors, mentions } = useStore((state) => state.ledger);
  const others = useMemo(() => namesakesOf(actor, actors), [actor, actors]);
  const countOf = ({ id }: ActorEntry) => mentions.get(id) ?? 0;
  return others.slice(0, mostTold).map((other) => (
    <div key={other.id} className="namesake">
      <p>
        {other.name === actor.name ? 'Another entry has' : <OtherName name={other.name} />} this name
        {other.name === actor.name ? ': ' : ', too: '}
        {[...differences(actor, other), counted(countOf(other), 'mention')].join(' · ')}
      </p>
      <button type="button" className="plain" onClick={() => showActor(other.id)}>
        Open
      </button>{' '}
      <button type="button" className="plain" onClick={() => void mergeActors(actor.id, other.id)}>
        Merge into this one
      </button>
    </div>
  ));
}

function OtherName({ name }: { readonly name: string }) {
  return (
    <>
      <bdi>“{name}”</bdi> has
    </>
  );
}

/** The other entries that have one of its names, whatever its case and accents. */
function namesakesOf(actor: ActorEntry, actors: readonly ActorEntry[]): readonly ActorEntry[] {
  const own = new Set(foldedNames(actor));
  return actors.filter((other) => other.id !== actor.id && foldedNames(other).some((name) => own.has(name)));
}
