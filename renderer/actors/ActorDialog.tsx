import type { ActorEntry } from '../../shared/model/actor.ts';
import { mergeActors, removeActor } from '../state/actions/actors.ts';
import { closeDialog, showDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { findActor } from '../state/ledger.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ActorFields } from './ActorFields.tsx';
import { ActorMentions } from './ActorMentions.tsx';
import { ActorPicker } from './ActorPicker.tsx';

/** The page of an entry of the actor ledger: what is known of the actor, and every mention of it. */
function ActorDialog({ actorId }: { readonly actorId: string }) {
  const actor = useStore((state) => findActor(state.ledger, actorId));
  const said = useStore((state) => state.notice);
  return (
    <Dialog label={actor ? `Actor: ${actor.name}` : 'Actor'} className="actor-page">
      {actor ? (
        <div className="actor-columns">
          <div className="actor-side">
            <ActorFields key={actor.id} actor={actor} />
            <Namesakes actor={actor} />
            <Merging actor={actor} />
            <div className="actor-buttons">
              <button type="button" className="button quiet" onClick={() => void removeActor(actor.id)}>
                Remove
              </button>
              <button type="button" className="button" onClick={() => closeDialog()}>
                Close
              </button>
            </div>
          </div>
          <ActorMentions key={actor.id} actor={actor} />
        </div>
      ) : (
        <div className="actor-gone">
          <p className="hint">This actor has been removed.</p>
          <button type="button" className="button" onClick={() => closeDialog()}>
            Close
          </button>
        </div>
      )}
      {/* What is said at the bottom of the window lies behind this dialog. */}
      <p className="actor-said" role="status" data-tone={said?.tone}>
        {said?.text}
      </p>
    </Dialog>
  );
}

export const actorDialog = defineDialog('actor', ActorDialog, { isWorkedIn: true });

/** Two entries may have one name, but a person should not have to wonder. */
function Namesakes({ actor }: { readonly actor: ActorEntry }) {
  const actors = useStore((state) => state.ledger.actors);
  const others = actors.filter(({ id, name }) => id !== actor.id && name === actor.name);
  const [first] = others;
  if (!first) return null;
  return (
    <p className="hint">
      {others.length === 1 ? 'Another actor has' : `${others.length} other actors have`} the same name.{' '}
      <button type="button" className="plain" onClick={() => showDialog(actorDialog, { actorId: first.id })}>
        Show
      </button>
    </p>
  );
}

function Merging({ actor }: { readonly actor: ActorEntry }) {
  return (
    <div className="field actor-field">
      <span>Merge another actor into this one</span>
      <ActorPicker
        label="Merge another actor into this one"
        placeholder="Name of the other actor"
        value=""
        except={actor.id}
        onChoose={({ id }) => void mergeActors(actor.id, id)}
        onLeave={() => {}}
      />
    </div>
  );
}
