import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { anchored } from './anchored.ts';

/** What a menu offers; null is a line between two groups. */
export interface MenuItem {
  readonly label: string;
  /** What is to be known before it is chosen, in a few words. */
  readonly hint?: string;
  readonly onChoose: () => void;
}

interface Props {
  readonly label: string;
  /** A name that says more than the label does. */
  readonly name?: string;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly items: readonly MenuItem[];
}

/** A button with a menu below it, after the menu button of the WAI-ARIA Authoring Practices. Esc or a click elsewhere closes it. */
export function MenuButton({ label, name, icon, className = 'button', items }: Props) {
  const id = useId();
  const styles = anchored(id);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  const open = (at: 'first' | 'last') => {
    // The button is what the menu is placed by.
    menu.current?.showPopover(button.current ? { source: button.current } : undefined);
    focusItem(menu.current, at === 'first' ? 0 : items.length - 1);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={name}
        popoverTarget={id}
        style={styles.button}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        {icon}
        <span className="button-label">{label}</span>
        <i className="button-arrow" aria-hidden="true" />
      </button>
      <div
        ref={menu}
        id={id}
        className="menu"
        popover="auto"
        style={styles.panel}
        role="menu"
        aria-label={name ?? label}
        tabIndex={-1}
        data-owns-escape
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          if (newState === 'open' && !menu.current?.contains(document.activeElement))
            focusItem(menu.current, 0);
        }}
        onKeyDown={(event) => moveInMenu(event, menu.current, items.length)}
      >
        {items.map(({ label: item, hint, onChoose }) => (
          <button
            key={item}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              menu.current?.hidePopover();
              onChoose();
            }}
          >
            {item}
            {hint !== undefined && <small> {hint}</small>}
          </button>
        ))}
      </div>
    </>
  );
}

function focusItem(menu: HTMLElement | null, index: number): void {
  menu?.querySelectorAll<HTMLElement>('[role="menuitem"]')[index]?.focus();
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null, count: number): void {
  // It closes the menu, and means nothing to what is around it.
  if (event.key === 'Escape') event.stopPropagation();
  if (event.key === 'Tab') {
    menu?.hidePopover();
    return;
  }
  const items = [...(menu?.querySelectorAll('[role="menuitem"]') ?? [])];
  const now = items.indexOf(document.activeElement ?? document.body);
  const letter = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : null;
  const byLetter = (index: number) =>
    items[index]?.textContent
      ?.trim()
      .toLowerCase()
      .startsWith(letter ?? '') ?? false;
  const after = items.map((_, offset) => (now + 1 + offset) % count);
  const to =
    {
      ArrowDown: (now + 1) % count,
      ArrowUp: (now - 1 + count) % count,
      Home: 0,
      End: count - 1,
    }[event.key] ?? (letter === null ? undefined : after.find(byLetter));
  if (to === undefined) return;
  event.preventDefault();
  focusItem(menu, to);
}
