import { type ReactNode, useContext } from 'react';
import { Dialog, DialogHostContext } from './Dialog.tsx';

interface Props {
  readonly title: string;
  readonly className: string;
  /** What is told, as a whole: “All codes”. */
  readonly contents: string;
  readonly contentsClassName: string;
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog that tells something, which scrolls. */
export function HelpDialog({ title, className, contents, contentsClassName, action, children }: Props) {
  const { onClose } = useContext(DialogHostContext);
  return (
    <Dialog label={title} className={className}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className={contentsClassName} tabIndex={0} aria-label={contents}>
        {children}
      </section>
      <div className="dialog-buttons">
        {action}
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
