import { type RefCallback, useId, useState } from 'react';
import { TextInput } from '../ui/Field.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly fieldKey: string;
  readonly label: string;
  readonly stored: string;
  /** What may be entered, shown to who is about to type it. */
  readonly hint: string;
  /** Stores what was typed, or nothing for ''; resolves to why that was refused, or null. */
  readonly write: (text: string) => Promise<string | null>;
  /** Makes it a target of the keyboard. */
  readonly target?: RefCallback<HTMLElement>;
}

/** A line of text: a unit, a date. */
export function TextField({ fieldKey, label, stored, hint, write, target }: Props) {
  const id = useId();
  const [isEntered, setEntered] = useState(false);
  const field = useTyped(fieldKey, stored, (text) => write(text.trim()));
  return (
    <FieldRow label={label} control={id} isSet={field.text !== ''} field={field}>
      <TextInput
        ref={target}
        field={field}
        id={id}
        className="quiet-field"
        placeholder={isEntered ? hint : '–'}
        onFocus={() => setEntered(true)}
        onBlur={() => {
          setEntered(false);
          field.save();
        }}
      />
    </FieldRow>
  );
}
