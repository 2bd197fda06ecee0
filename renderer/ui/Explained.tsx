import { type ReactNode, useId, useState } from 'react';
import { anchored } from './anchored.ts';

interface Props {
  /** What is to be seen of it all the time. */
  readonly label: ReactNode;
  /** What the button and its panel are called; it holds the label. */
  readonly name: string;
  /** In few words, while the pointer rests on it. */
  readonly tip: string;
  readonly className: string;
  /** What is in the panel while it is open. */
  readonly children: () => ReactNode;
}

/** Words that explain themselves: a click shows a panel with sentences, Esc or a click elsewhere closes it. */
export function Explained({ label, name, tip, className, children }: Props) {
  const id = useId();
  const styles = anchored(id);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`explained ${className}`}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={tip}
        popoverTarget={id}
        style={styles.button}
        // It keeps the keyboard while the panel is open.
        data-owns-escape={isOpen || undefined}
      >
        {label}
      </button>
      <div
        id={id}
        className="button-panel explanation"
        popover="auto"
        style={styles.panel}
        {...(isOpen && { role: 'dialog', 'aria-label': name })}
        data-owns-escape
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && children()}
      </div>
    </>
  );
}
