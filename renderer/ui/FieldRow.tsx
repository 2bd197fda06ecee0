import type { ReactNode } from 'react';
import { FieldProblem, type TypedField } from './Field.tsx';

interface Props {
  readonly label: string;
  /** The id of the control; a row of several controls has none and is a group. */
  readonly control?: string;
  readonly isSet: boolean;
  readonly field?: Pick<TypedField, 'problem' | 'putBack'>;
  readonly children: ReactNode;
}

/** A line of a grid: a name, its control, and below them why a value was refused. */
export function FieldRow({ label, control, isSet, field, children }: Props) {
  const name = control ? <label htmlFor={control}>{label}</label> : <span>{label}</span>;
  return (
    <div className="field-row" data-set={isSet || undefined}>
      {name}
      <div className="field-control">{children}</div>
      {field && <FieldProblem field={field} />}
    </div>
  );
}
