import type { ReactNode } from 'react';
import { useFocusTarget } from './focusTargets.ts';

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
