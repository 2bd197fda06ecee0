import { useRef } from 'react';
import { FieldProblem, TextInput, type TypedField } from './Field.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly className: string;
  readonly aliases: readonly string[];
  /** For one more. */
  readonly field: TypedField;
  readonly onRemove: (alias: string) => void;
}

/** Other names of something, each with a way to remove it, and a field for one more. */
export function AliasesField({ className, aliases, field, onRemove }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={`field ${className}`}>
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
                  onRemove(alias);
                }}
              >
                <Icon name="close" />
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
