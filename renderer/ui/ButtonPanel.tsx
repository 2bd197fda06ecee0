import { type ReactNode, useId, useRef, useState } from 'react';
import { anchored } from './anchored.ts';

interface Props {
  readonly label: string;
  /** What the panel is called. */
  readonly name: string;
  readonly icon?: ReactNode;
  readonly className?: string;
  /** What is in the panel while it is open; `close` sends the keyboard back to the button. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button with a panel of fields below it. Esc or a click elsewhere closes it. */
export function ButtonPanel({ label, name, icon, className = 'button', children }: Props) {
  const id = useId();
  const styles = anchored(id);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        popoverTarget={id}
        style={styles.button}
      >
        {icon}
        <span className="button-label">{label}</span>
        <i className="button-arrow" aria-hidden="true" />
      </button>
      <div
        ref={panel}
        id={id}
        className="button-panel"
        popover="auto"
        style={styles.panel}
        role="dialog"
        aria-label={name}
        data-owns-escape
        onKeyDown={(event) => {
          // It closes the panel, and means nothing to what is around it.
          if (event.key === 'Escape') event.stopPropagation();
        }}
        onBeforeToggle={({ newState }) => {
          if (newState === 'open') setOpen(true);
        }}
        onToggle={({ newState }) => {
          if (newState === 'open') focusFirstIn(panel.current);
          // Not before: the element gives the keyboard back only from a field that is still in it.
          else setOpen(false);
        }}
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}

function focusFirstIn(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('input:not([disabled]), select, button')?.focus();
}
