import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Buttons that are one stop for Tab, with arrow keys, Home and End between them. After the toolbar pattern of the WAI-ARIA Authoring Practices. */
export function Toolbar({ label, className, children }: Props) {
  const toolbar = useRef<HTMLDivElement>(null);
  // Of whatever buttons there are now, the one that had the keyboard last is the stop, or else the first.
  useLayoutEffect(() => {
    const buttons = buttonsIn(toolbar.current);
    const stop = buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  });
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={label}
      className={className}
      onFocus={({ target }) => {
        for (const button of buttonsIn(toolbar.current)) button.tabIndex = button.contains(target) ? 0 : -1;
      }}
      onKeyDown={(event) => move(event, buttonsIn(toolbar.current))}
    >
      {children}
    </div>
  );
}

function buttonsIn(toolbar: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(toolbar?.querySelectorAll('button') ?? [])];
}

function move(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const now = buttons.findIndex((button) => button.contains(document.activeElement));
  const goals: Readonly<Record<string, number>> = {
    ArrowRight: (now + 1) % buttons.length,
    ArrowLeft: (now - 1 + buttons.length) % buttons.length,
    ArrowDown: (now + 1) % buttons.length,
    ArrowUp: (now - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const goal = goals[event.key];
  if (goal === undefined || now < 0) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[goal]?.focus();
}
