import type { Tag } from '../../../shared/model/tag.ts';
import { ActorPicker } from '../../actors/ActorPicker.tsx';
import { changeMany } from '../../state/actions/manyAnnotations.ts';
import { chosenOf } from './chosenOf.ts';

interface Props {
  readonly ids: readonly string[];
  /** The tag of all of them, if they have one. */
  readonly tag: Tag | null;
  readonly onDone: () => void;
}

/** Links several mentions to one actor entry. */
export function ActorPanel({ ids, tag, onDone }: Props) {
  const link = async (actorId: string, name: string) => {
    const mentions = await chosenOf(ids, 'actor', tag);
    if (mentions.length > 0)
      await changeMany(mentions, { attributes: { actorEntryId: actorId } }, `linked to ${name}`);
  };
  return (
    <div className="panel-form actor-panel">
      <ActorPicker
        label="Actor entry"
        placeholder="Type a name"
        value=""
        onChoose={({ id, name }) => void link(id, name)}
        onLeave={onDone}
      />
      <p className="hint">The selected actors become mentions of this entry.</p>
    </div>
  );
}
