import type { ReactNode } from 'react';
import { useFocusTarget } from './focusTargets.ts';
import { Kbd } from './Kbd.tsx';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A bar at the foot of the article, while keys mean something else for a moment. A click on it leaves the keyboard, and what is
 * selected, where they are.
 */
export function ModeBar({ label, className = '', children }: Props) {
  return (
    <section
      ref={useFocusTarget('mode')}
      className={`mode-bar ${className}`}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </section>
  );
}

interface ModeButtonProps {
  readonly name: string;
  /** The key that does the same. */
  readonly sign: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

/** What can be done in a mode, with its key. */
export function ModeButton({ name, sign, isOff = false, onClick }: ModeButtonProps) {
  return (
    <button type="button" className="button quiet" disabled={isOff} onClick={onClick}>
      {name} <Kbd>{sign}</Kbd>
    </button>
  );
}
