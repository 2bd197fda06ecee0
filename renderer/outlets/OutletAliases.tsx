import { useActorField } from '../actors/ActorTextField.tsx';
import { AliasesField } from '../ui/AliasesField.tsx';

interface Props {
  readonly aliases: readonly string[];
  readonly fieldKey: string;
  /** Resolves to why it was refused, in one sentence, or null. */
  readonly write: (patch: { readonly aliases: string[] }) => Promise<string | null>;
}

/** The other names under which articles name an outlet. */
export function OutletAliases({ aliases, fieldKey, write }: Props) {
  const field = useActorField(fieldKey, '', async (alias) =>
    alias.trim() === '' ? null : write({ aliases: [...aliases, alias.trim()] }),
  );
  return (
    <AliasesField
      className="outlet-line"
      aliases={aliases}
      field={field}
      onRemove={(alias) => void write({ aliases: aliases.filter((other) => other !== alias) })}
    />
  );
}
