import { useEffect } from 'react';
import { isPressed } from '../ui/chords.ts';
import { type OutletChoice, toggleOutlets } from './outletChoices.ts';

/** Shows and hides outlets by the number at which they are listed, wherever the keyboard is but where something is typed. */
export function useOutletKeys(choices: readonly OutletChoice[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyped(event)) return;
      const choice = choices.find((_, index) => isPressed(event, String(index + 1)));
      if (!choice) return;
      event.preventDefault();
      toggleOutlets(choice);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [choices]);
}

function isTyped({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog, [role="menu"]',
    ) !== null
  );
}
