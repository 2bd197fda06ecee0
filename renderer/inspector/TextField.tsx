import { useId } from 'react';
import { FieldRow } from './FieldRow.tsx';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly fieldKey: string;
  readonly label: string;
  readonly stored: string;
  /** What may stand there, shown while nothing does. */
  readonly hint: string;
  /** Stores what was typed, or nothing for ''; resolves to why that was refused, or null. */
  readonly write: (text: string) => Promise<string | null>;
}

/** A line of text: a unit, a date. */
export function TextField({ fieldKey, label, stored, hint, write }: Props) {
  const id = useId();
  const field = useTyped(fieldKey, stored, (text) => write(text.trim()));
  return (
    <FieldRow label={label} control={id} isSet={field.text !== ''} field={field}>
      <input
        id={id}
        className="quiet-field"
        value={field.text}
        placeholder={hint}
        spellCheck={false}
        dir="auto"
        aria-invalid={field.problem !== null}
        onChange={({ target }) => field.change(target.value)}
        onBlur={field.save}
        onKeyDown={field.onKeyDown}
      />
    </FieldRow>
  );
}
