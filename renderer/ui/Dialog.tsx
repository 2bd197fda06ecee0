import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { restoreSelection } from '../shell/panes.ts';
import { showDialog } from '../state/actions/view.ts';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A modal dialog; Esc or a click beside it closes it, and the focus goes back to where it was. */
export function Dialog({ label, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Taken out of the page without being closed, it would take the focus with it; and the selection even so.
      element?.close();
      restoreSelection();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc, which the element handles itself, is the keyboard's way
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onClose={() => showDialog(null)}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      {children}
    </dialog>
  );
}
