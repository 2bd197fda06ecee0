import type { ReactNode } from 'react';

interface Props {
  /** What the bar is called. */
  readonly label: string;
  /** What is done at the moment, for everyone. */
  readonly sentence: string;
  /** How much of how much is done; null: nobody can say. */
  readonly reached?: { readonly done: number; readonly total: number } | null;
  /** The way to stop, and what it stops: said to those who do not see what is beside it. */
  readonly cancel?: { readonly what: string; readonly isStopping: boolean; readonly run: () => void } | null;
  /** More about it, before the way to stop. */
  readonly children?: ReactNode;
}

/** Long work that goes on: a bar, words, and a button that stops it. */
export function TaskProgress({ label, sentence, reached = null, cancel = null, children }: Props) {
  return (
    <div className="task-progress">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuetext={sentence}
        aria-valuemin={0}
        {...(reached && { 'aria-valuenow': reached.done, 'aria-valuemax': reached.total })}
        className="progress-track"
      >
        <progress
          aria-hidden="true"
          tabIndex={-1}
          {...(reached && { value: reached.done, max: reached.total })}
        />
      </div>
      <span className="progress-words">{sentence}</span>
      {children}
      {cancel && (
        <button type="button" className="button quiet" disabled={cancel.isStopping} onClick={cancel.run}>
          Cancel<span className="visually-hidden"> {cancel.what}</span>
        </button>
      )}
    </div>
  );
}
