import { useRef } from 'react';
import { useActorField } from '../actors/ActorTextField.tsx';
import { FieldProblem, TextInput } from '../ui/Field.tsx';

interface Props {
  readonly aliases: readonly string[];
  readonly fieldKey: string;
  /** Resolves to why it was refused, in one sentence, or null. */
  readonly write: (patch: { readonly aliases: string[] }) => Promise<string | null>;
}

/** The other names under which articles name an outlet. */
export function OutletAliases({ aliases, fieldKey, write }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const field = useActorField(fieldKey, '', async (alias) =>
    alias.trim() === '' ? null : write({ aliases: [...aliases, alias.trim()] }),
  );
  return (
    <>
      <div className="field outlet-line">
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
                  void write({ aliases: aliases.filter((other) => other !== alias) });
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
