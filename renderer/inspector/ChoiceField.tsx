import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { codeName, type Scheme } from '../../shared/model/codes/scheme.ts';
import { useDesk } from '../article/desk.ts';
import { FieldRow } from '../ui/FieldRow.tsx';
import { explanationOf, useExplainer } from './explain.ts';
import { undoByKey, useTyped } from './useTyped.ts';

interface Props {
  /** Of the field among all fields: the annotation and the attribute. */
  readonly fieldKey: string;
  readonly label: string;
  readonly scheme: Scheme;
  /** The code that is stored, or ''. */
  readonly stored: string;
  /** Stores a code, or nothing for ''; resolves to why that was refused, or null. */
  readonly write: (value: string) => Promise<string | null>;
  /** What else is in the row, after the choice. */
  readonly children?: ReactNode;
}

/** How long a person who steps through the codes by key rests on one before it is stored, in milliseconds. */
const stepRest = 450;

/** One of the codes of a scheme: typing selects, Delete clears. The choice is explained, for everyone. */
export function ChoiceField({ fieldKey, label, scheme, stored, write, children }: Props) {
  const desk = useDesk();
  const id = useId();
  const { explain, explainNothing } = useExplainer();
  const field = useTyped(fieldKey, stored, write);
  const isStepping = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(field);
  newest.current = field;
  const save = () => {
    clearTimeout(timer.current);
    newest.current.save();
  };
  const change = (value: string) => {
    field.change(value);
    clearTimeout(timer.current);
    // Each key on the way through the list would be a change of its own, and each a step of undo.
    timer.current = setTimeout(save, isStepping.current ? stepRest : 0);
  };
  const keys = (event: KeyboardEvent) => {
    isStepping.current = isStep(event);
    if (event.key === 'Delete' || event.key === 'Backspace') change('');
    else if (event.key === 'Escape') field.onKeyDown(event);
    else if (!undoByKey(event, desk)) return;
    event.preventDefault();
  };
  return (
    <FieldRow label={label} control={id} isSet={field.text !== ''} field={field}>
      <select
        id={id}
        className="quiet-field"
        value={field.text}
        aria-describedby={`${id}-means`}
        onChange={({ target }) => change(target.value)}
        onKeyDown={keys}
        onKeyUp={({ currentTarget: control }) => explain({ control, scheme, value: control.value })}
        onFocus={({ currentTarget: control }) => {
          if (control.matches(':focus-visible')) explain({ control, scheme, value: control.value });
        }}
        onBlur={() => {
          explainNothing();
          save();
        }}
        onPointerDown={() => {
          isStepping.current = false;
          explainNothing();
        }}
        onPointerEnter={({ currentTarget: control }) =>
          explain({ control, scheme, value: control.value }, { isHover: true })
        }
        onPointerLeave={explainNothing}
      >
        <option value="" aria-label="not set">
          –
        </option>
        {Object.entries(scheme.codes).map(([value, { meaning }]) => (
          <option key={value} value={value} title={meaning}>
            {codeName(scheme, value)}
          </option>
        ))}
      </select>
      <span id={`${id}-means`} className="visually-hidden">
        {explanationOf(scheme, field.text)}
      </span>
      {children}
    </FieldRow>
  );
}

/** Whether a key goes to another code without opening the list: an arrow, or a letter of its name. */
function isStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return false;
  return (key.length === 1 && key !== ' ') || /^(?:Arrow|Page|Home|End)/.test(key);
}
