import { type ReactNode, useContext } from 'react';
import { DialogHostContext } from './Dialog.tsx';

interface Props {
  /** What the form is for: “Import”. */
  readonly action: string;
  readonly isReady: boolean;
  /** What Cancel does while something is under way; it closes the dialog otherwise. */
  readonly onCancel?: () => void;
  /** What comes before the two buttons: a hint, another button. */
  readonly children?: ReactNode;
}

/** The foot of a form in a dialog: Cancel, and what submits the form. */
export function DialogButtons({ action, isReady, onCancel, children }: Props) {
  const { onClose } = useContext(DialogHostContext);
  return (
    <div className="dialog-buttons">
      {children}
      <button type="button" className="button" onClick={onCancel ?? onClose}>
        Cancel
      </button>
      <button type="submit" className="button primary" disabled={!isReady}>
        {action}
      </button>
    </div>
  );
}
