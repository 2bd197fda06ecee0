import { createContext, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Particular } from '../../shared/model/particulars.ts';
import { Icon } from '../ui/Icon.tsx';
import { particularOf } from './merged.ts';
import type { Subject } from './subject.ts';

interface Props {
  readonly subject: Subject;
  readonly particular: Particular;
  readonly label: string;
  /** The stored value as people read it. */
  readonly show?: (stored: string) => string;
  /** The field in which it is changed. */
  readonly children: ReactNode;
}

/** The id of the words that say where what is in a field was read; null where nothing is to be said of it. */
export const DeclaredContext = createContext<string | undefined>(undefined);

/** A field whose value the file itself declares: where in it is said while the field is under the pointer, or has the keyboard. */
function Declared({ from, children }: { readonly from: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <DeclaredContext.Provider value={id}>
      <div className="declared">
        {children}
        <p id={id} className="declared-from">
          From <bdi>{from}</bdi>
        </p>
      </div>
    </DeclaredContext.Provider>
  );
}

/** A particular of one article as a guess, as long as it is one and is not being changed; else its field. */
export function GuessOr({ subject, particular, label, show, children }: Props) {
  const [isChanging, setChanging] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const [record, second] = subject.records;
  const origin = record?.origins?.[particular];
  const value = record && particularOf(record, particular);
  if (!record || second || !value) return children;
  if (origin?.kind === 'declared') return <Declared from={origin.from}>{children}</Declared>;
  if (origin?.kind !== 'guessed') return children;
  if (isChanging)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field in it without a change shows the guess again
      <div ref={row} className="changing" onBlur={() => setChanging(false)}>
        {children}
      </div>
    );
  const change = () => {
    flushSync(() => setChanging(true));
    row.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset className="guess">
      <legend className="visually-hidden">{label}, guessed</legend>
      <span className="guess-label" aria-hidden="true">
        {label}
      </span>
      <div>
        <p className="guess-value">
          <bdi>{show ? show(value) : value}</bdi>{' '}
          <span className="guess-sign" aria-hidden="true">
            ?
          </span>
        </p>
        <p className="hint">
          Guessed from <bdi>{origin.from}</bdi>
        </p>
        <div className="guess-buttons">
          <button
            type="button"
            className="button primary"
            aria-label={`Confirm ${label}`}
            onClick={() => void subject.write({ confirm: [particular] })}
          >
            <Icon name="check" /> Confirm
          </button>
          <button type="button" className="button" aria-label={`Change ${label}`} onClick={change}>
            Change
          </button>
        </div>
      </div>
    </fieldset>
  );
}
