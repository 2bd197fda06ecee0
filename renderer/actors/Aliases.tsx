import type { ActorEntry } from '../../shared/model/actor.ts';
import { changeAliases } from '../state/actions/actors.ts';
import { AliasesField } from '../ui/AliasesField.tsx';
import { useActorField } from './ActorTextField.tsx';

/** The other names of an actor, each with a way to remove it, and a field for one more. */
export function Aliases({ actor: { id, aliases } }: { readonly actor: ActorEntry }) {
  const field = useActorField(`${id} alias`, '', async (alias) =>
    alias.trim() === '' ? null : changeAliases(id, (known) => [...known, alias]),
  );
  return (
    <AliasesField
      className="actor-field"
      aliases={aliases}
      field={field}
      onRemove={(alias) => void changeAliases(id, (known) => known.filter((other) => other !== alias))}
    />
  );
}
