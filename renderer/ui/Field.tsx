import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';

/** What a field shows, and what becomes of what is typed into it. */
export interface TypedField {
  readonly text: string;
  /** Why what was typed was refused, as a sentence. */
  readonly problem: string | null;
  readonly change: (text: string) => void;
  /** Stores what was typed, if anything was. */
  readonly save: () => void;
  /** Goes back to what is stored. */
  readonly putBack: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface FieldProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A control with its name above it. */
export function Field({ label, className = '', children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={`field ${className}`}>
      <span>{label}</span>
      {children}
    </label>
  );
}

/** Why a field’s text was refused, with the way back to what is stored. */
export function FieldProblem({ field }: { readonly field: Pick<TypedField, 'problem' | 'putBack'> }) {
  return (
    field.problem !== null && (
      <p ref={bringIntoView} className="field-problem" role="alert">
        {field.problem}{' '}
        <button type="button" onClick={field.putBack}>
          Revert
        </button>
      </p>
    )
  );
}

/** A sentence below a field at the end of a column would be out of sight, and the field look as if it had been saved. */
function bringIntoView(sentence: HTMLElement | null): void {
  sentence?.scrollIntoView({ block: 'nearest' });
}

type OwnProps = 'value' | 'onChange' | 'onKeyDown' | 'aria-invalid';

/** A line of text that is stored when the field is left, or when its keys say so. */
export function TextInput({
  field,
  ...rest
}: { readonly field: TypedField } & Omit<ComponentProps<'input'>, OwnProps>) {
  return (
    <input
      dir="auto"
      spellCheck={false}
      onBlur={field.save}
      {...rest}
      value={field.text}
      aria-invalid={field.problem !== null}
      onChange={({ target }) => field.change(target.value)}
      onKeyDown={field.onKeyDown}
    />
  );
}
