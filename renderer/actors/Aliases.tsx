import { useRef } from 'react';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { changeAliases } from '../state/actions/actors.ts';
import { FieldProblem, TextInput } from '../ui/Field.tsx';
import { useActorField } from './ActorTextField.tsx';

/** The other names of an actor, each with a way to remove it, and a field for one more. */
export function Aliases({ actor: { id, aliases } }: { readonly actor: ActorEntry }) {
  const input = useRef<HTMLInputElement>(null);
  const field = useActorField(`${id} alias`, '', async (alias) =>
    alias.trim() === '' ? null : changeAliases(id, (known) => [...known, alias]),
  );
  return (
    <>
      <div className="field actor-field">
        <span>Aliases</span>
        <div className="actor-aliases">
          {aliases.map((alias) => (
            <span key={alias} className="alias">
              <bdi>{alias}</bdi>
              <button
                type="button"
                aria-label={`Remove the alias ${alias}`}
                onClick={() => {
                  input.current?.focus();
                  void changeAliases(id, (known) => known.filter((other) => other !== alias));
                }}
              >
                ×
              </button>
            </span>
          ))}
          <TextInput ref={input} field={field} aria-label="Add an alias" placeholder="Add an alias" />
        </div>
      </div>
      <FieldProblem field={field} />
    </>
  );
}
