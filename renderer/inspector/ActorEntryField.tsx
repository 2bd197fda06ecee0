import type { Mention } from '../../shared/model/mention.ts';
import { ActorPicker } from '../actors/ActorPicker.tsx';
import { describeActor } from '../actors/actorWords.ts';
import { useDesk } from '../article/desk.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { showActor } from '../state/actions/actorPage.ts';
import { acceptProposal, createActorFor, nameOfMention, pointMention } from '../state/actions/actors.ts';
import { findActor } from '../state/ledger.ts';
import { proposalFor } from '../state/proposal.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';

/** Which entry of the ledger an actor annotation points to, and the way to another one. */
export function ActorEntryField({ annotation }: { readonly annotation: Mention }) {
  const desk = useDesk();
  const ledger = useStore((state) => state.ledger);
  const proposal = useStore((state) => proposalFor(state, annotation));
  const entry = findActor(ledger, annotation.attributes.actorEntryId ?? null);
  const words = entry && describeActor(entry);
  return (
    <section className="actor-entry" aria-label="Actor entry">
      <div className="actor-entry-head">
        <h2>
          Actor entry <KeyOf id="actor.entry" />
        </h2>
        {entry && (
          <span className="actor-entry-buttons">
            <button type="button" onClick={() => showActor(entry.id)}>
              Open
            </button>
            <button
              type="button"
              aria-label={`Unlink from ${entry.name}`}
              onClick={() => {
                desk.article?.focus();
                void pointMention(annotation.id, null);
              }}
            >
              Unlink
            </button>
          </span>
        )}
      </div>
      <ActorPicker
        key={annotation.id}
        field={useFocusTarget('inspector.actorEntry')}
        label="Actor entry"
        placeholder="No entry yet: type a name"
        value={entry?.name ?? ''}
        first={entry ? [entry] : proposal ? [proposal.actor] : []}
        newName={nameOfMention(annotation)}
        onChoose={(actor) => void pointMention(annotation.id, actor.id)}
        onCreate={(name) => void createActorFor(annotation, name)}
        onLeave={() => desk.article?.focus()}
      />
      {words && <p className="hint">{words}</p>}
      {proposal && (
        <button
          type="button"
          className="proposal"
          onClick={() => {
            desk.article?.focus();
            void acceptProposal();
          }}
        >
          <KeyOf id="actor.acceptEntry" /> Link to <bdi>{proposal.actor.name}</bdi>
          {proposal.alias !== null && <small>and add the alias “{proposal.alias}”</small>}
        </button>
      )}
    </section>
  );
}
