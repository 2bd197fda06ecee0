import { useId, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { useDesk } from '../article/desk.ts';
import { changeInTurn } from '../state/actions/fields.ts';
import { TextInput } from '../ui/Field.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { boundKey, type End, writeBound } from './boundWriting.ts';
import { undoByKey, useTyped } from './useTyped.ts';

interface Props {
  readonly figure: Extract<Annotation, { readonly tag: 'figure' }>;
  readonly end: End;
  readonly label: string;
}

const words = {
  lower: { true: 'at least', false: 'more than' },
  upper: { true: 'at most', false: 'less than' },
} as const;

/** One end of a figure's interval: whether the number itself is meant too, and the number. */
export function BoundField({ figure, end, label }: Props) {
  const desk = useDesk();
  const id = useId();
  const stored = figure.attributes[end];
  // While there is no number yet, what was chosen for it is kept here.
  const [chosen, setChosen] = useState(true);
  const isInclusive = stored?.inclusive ?? chosen;
  const field = useTyped(boundKey(figure.id, end), stored?.value ?? '', (text) =>
    writeBound(figure.id, end, text, isInclusive),
  );
  const choose = (inclusive: boolean) => {
    setChosen(inclusive);
    if (stored) void changeInTurn(figure.id, () => ({ [end]: { value: stored.value, inclusive } }));
  };
  return (
    <FieldRow label={label} control={id} isSet={field.text !== ''} field={field}>
      <select
        className="quiet-field bound-kind"
        aria-label={`${label} bound: whether it includes the number`}
        value={String(isInclusive)}
        onChange={({ target }) => choose(target.value === 'true')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.onKeyDown(event);
          else if (undoByKey(event, desk)) event.preventDefault();
        }}
      >
        <option value="true">{words[end].true}</option>
        <option value="false">{words[end].false}</option>
      </select>
      <TextInput
        field={field}
        id={id}
        className="quiet-field number"
        inputMode="decimal"
        dir="ltr"
        placeholder="–"
      />
    </FieldRow>
  );
}
