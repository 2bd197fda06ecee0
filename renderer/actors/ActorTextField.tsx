import { useEffect, useEffectEvent } from 'react';
import { useTyping } from '../state/useTyping.ts';
import { Field, FieldProblem, TextInput, type TypedField } from '../ui/Field.tsx';

interface Props {
  /** Of the field among all fields: the actor and what is said of it. */
  readonly fieldKey: string;
  readonly label: string;
  readonly className?: string;
  readonly placeholder?: string;
  readonly stored: string;
  readonly write: Write;
}

/** Stores what was typed; resolves to why that was refused, or null: what was refused stays, to be corrected. */
type Write = (text: string) => Promise<string | null>;

/** A line of text about an actor. */
export function ActorTextField({ fieldKey, label, className = '', placeholder, stored, write }: Props) {
  const field = useActorField(fieldKey, stored, write);
  return (
    <>
      <Field label={label} className={`actor-field ${className}`}>
        <TextInput field={field} placeholder={placeholder} />
      </Field>
      <FieldProblem field={field} />
    </>
  );
}

/** Saved by Enter and when it is left, also by closing the page; Esc takes back what was written. */
export function useActorField(key: string, stored: string, write: Write): TypedField {
  const { isTyped, ...typing } = useTyping(key, stored, write);
  // A field that goes away with its dialog gives no blur.
  const leave = useEffectEvent(() => {
    if (typing.problem === null) typing.save();
  });
  useEffect(() => () => leave(), []);
  return {
    ...typing,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') typing.save();
      else if (event.key === 'Escape' && isTyped && typing.text !== stored) typing.putBack();
      else return;
      event.preventDefault();
    },
  };
}
