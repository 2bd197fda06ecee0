import type { ReactNode } from 'react';

interface Props {
  /** Left out where the control says it all. */
  readonly label?: string;
  /** The id of the control; a row of several controls has none and is a group. */
  readonly control?: string;
  /** What the control does, in a sentence below it. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One preference: its name in the column of names, its control beside it. */
export function PreferenceRow({ label, control, hint, children }: Props) {
  const inner = (
    <div className="preference-control">
      {children}
      {hint && (
        <p className="hint" id={control && hintOf(control)}>
          {hint}
        </p>
      )}
    </div>
  );
  if (label === undefined)
    return (
      <div className="preference">
        <span />
        {inner}
      </div>
    );
  if (control === undefined)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a legend cannot be put into a column of a grid
      <div className="preference" role="group" aria-label={label}>
        <span aria-hidden="true">{label}</span>
        {inner}
      </div>
    );
  return (
    <div className="preference">
      <label htmlFor={control}>{label}</label>
      {inner}
    </div>
  );
}

/** The id of the sentence that describes a control. */
export function hintOf(control: string): string {
  return `${control}-hint`;
}
