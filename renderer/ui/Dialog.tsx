import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What the window does about the dialog that is open in it. */
export interface DialogHost {
  /** A person closed it. */
  readonly onClose: () => void;
  /** It has left the page, whoever closed it. */
  readonly onGone: () => void;
}

/** Provided by the component that shows dialogs, so that no dialog has to know how it is shown. */
export const DialogHostContext = createContext<DialogHost>({ onClose: () => {}, onGone: () => {} });

/** A modal dialog; Esc or a click beside it closes it, and the focus goes back to where it was. */
export function Dialog({ label, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { onClose, onGone } = useContext(DialogHostContext);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      // Taken out of the page without being closed, it would take the focus with it.
      element?.close();
      onGone();
    };
  }, [onGone]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc, which the element handles itself, is the keyboard's way
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      {children}
    </dialog>
  );
}
