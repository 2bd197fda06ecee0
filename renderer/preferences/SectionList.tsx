import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type SectionName, sections } from './sections.ts';

interface Props {
  readonly shown: SectionName;
  readonly onShow: (name: SectionName) => void;
}

/** The sections by name: one stop of Tab, from which the arrows, Home and End lead to the others and show them. */
export function SectionList({ shown, onShow }: Props) {
  const current = useRef<HTMLButtonElement>(null);
  // Once the dialog is open, which in a narrow window would give it to what scrolls.
  useEffect(() => current.current?.focus(), []);
  // True because these are the keys of `sections`.
  const names = Object.keys(sections) as readonly SectionName[];
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const index = nextIndex(event.key, names.indexOf(shown), names.length);
    const name = names[index];
    if (name === undefined) return;
    event.preventDefault();
    onShow(name);
    event.currentTarget.querySelectorAll('button')[index]?.focus();
  };
  return (
    <nav aria-label="Sections" onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === shown}
          tabIndex={name === shown ? 0 : -1}
          ref={name === shown ? current : undefined}
          onClick={() => onShow(name)}
        >
          {sections[name].label}
        </button>
      ))}
    </nav>
  );
}

/** Where a key leads in a list of `count`, from an index; -1 for any other key. */
function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
