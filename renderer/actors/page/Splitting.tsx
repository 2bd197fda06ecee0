import { type FormEvent, useState } from 'react';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';
import { selectOnActorPage } from '../../state/actions/actorPage.ts';
import { splitActor } from '../../state/actions/actors.ts';
import { useStore } from '../../state/store.ts';
import { focusTarget } from '../../ui/focusTargets.ts';

/** Makes an entry of its own of the mentions that are ticked; nothing while none is. */
export function Splitting({ actor }: { readonly actor: ActorEntry }) {
  const answers = useStore((state) => state.actorPage.answers);
  const selected = useStore((state) => state.actorPage.selected);
  const [name, setName] = useState<string | null>(null);
  // What has gone to another entry is not split off from this one.
  const ticked = answers?.filter(({ id }) => selected.has(id)) ?? [];
  const [first] = ticked;
  if (!first) return null;
  const suggested = wordsOf(first);
  const done = () => {
    selectOnActorPage(new Set());
    setName(null);
    focusTarget('room');
  };
  const split = async (event: FormEvent) => {
    event.preventDefault();
    if (
      await splitActor(
        actor.id,
        ticked.map(({ id }) => id),
        name ?? suggested,
      )
    )
      done();
  };
  return (
    <form className="splitting" onSubmit={(event) => void split(event)}>
      <label>
        Split {counted(ticked.length, 'mention')} off as
        <input
          aria-label="Name of the new actor"
          dir="auto"
          spellCheck={false}
          value={name ?? suggested}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        Split Off
      </button>
      <button type="button" className="button" onClick={done}>
        Cancel
      </button>
    </form>
  );
}

/** The words of a mention, as its sentence has them. */
function wordsOf({ id, sentence: { text, annotations } }: Answer): string {
  const ranges = annotations.find((annotation) => annotation.id === id)?.ranges ?? [];
  return ranges
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
