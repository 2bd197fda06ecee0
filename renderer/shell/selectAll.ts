import { isPressed } from '../ui/chords.ts';

/**
 * Ctrl+A (⌘A) that no field, list, dialog or command has taken selects nothing, for as long as the window lives: it would select
 * the whole window, the names of its buttons and all.
 */
export function keepWindowUnselected(): void {
  window.addEventListener('keydown', (event) => {
    const { target } = event;
    const hasOwn =
      target instanceof Element && target.closest('input, textarea, [contenteditable], dialog') !== null;
    if (isPressed(event, 'Mod+a') && !hasOwn) event.preventDefault();
  });
}
